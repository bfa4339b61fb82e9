package org.tongxin.identity;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.ui.Refusal;

/** Opens accounts and appoints them to roles in the committee of {@link org.tongxin.committee.Scope}. */
@Component
@Transactional
public class AccountDesk {

    private static final int LONGEST_MAIL = 200;
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*");

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    AccountDesk(JdbcClient jdbc, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
    }

    /** What an appointment is tied to; all may be null but the unit of a unit's clerk or head. */
    public record Place(
            @Nullable String title, @Nullable Long unit, @Nullable Long system, @Nullable Long body, @Nullable Long sector) {
        public static final Place NONE = new Place(null, null, null, null, null);

        public static Place ofUnit(long unit) {
            return new Place(null, unit, null, null, null);
        }

        public static Place ofSector(long sector) {
            return new Place(null, null, null, null, sector);
        }
    }

    /** The encoded form of a password: costly on purpose (Argon2id), so encode once when many accounts share a first one. */
    public String encode(String password) {
        return passwords.encode(password);
    }

    /**
     * Opens an account, to be appointed next; until then nobody sees it.
     *
     * @param encodedPassword from {@link #encode}
     * @param mustChange      whether the first sign-in must choose another password
     * @return the id of the account, also when the login is taken already
     */
    public long open(String login, String name, boolean collective, String encodedPassword, boolean mustChange) {
        var taken = jdbc.sql("select identity.find_login(?)").param(login).query(Long.class).optional();
        if (taken.isPresent()) {
            return taken.get();
        }
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('identity.account', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into identity.account (id, login, name, kind, password_hash, must_change)
                        values (:id, :login, :name, :kind, :hash, :mustChange)
                        """)
                .param("id", id)
                .param("login", login)
                .param("name", name)
                .param("kind", collective ? "collective" : "person")
                .param("hash", encodedPassword)
                .param("mustChange", mustChange)
                .update();
        events.publishEvent(new IdentityEvent.AccountOpened(id, login));
        return id;
    }

    public long appoint(long account, Role role, Place place, LocalDate from) {
        long id = jdbc.sql("""
                        insert into identity.appointment (account_id, role, title, unit_id, system_id, body_id, sector_id, valid_from)
                        values (:account, :role, :title, :unit, :system, :body, :sector, :from) returning id
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("title", place.title())
                .param("unit", place.unit())
                .param("system", place.system())
                .param("body", place.body())
                .param("sector", place.sector())
                .param("from", from)
                .query(Long.class)
                .single();
        events.publishEvent(new IdentityEvent.Appointed(account, role));
        return id;
    }

    /** Ends an appointment; what was done under it stays. */
    public void end(long appointment, LocalDate lastDay) {
        jdbc.sql("update identity.appointment set valid_to = ? where id = ? returning account_id, role")
                .params(lastDay, appointment)
                .query((row, n) -> new IdentityEvent.AppointmentEnded(row.getLong("account_id"), Role.valueOf(row.getString("role"))))
                .optional()
                .ifPresent(events::publishEvent);
    }

    /**
     * Keeps where an account is reached by mail; empty for nowhere. Refused when it is no address.
     */
    public void reachBy(long account, String mail) {
        var address = mail.strip();
        if (!address.isEmpty() && (address.length() > LONGEST_MAIL || !MAIL.matcher(address).matches())) {
            throw new Refusal("account.refused.mail");
        }
        int changed = jdbc.sql("update identity.account set mail = nullif(:mail, '') where id = :id and coalesce(mail, '') <> :mail")
                .param("mail", address)
                .param("id", account)
                .update();
        if (changed == 1) {
            events.publishEvent(new IdentityEvent.MailChanged(account));
        }
    }

    /** Lets a secretary write for a member from that day. */
    public void delegate(long member, long secretary, LocalDate from) {
        jdbc.sql("insert into identity.delegation (principal_id, secretary_id, valid_from) values (?, ?, ?)")
                .params(member, secretary, from)
                .update();
    }
}

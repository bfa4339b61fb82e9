package org.tongxin.identity.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Act;
import org.tongxin.identity.Role;
import org.tongxin.identity.SignedIn;
import org.tongxin.identity.Viewer;

/** Works out who somebody is in a committee today. Remembered for two seconds, so an ended role ends within that time. */
@Component
public class Viewers {

    private static final Duration MEMORY = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ConcurrentHashMap<Key, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, KnownPlaces> knownPlaces = new ConcurrentHashMap<>();

    Viewers(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Key(int committee, long keyboard, long principal) {}

    private record Known(Viewer viewer, Instant until) {}

    private record KnownPlaces(List<Place> places, Instant until) {}

    /** A committee in which an account holds a role. */
    public record Place(String code, String name) {}

    /** A member for whom a secretary may write. */
    public record Principal(long account, String name) {}

    /**
     * @param principal account of the member for whom a secretary acts, or null; ignored where the secretary has no delegation
     */
    public Viewer resolve(int committee, SignedIn who, @Nullable Long principal) {
        var key = new Key(committee, who.account(), principal == null ? 0 : principal);
        var now = clock.instant();
        var remembered = known.get(key);
        if (remembered != null && now.isBefore(remembered.until)) {
            return remembered.viewer;
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        var viewer = Scope.get(committee, who.account(), () -> transaction.execute(status -> look(who, principal)));
        known.put(key, new Known(viewer, now.plus(MEMORY)));
        return viewer;
    }

    /** Forgets what is remembered: after an appointment was made or ended here. */
    public void forget() {
        known.clear();
        knownPlaces.clear();
    }

    private Viewer look(SignedIn who, @Nullable Long principal) {
        if (principal != null) {
            var acted = principals(who.account()).stream().filter(p -> p.account() == principal).findFirst();
            if (acted.isPresent()) {
                return viewer(principal, acted.get().name(), new Viewer.Secretary(who.account(), who.name()));
            }
        }
        return viewer(who.account(), who.name(), null);
    }

    private Viewer viewer(long account, String name, Viewer.@Nullable Secretary secretary) {
        var roles = EnumSet.noneOf(Role.class);
        var units = new HashSet<Long>();
        var sectors = new HashSet<Long>();
        jdbc.sql("""
                        select role, unit_id, sector_id from identity.appointment
                         where account_id = :account and committee_id = committee.current_committee()
                           and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    roles.add(Role.valueOf(row.getString("role")));
                    addIfPresent(units, row.getObject("unit_id", Long.class));
                    addIfPresent(sectors, row.getObject("sector_id", Long.class));
                });
        if (secretary != null) {
            // written for is the member; what else the member is, reviewer or chairperson or head of a unit, nobody is in another's place
            roles.retainAll(Act.WRITE_PROPOSAL.roles());
            units.clear();
        }
        return new Viewer(account, name, secretary, roles, units, sectors.stream().findFirst().orElse(null));
    }

    private static void addIfPresent(HashSet<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** The members for whom this secretary may write in the committee of {@link Scope}. */
    public List<Principal> principals(long secretary) {
        return transaction.execute(status -> jdbc.sql("""
                        select a.id as account, a.name from identity.delegation d join identity.account a on a.id = d.principal_id
                         where d.secretary_id = :secretary
                           and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today) order by a.name
                        """)
                .param("secretary", secretary)
                .param("today", LocalDate.now(clock))
                .query(Principal.class)
                .list());
    }

    /** The committees in which the account holds a role today. */
    public List<Place> places(long account) {
        var now = clock.instant();
        var remembered = knownPlaces.get(account);
        if (remembered != null && now.isBefore(remembered.until)) {
            return remembered.places;
        }
        if (knownPlaces.size() > MOST_REMEMBERED) {
            knownPlaces.clear();
        }
        var places = readPlaces(account);
        knownPlaces.put(account, new KnownPlaces(places, now.plus(MEMORY)));
        return places;
    }

    private List<Place> readPlaces(long account) {
        return Scope.get(Scope.NONE, account, () -> transaction.execute(status -> jdbc.sql("""
                        select distinct c.code, c.short_name as name, cardinality(c.ancestors) as depth
                          from identity.appointment a join committee.committee c on c.id = a.committee_id
                         where a.account_id = :account
                           and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                         order by depth, code
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Place(row.getString("code"), row.getString("name")))
                .list()));
    }
}

package org.tongxin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Scope;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;

/**
 * Founds a committee of its own for a test: one session, one sector, two units, and one person for each role. Every test that
 * needs a town of people takes a fresh one, so tests never see each other's cases.
 */
@Component
public class Town {

    private static final AtomicInteger FOUNDED = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final CommitteeDesk committees;
    private final AccountDesk accounts;
    private final org.springframework.transaction.support.TransactionTemplate transaction;

    Town(CommitteeDesk committees, AccountDesk accounts, org.springframework.transaction.support.TransactionTemplate transaction) {
        this.committees = committees;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** A founded committee and its people. */
    public record Place(int id, String code, long session, long sector, long housing, long schools, Map<Role, Viewer> people) {

        public Viewer the(Role role) {
            return people.get(role);
        }

        /** Runs as that person. */
        public void as(Role role, Runnable work) {
            Scope.run(id, the(role).account(), work);
        }

        public <T> T ask(Role role, java.util.function.Supplier<T> work) {
            return Scope.get(id, the(role).account(), work);
        }
    }

    public static final String PASSWORD = "Tongxin-2026";

    public Place found() {
        var code = "town" + FOUNDED.incrementAndGet() + "x" + Long.toHexString(System.nanoTime());
        int id = committees.found(code, "测试县政协" + code, "测试县", "county", null);
        return Scope.get(id, Scope.NONE, () -> transaction.execute(status -> {
            long term = committees.openTerm(12, LONG_AGO, null);
            long session = committees.planSession(term, 3, 2026, LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 13),
                    Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2026-01-11T12:00:00Z"));
            long sector = committees.addSector("教育界", LONG_AGO);
            long system = committees.addSystem("政府系统", LONG_AGO);
            long housing = committees.addUnit(system, "住建局", LONG_AGO);
            long schools = committees.addUnit(system, "教育局", LONG_AGO);
            var people = new EnumMap<Role, Viewer>(Role.class);
            var hash = accounts.encode(PASSWORD);
            for (var role : Role.values()) {
                people.put(role, person(code, role, hash, sector, housing));
            }
            return new Place(id, code, session, sector, housing, schools, people);
        }));
    }

    private Viewer person(String code, Role role, String hash, long sector, long unit) {
        boolean ofUnit = role == Role.UNIT_CLERK || role == Role.UNIT_HEAD;
        boolean member = role == Role.MEMBER;
        var name = NAMES.getOrDefault(role, role.name());
        long account = accounts.open(code + "-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), name, false, hash, false);
        accounts.appoint(account, role,
                ofUnit ? AccountDesk.Place.ofUnit(unit) : member ? AccountDesk.Place.ofSector(sector) : AccountDesk.Place.NONE, LONG_AGO);
        return new Viewer(account, name, null, Set.of(role), ofUnit ? Set.of(unit) : Set.of(), member ? sector : null);
    }

    private static final Map<Role, String> NAMES = Map.of(
            Role.MEMBER, "李梅",
            Role.FIRST_REVIEWER, "王强",
            Role.PROPOSALS_CLERK, "赵敏",
            Role.OFFICE_DISPATCHER, "马建国",
            Role.UNIT_CLERK, "丁小燕",
            Role.UNIT_HEAD, "杨军");

    public static UUID key() {
        return UUID.randomUUID();
    }
}

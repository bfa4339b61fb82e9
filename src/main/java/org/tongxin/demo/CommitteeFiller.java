package org.tongxin.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.AccountDesk.Place;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Intake;

/** Writes one planned committee into the database, through the doors any committee uses. */
@Component
class CommitteeFiller {

    /** The password of every demonstration account; printed on the sign-in page. */
    static final String PASSWORD = "Tongxin-2026";

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalTime CUT_OFF = LocalTime.of(20, 0);

    private final CommitteeDesk committees;
    private final AccountDesk accounts;
    private final Intake intake;
    private final List<DemoPart> parts;

    CommitteeFiller(CommitteeDesk committees, AccountDesk accounts, Intake intake, List<DemoPart> parts) {
        this.parts = parts;
        this.committees = committees;
        this.accounts = accounts;
        this.intake = intake;
    }

    /**
     * Fills the committee in scope.
     *
     * @param from day from which its units, sectors and people are there
     * @return the ids under which its people and parts are known
     */
    Known fill(PlannedCommittee planned, LocalDate from) {
        var known = new Known();
        committees.markDemonstration();
        planned.specialCommittees().forEach(name -> known.bodies.put(name, committees.addBody("special-committee", name, from)));
        planned.sectors().forEach(name -> known.sectors.put(name, committees.addSector(name, from)));
        planned.units().forEach(unit -> addUnit(unit, known, from));
        planned.sessions().forEach(session -> addSession(session, known));
        var password = accounts.encode(PASSWORD);
        planned.people().forEach(person -> addPerson(person, known, password, from));
        var cases = new PastCases(known);
        var ids = intake.take(planned.proposals().stream().map(cases::of).toList(), null, "demonstration");
        var filled = new DemoPart.Filled(planned, known, ids, from);
        parts.forEach(part -> part.add(filled));
        return known;
    }

    /** Gives a committee sessions of ten years, a few units and an office, but no members and no proposals. */
    void staff(String code, LocalDate from) {
        committees.markDemonstration();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            var opens = LocalDate.of(year, 1, 10);
            long term = committees.openTerm(FIRST_TERM + (year - FIRST_YEAR) / YEARS_OF_A_TERM, LocalDate.of(year - (year - FIRST_YEAR) % YEARS_OF_A_TERM, 1, 1), null);
            committees.planSession(term, (year - FIRST_YEAR) % YEARS_OF_A_TERM + 1, year, opens, opens.plusDays(4),
                    opens.minusMonths(3).atStartOfDay(BEIJING).toInstant(), opens.plusDays(2).atTime(CUT_OFF).atZone(BEIJING).toInstant());
        }
        long system = committees.addSystem("政府系统", from);
        for (var name : List.of("发展和改革部门", "住房城乡建设部门", "教育部门", "农业农村部门", "生态环境部门")) {
            committees.addUnit(system, name, from);
        }
        var password = accounts.encode(PASSWORD);
        OFFICE.forEach(seat -> {
            long account = accounts.open(code + "." + seat.login(), seat.name(), false, password, false);
            accounts.appoint(account, seat.role(), Place.NONE, from);
        });
    }

    private static final int FIRST_YEAR = 2018;
    private static final int YEARS = 10;
    private static final int FIRST_TERM = 12;
    private static final int YEARS_OF_A_TERM = 5;
    private static final List<Seat> OFFICE = List.of(
            new Seat("clerk", "演示办公室", Role.PROPOSALS_CLERK),
            new Seat("reviewer1", "演示初审员", Role.FIRST_REVIEWER),
            new Seat("director", "演示主任", Role.PROPOSALS_DIRECTOR),
            new Seat("dispatch1", "演示交办员", Role.OFFICE_DISPATCHER),
            new Seat("chair", "演示主席", Role.CHAIRPERSON),
            new Seat("system", "演示系统管理员", Role.SYSTEM_ADMIN),
            new Seat("security", "演示安全管理员", Role.SECURITY_ADMIN),
            new Seat("audit", "演示审计管理员", Role.AUDIT_ADMIN));

    /** Somebody in the office of a committee that has no members here. */
    private record Seat(String login, String name, Role role) {}

    /** Ids of what was written so far, by the plan's names. */
    static final class Known {
        final Map<String, Long> bodies = new HashMap<>();
        final Map<String, Long> sectors = new HashMap<>();
        final Map<String, Long> systems = new HashMap<>();
        final Map<String, Long> units = new HashMap<>();
        final Map<String, String> unitNames = new HashMap<>();
        final Map<PlannedSession, Long> sessions = new HashMap<>();
        final Map<String, Long> accounts = new HashMap<>();
        final Map<String, PlannedPerson> people = new HashMap<>();

        FundFiller.Person person(String login) {
            return new FundFiller.Person(accounts.get(login), people.get(login).name());
        }
    }

    private void addUnit(PlannedUnit unit, Known known, LocalDate from) {
        long system = known.systems.computeIfAbsent(unit.system(), name -> committees.addSystem(name, from));
        known.units.put(unit.key(), committees.addUnit(system, unit.name(), from));
        known.unitNames.put(unit.key(), unit.name());
    }

    private void addSession(PlannedSession session, Known known) {
        long term = committees.openTerm(session.term(), session.opens().withDayOfYear(1), null);
        known.sessions.put(session, committees.planSession(term, session.number(), session.year(), session.opens(), session.closes(),
                session.windowOpens().atStartOfDay(BEIJING).toInstant(), session.cutOff().atTime(CUT_OFF).atZone(BEIJING).toInstant()));
    }

    private void addPerson(PlannedPerson person, Known known, String password, LocalDate from) {
        boolean collective = person.roles().contains(Role.COLLECTIVE_OPERATOR.name());
        long account = accounts.open(person.login(), person.name(), collective, password, false);
        known.accounts.put(person.login(), account);
        known.people.put(person.login(), person);
        var unit = person.unit() == null ? null : known.units.get(person.unit());
        var body = person.body() == null ? null : known.bodies.get(person.body());
        var sector = person.sector() == null ? null : known.sectors.get(person.sector());
        for (var role : person.roles()) {
            accounts.appoint(account, Role.valueOf(role), new Place(person.office(), unit, null, body, sector), from);
        }
    }
}

package org.tongxin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The invented people of one committee, each with a name of its own. Logins are the committee's code, a dot and what they are. */
final class People {

    private static final int REVIEWERS = 3;
    private static final List<String> REVIEWER_ROLES = List.of("FIRST_REVIEWER", "SECOND_REVIEWER", "THIRD_REVIEWER");

    private final CommitteeSheet sheet;
    private final int committee;
    private final Map<String, List<String>> names;
    private final List<PlannedPerson> people = new ArrayList<>();
    private final List<PlannedUnit> units = new ArrayList<>();

    /** @param committee position among the committees, for phones that no two people share */
    People(CommitteeSheet sheet, int committee) {
        this.sheet = sheet;
        this.committee = committee;
        this.names = DemoText.entries("names.txt").stream().map(line -> List.of(line.split(" ")))
                .collect(Collectors.toMap(List::getFirst, cells -> cells.subList(1, cells.size())));
        members();
        collectives();
        office();
        government();
        units();
        guests();
    }

    List<PlannedPerson> people() {
        return List.copyOf(people);
    }

    List<PlannedUnit> units() {
        if (units.isEmpty()) {
            int number = 0;
            for (var line : DemoText.entries("units.txt")) {
                var cells = line.split("\\s*\\|\\s*");
                var login = "unit%02d".formatted(++number);
                var name = cells[2].startsWith("委") || !cells[0].equals("团委") ? sheet.text("tier") + cells[2] : "共青团" + sheet.text("tier") + "委";
                var clerk = add(login + ".clerk", List.of("UNIT_CLERK"), name + "办公室", null, null, cells[0]);
                var head = add(login + ".head", List.of("UNIT_HEAD"), name + "负责人", null, null, cells[0]);
                units.add(new PlannedUnit(cells[0], cells[1], name, phone(people.size() + 500), clerk, head));
            }
        }
        return List.copyOf(units);
    }

    PlannedUnit unit(String key) {
        return units.stream().filter(unit -> unit.key().equals(key)).findFirst().orElseThrow();
    }

    List<String> logins(String role) {
        return people.stream().filter(person -> person.roles().contains(role)).map(PlannedPerson::login).toList();
    }

    private void members() {
        var sectors = sheet.texts("sectors");
        for (int i = 0; i < sheet.members(); i++) {
            var roles = i < sectors.size() ? List.of("MEMBER", "CONVENER") : List.of("MEMBER");
            add("m%02d".formatted(i + 1), roles, i < sectors.size() ? "委员、界别召集人" : "委员", sectors.get(i % sectors.size()), null, null);
        }
    }

    /** Members of the committee above who live here. */
    private void guests() {
        var above = sheet.text("tier").equals("市") ? "自治区政协委员" : "市政协委员";
        for (int i = 1; i <= 2; i++) {
            add("g%02d".formatted(i), List.of("GUEST_MEMBER"), above + "（住" + sheet.text("region") + "）", null, null, null);
        }
    }

    private void collectives() {
        int number = 0;
        for (var body : sheet.texts("special-committees")) {
            add("c%02d".formatted(++number), List.of("COLLECTIVE_OPERATOR"), body + "集体账号", null, body, null);
        }
    }

    private void office() {
        add("clerk", List.of("PROPOSALS_CLERK"), "提案委员会办公室", null, null, null);
        for (int i = 0; i < REVIEWERS; i++) {
            add("reviewer" + (i + 1), List.of(REVIEWER_ROLES.get(i)), "提案审查员", null, null, null);
        }
        add("director", List.of("PROPOSALS_DIRECTOR"), "提案委员会主任", null, null, null);
        add("chair", List.of("CHAIRPERSON"), "主席", null, null, null);
        for (int i = 1; i <= 3; i++) {
            add("vice" + i, List.of("VICE_CHAIRPERSON"), "副主席", null, null, null);
        }
        add("editor", List.of("PUBLICITY_EDITOR"), "宣传编辑", null, null, null);
        add("discipline", List.of("DISCIPLINE_GROUP"), "派驻纪检监察组", null, null, null);
        add("system", List.of("SYSTEM_ADMIN"), "系统管理员", null, null, null);
        add("security", List.of("SECURITY_ADMIN"), "安全管理员", null, null, null);
        add("audit", List.of("AUDIT_ADMIN"), "审计管理员", null, null, null);
    }

    private void government() {
        var tier = sheet.text("tier");
        add("dispatch1", List.of("OFFICE_DISPATCHER"), tier + "委办公室交办员", null, null, null);
        add("dispatch2", List.of("OFFICE_DISPATCHER"), tier + "政府办公室交办员", null, null, null);
        add("supervision", List.of("SUPERVISION_OFFICE"), tier + "政府督查室", null, null, null);
        int number = 0;
        for (var office : sheet.texts("leaders")) {
            add("leader" + ++number, List.of("LEADER"), office, null, null, null);
        }
    }

    private String add(
            String login, List<String> roles, String office, @Nullable String sector, @Nullable String body, @Nullable String unit) {
        int number = people.size();
        boolean woman = number % 3 == 1;
        var given = names.get(woman ? "women" : "men");
        var surnames = names.get("surnames");
        // neighbours differ in both parts, and a pair comes back only after all others
        var name = surnames.get((number + number / given.size()) % surnames.size()) + given.get((number + committee * 3) % given.size());
        while (known(name)) {
            name = surnames.get((surnames.indexOf(name.substring(0, 1)) + 7) % surnames.size()) + name.substring(1);
        }
        var full = sheet.text("code") + "." + login;
        people.add(new PlannedPerson(full, name, roles, office, sector, body, unit, woman ? "女" : "男", phone(number + 1)));
        return full;
    }

    private boolean known(String name) {
        return people.stream().anyMatch(person -> person.name().equals(name));
    }

    /** From a block that no operator has handed out in full; the people are invented, the numbers are never called. */
    private String phone(int number) {
        return "139000%d%04d".formatted(committee, number);
    }
}

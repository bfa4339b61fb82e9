package org.tongxin.identity.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Role;
import org.tongxin.ui.Words;

/** The people of demonstration committees, one for each role, so that a stranger can sign in as any of them. Empty without such committees. */
@Component
public class DemonstrationPeople {

    /** The password of every demonstration account; such accounts exist only where demonstration data were loaded. */
    public static final String PASSWORD = "Tongxin-2026";

    private final Committees committees;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Words words;
    private volatile List<Group> groups = List.of();

    DemonstrationPeople(Committees committees, JdbcClient jdbc, TransactionTemplate transaction, Words words) {
        this.committees = committees;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.words = words;
    }

    /** One committee's people. */
    public record Group(String committee, List<Person> people) {}

    /** One of them. */
    public record Person(String role, String login, String name) {}

    public String password() {
        return PASSWORD;
    }

    public List<Group> groups() {
        if (groups.isEmpty()) {
            groups = committees.all().stream().filter(org.tongxin.committee.Committee::demonstration)
                    .map(committee -> new Group(committee.name(), Scope.get(committee.id(), Scope.NONE, this::people)))
                    .sorted(Comparator.comparingInt((Group group) -> group.people().size()).reversed())
                    .toList();
        }
        return groups;
    }

    private List<Person> people() {
        var people = new ArrayList<Person>();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select distinct on (p.role) p.role, a.login, a.name
                          from identity.appointment p join identity.account a on a.id = p.account_id order by p.role, a.id
                        """)
                .query(row -> {
                    people.add(new Person(words.say("role." + row.getString("role")), row.getString("login"), row.getString("name")));
                }));
        people.sort(Comparator.comparing(person -> order(person.role())));
        return people;
    }

    private int order(String label) {
        for (var role : Role.values()) {
            if (words.say("role." + role).equals(label)) {
                return role.ordinal();
            }
        }
        return Role.values().length;
    }
}

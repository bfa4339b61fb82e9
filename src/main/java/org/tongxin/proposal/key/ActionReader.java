package org.tongxin.proposal.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.key.ActionView.TaskView;

/** Reads actions and their tasks, with those of their proposals that the viewer may see. */
@Component
@Transactional(readOnly = true)
class ActionReader {

    static final int PAGE = 50;

    private static final String SELECT = """
            select a.*, p.id as proposal_id, p.case_label, p.title
              from proposal.key_action a join proposal.key_action_case c on c.action = a.id join proposal.proposal p on p.id = c.proposal_id
             where\s""";

    private final JdbcClient jdbc;
    private final People people;

    ActionReader(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** The newest 200, of one who acted where given. */
    List<ActionView> all(Viewer viewer, long leader) {
        return newest(viewer, leader, 0, 200);
    }

    /** One more than a page, newest first. {@code after} is the action behind which it begins; 0 for the newest. */
    List<ActionView> page(Viewer viewer, long leader, long after) {
        return newest(viewer, leader, after, PAGE + 1);
    }

    private List<ActionView> newest(Viewer viewer, long leader, long after, int most) {
        return read(viewer, """
                a.id in (select x.id from proposal.key_action x
                    where (:leader = 0 or x.account_id = :leader)
                      and (:after = 0 or (x.held_on, x.id) < (select y.held_on, y.id from proposal.key_action y where y.id = :after))
                      and exists (select 1 from proposal.key_action_case d join proposal.proposal p on p.id = d.proposal_id
                            where d.action = x.id and %s)
                    order by x.held_on desc, x.id desc limit :most)""".formatted(Cases.visible(viewer)),
                Map.of("leader", leader, "after", after, "most", most));
    }

    List<ActionView> ofCase(Viewer viewer, long proposal) {
        return read(viewer, "a.id in (select x.action from proposal.key_action_case x where x.proposal_id = :of)", Map.of("of", proposal));
    }

    Optional<ActionView> find(Viewer viewer, long id) {
        return read(viewer, "a.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<ActionView> read(Viewer viewer, String condition, Map<String, ?> values) {
        var found = new LinkedHashMap<Long, ActionView>();
        jdbc.sql(SELECT + condition + " and " + Cases.visible(viewer) + " order by a.held_on desc, a.id desc, c.position")
                .params(values)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query(row -> {
                    if (!found.containsKey(row.getLong("id"))) {
                        found.put(row.getLong("id"), action(row));
                    }
                    found.get(row.getLong("id")).on()
                            .add(new ActionView.On(row.getLong("proposal_id"), row.getString("case_label"), row.getString("title")));
                });
        if (!found.isEmpty()) {
            tasks(viewer, "t.action_id = any(:actions)", Map.of("actions", found.keySet().toArray(Long[]::new)))
                    .forEach(task -> found.get(task.action()).tasks().add(task));
        }
        return List.copyOf(found.values());
    }

    /** What is still to be done on a proposal. */
    List<TaskView> open(Viewer viewer, long proposal) {
        return tasks(viewer, "t.proposal_id = :of and t.done_at is null", Map.of("of", proposal));
    }

    private List<TaskView> tasks(Viewer viewer, String condition, Map<String, ?> values) {
        return jdbc.sql("""
                        select t.*, p.case_label, u.name as unit_name from proposal.key_task t join proposal.proposal p on p.id = t.proposal_id
                          left join committee.unit u on u.id = t.unit_id
                         where\s""" + condition + " and " + Cases.visible(viewer) + " order by t.due_on, t.id")
                .params(values)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query(this::task)
                .list();
    }

    private TaskView task(ResultSet row, int n) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var done = KeyReader.day(row, "done_at");
        return new TaskView(row.getLong("id"), row.getLong("action_id"), row.getLong("proposal_id"), row.getString("case_label"),
                row.getObject("unit_id", Long.class), row.getString("unit_name"), row.getString("what"), due, row.getString("result"),
                row.getString("done_by"), done, done == null && due.isBefore(people.today()));
    }

    private static ActionView action(ResultSet row) throws SQLException {
        return new ActionView(row.getLong("id"), row.getString("kind"), row.getLong("account_id"), row.getString("leader"),
                row.getObject("held_on", LocalDate.class), row.getString("place"), row.getString("people"), row.getString("findings"),
                row.getString("written_by"), new ArrayList<>(), new ArrayList<>());
    }
}

package org.tongxin.proposal.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Deadlines;
import org.tongxin.calendar.RunningClock;

/** Steps of a case whose clock runs past its end. */
@Component
class LateCases implements ExceptionSource {

    private static final String SUBJECT = "proposal:";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    LateCases(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    private record Filed(long id, long session, String caseLabel, String title) {}

    @Override
    public List<CaseException> find(LocalDate today, boolean archiving) {
        var late = deadlines.dueBy(today.minusDays(1)).stream().filter(clock -> kind(clock) != null && clock.subject().startsWith(SUBJECT)).toList();
        if (late.isEmpty()) {
            return List.of();
        }
        var cases = filed(late.stream().map(LateCases::proposal).distinct().toArray(Long[]::new));
        var units = units(late.stream().map(clock -> clock.whom().unit()).filter(Objects::nonNull).distinct().toArray(Long[]::new));
        return late.stream().filter(clock -> cases.containsKey(proposal(clock))).map(clock -> {
            var one = cases.get(proposal(clock));
            var unit = clock.whom().unit();
            return new CaseException(Objects.requireNonNull(kind(clock)), one.session(), one.id(), one.caseLabel(), one.title(),
                    unit == null ? "" : units.getOrDefault(unit, ""), clock.due(), clock.label());
        }).toList();
    }

    private static @Nullable ExceptionKind kind(RunningClock clock) {
        return switch (clock.step().replaceAll("-.*", "")) {
            case "assign" -> ExceptionKind.UNASSIGNED;
            case "sign" -> ExceptionKind.UNSIGNED;
            case "reply" -> ExceptionKind.UNREPLIED;
            case "feedback" -> ExceptionKind.UNRETURNED;
            default -> null;
        };
    }

    private static long proposal(RunningClock clock) {
        return Long.parseLong(clock.subject().substring(SUBJECT.length()));
    }

    private Map<Long, Filed> filed(Long[] ids) {
        return jdbc.sql("select id, session_id as session, case_label, title from proposal.proposal where id = any(?) and status = 'FILED'")
                .param(ids)
                .query(Filed.class)
                .list().stream()
                .collect(Collectors.toMap(Filed::id, one -> one));
    }

    private Map<Long, String> units(Long[] ids) {
        return jdbc.sql("select id, name from committee.unit where id = any(?)")
                .param(ids)
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package org.tongxin.proposal.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.PastWork;
import org.tongxin.proposal.domain.PastHistory;

/** Writes past re-checks (回头看) of promises, in batches. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastRecheckWriter {

    private static final String STATE = """
            update proposal.promise set state = ?, reported_at = ?, due_on = coalesce(?, due_on), version = version + 1
             where proposal_id = ? and ask = ? and state <> 'SUPERSEDED'""";
    private static final String ENTRY = """
            insert into proposal.promise_entry (promise_id, kind, text, wanted_on, result, account_id, written_by, at)
            select id, ?, ?, ?, ?, ?, ?, ? from proposal.promise where proposal_id = ? and ask = ? and state <> 'SUPERSEDED'""";

    private final JdbcTemplate jdbc;
    private final PastHistory history;

    PastRecheckWriter(JdbcTemplate jdbc, PastHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    public void write(List<PastWork.Recheck> rechecks) {
        jdbc.batchUpdate(STATE, rechecks.stream().map(one -> new Object[] {
                found(one).name(), at(one.reportedAt()), one.nextDate(), one.proposal(), one.ask()}).toList());
        var entries = new ArrayList<Object[]>();
        var lines = new ArrayList<PastHistory.Line>();
        for (var one : rechecks) {
            entries.add(entry(one, PromiseLog.Kind.FULFILLED, one.report(), null, one.unit(), one.reportedAt()));
            entries.add(entry(one, PromiseLog.Kind.CHECK, one.finding(), found(one).name(), one.office(), one.checkedAt()));
            lines.add(line(one, one.reportedAt(), "promise-fulfilled", one.unit(), one.report()));
            lines.add(line(one, one.checkedAt(), "promise-checked", one.office(), one.finding()));
            if (one.nextDate() != null) {
                entries.add(entry(one, PromiseLog.Kind.DATE_GRANTED, one.finding(), null, one.office(), one.checkedAt()));
                lines.add(line(one, one.checkedAt(), "promise-date-granted", one.office(), one.nextDate().toString()));
            }
        }
        jdbc.batchUpdate(ENTRY, entries);
        history.add(lines);
    }

    private static PromiseState found(PastWork.Recheck one) {
        return one.kept() ? PromiseState.KEPT : PromiseState.PARTLY;
    }

    private static @Nullable Object[] entry(
            PastWork.Recheck one, PromiseLog.Kind kind, String text, @Nullable String result, PastWork.Person by, Instant at) {
        return new @Nullable Object[] {kind.name(), text, kind == PromiseLog.Kind.DATE_GRANTED ? one.nextDate() : null, result, by.account(), by.name(),
                at(at), one.proposal(), one.ask()};
    }

    private static PastHistory.Line line(PastWork.Recheck one, Instant at, String verb, PastWork.Person by, String text) {
        return new PastHistory.Line(one.proposal(), at, verb, by.name(), "建议" + (one.ask() + 1) + "：" + text);
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

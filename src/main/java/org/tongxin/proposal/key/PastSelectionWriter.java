package org.tongxin.proposal.key;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.PastSelection;
import org.tongxin.rulebook.Rulebooks;

/** Writes past selections: the round, the decisions, the key proposals with their slots and what was done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastSelectionWriter {

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;

    PastSelectionWriter(JdbcClient jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    /** Writes one and returns the id of its round. */
    public long write(PastSelection past) {
        var rules = rulebooks.current().section(KeyRules.class);
        long rulebook = rulebooks.currentVersionId();
        var met = at(past.metOn().atTime(9, 0).atZone(People.BEIJING).toInstant());
        long round = id("""
                insert into proposal.key_round (version, session_id, rulebook_id, stage, opened_by, opened_at, scored_at, submitted_by, submitted_at)
                values (1, ?, ?, 'ENDED', ?, ?, ?, ?, ?) returning id""",
                past.session(), rulebook, past.openedBy(), at(past.openedAt()), met, past.openedBy(), met);
        past.scorers().forEach(one -> run("insert into proposal.key_scorer (round_id, account_id, name, done_at) values (?, ?, ?, ?)",
                round, one.account(), one.name(), met));
        past.items().forEach(item -> write(past, item, round, rules, rulebook));
        return round;
    }

    private void write(PastSelection past, PastSelection.Item item, long round, KeyRules rules, long rulebook) {
        long proposal = id("select id from proposal.proposal where session_id = ? and case_no = ?", past.session(), item.caseNo());
        boolean chosen = item.chosen() != null;
        boolean approved = chosen && rules.partyApproval();
        long candidate = id("""
                insert into proposal.key_candidate (version, round_id, proposal_id, reason, nominator_id, nominated_by, nominated_at, shortlisted,
                    chosen, met_on, opinion, decided_by, approved, approved_on)
                values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                round, proposal, item.reason(), item.nominator().account(), item.nominator().name(), at(past.openedAt()), chosen,
                chosen ? true : null, chosen ? past.metOn() : null, chosen ? "" : null, chosen ? past.decidedBy() : null,
                approved ? true : null, approved ? past.metOn() : null);
        for (int i = 0; i < item.marks().size(); i++) {
            long scorer = past.scorers().get(i).account();
            int share = item.marks().get(i);
            rules.criteria().forEach(criterion -> run("insert into proposal.key_score (candidate_id, account_id, criterion, points) values (?, ?, ?, ?)",
                    candidate, scorer, criterion.code(), Math.round(criterion.most() * share / 100f)));
        }
        happened(proposal, past.openedAt(), "key-nominated", item.nominator().name(), item.reason());
        if (item.chosen() != null) {
            write(past, item.chosen(), candidate, proposal, rules, rulebook);
        }
    }

    private void write(PastSelection past, PastSelection.Chosen chosen, long candidate, long proposal, KeyRules rules, long rulebook) {
        boolean finished = chosen.finishedAt() != null;
        var met = past.metOn().atTime(10, 0).atZone(People.BEIJING).toInstant();
        long key = id("""
                insert into proposal.key_case (version, proposal_id, session_id, candidate_id, rulebook_id, key_on, decided_by, plan, due_on,
                    started_by, started_at, result, finished_by, finished_at)
                values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                proposal, past.session(), candidate, rulebook, past.metOn(), past.decidedBy(), chosen.plan(), chosen.dueOn(), past.decidedBy(),
                at(chosen.startedAt()), chosen.result(), finished ? past.decidedBy() : null, at(chosen.finishedAt()));
        hold(key, chosen.holders(), rules, met);
        happened(proposal, met, "key-decided", past.decidedBy(),
                past.metOn() + " " + String.join("、", chosen.holders().stream().map(PastSelection.Person::name).toList()));
        happened(proposal, chosen.startedAt(), "key-started", past.decidedBy(), "");
        chosen.actions().forEach(done -> write(done, proposal, rules));
        if (chosen.finishedAt() != null) {
            happened(proposal, chosen.finishedAt(), "key-finished", past.decidedBy(), chosen.result());
        }
    }

    /** Each holder takes the first slot that has room for the role; who finds none holds none. */
    private void hold(long key, List<PastSelection.Person> holders, KeyRules rules, Instant met) {
        var taken = new HashMap<String, Integer>();
        int position = 0;
        for (var holder : holders) {
            var slot = rules.namedSlots().stream()
                    .filter(one -> one.roles().contains(holder.role()) && taken.getOrDefault(one.code(), 0) < one.most()).findFirst();
            if (slot.isPresent()) {
                taken.merge(slot.get().code(), 1, Integer::sum);
                run("""
                        insert into proposal.key_holder (key_case, position, slot, party, account_id, name, role, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        key, position++, slot.get().code(), slot.get().party().name(), holder.account(), holder.name(), holder.role().name(), at(met));
            }
        }
    }

    private void write(PastSelection.Done done, long proposal, KeyRules rules) {
        var moment = done.heldOn().atTime(17, 30).atZone(People.BEIJING).toInstant();
        long action = id("""
                insert into proposal.key_action (version, kind, account_id, leader, role, held_on, place, people, findings, written_by, written_at)
                values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                rules.kind(done.kind()).code(), done.who().account(), done.who().name(), done.who().role().name(), done.heldOn(), done.place(),
                done.people(), done.findings(), done.who().name(), at(moment));
        run("insert into proposal.key_action_case (action, position, proposal_id) values (?, 0, ?)", action, proposal);
        happened(proposal, moment, "key-acted", done.who().name(), done.heldOn() + " " + done.who().name() + " " + rules.kindLabel(done.kind()));
        var order = done.order();
        if (order != null) {
            run("""
                    insert into proposal.key_task (version, action_id, proposal_id, unit_id, what, due_on, result, done_by, done_at)
                    values (1, ?, ?, ?, ?, ?, ?, (select u.name from committee.unit u where u.id = ? and ? <> ''), ?)""",
                    action, proposal, order.unit(), order.what(), order.dueOn(), order.result(), order.unit(),
                    order.result() == null ? "" : order.result(), at(order.doneAt()));
        }
    }

    private void happened(long proposal, Instant moment, String verb, String who, @Nullable String note) {
        run("insert into proposal.history (proposal_id, at, verb, who, note) values (?, ?, ?, ?, ?)", proposal, at(moment), verb, who, note);
    }

    private long id(String sql, @Nullable Object... values) {
        return jdbc.sql(sql).params(new ArrayList<>(Arrays.asList(values))).query(Long.class).single();
    }

    private void run(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(new ArrayList<>(Arrays.asList(values))).update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}

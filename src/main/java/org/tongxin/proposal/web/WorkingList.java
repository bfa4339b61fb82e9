package org.tongxin.proposal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;

/** Lists of what waits for somebody: each the queue of one act. */
enum WorkingList {
    MINE(Act.WRITE_PROPOSAL, "p.proposer_id = :account"),
    TO_FINISH(Act.WRITE_PROPOSAL, "p.proposer_id = :account and p.status in ('DRAFT', 'RETURNED')"),
    TO_RATE(Act.EVALUATE_REPLY, """
            p.proposer_id = :account and p.status = 'FILED' and p.replied_at is not null
             and not exists (select 1 from proposal.evaluation x where x.proposal_id = p.id and x.account_id = :account)"""),
    TO_REVIEW(Act.REVIEW_PROPOSAL, "p.status = 'RECEIVED'"),
    TO_ASSIGN(Act.ASSIGN_PROPOSAL, "p.status = 'FILED' and not exists (select 1 from proposal.assignment x where x.proposal_id = p.id)"),
    TO_SIGN(Act.SIGN_FOR_PROPOSAL, "a.unit_id = any(:units) and a.signed_for_at is null"),
    TO_REPLY(Act.WRITE_REPLY, """
            a.unit_id = any(:units) and a.signed_for_at is not null
             and not exists (select 1 from proposal.reply x where x.assignment_id = a.id and x.status <> 'DRAFTED')"""),
    TO_CHECK(Act.CHECK_REPLY, """
            a.unit_id = any(:units)
             and exists (select 1 from proposal.reply x where x.assignment_id = a.id and x.status = 'IN_CHECK')"""),
    TO_CLOSE(Act.CLOSE_PROPOSAL, "p.status = 'FILED' and p.replied_at is not null");

    private final Act act;
    private final String condition;

    WorkingList(Act act, String condition) {
        this.act = act;
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<WorkingList> of(String key) {
        return Arrays.stream(values()).filter(list -> list.key().equals(key)).findFirst();
    }

    /** Whether its page offers an act on many. */
    static boolean forMany(@org.jspecify.annotations.Nullable String key) {
        return TO_REVIEW.key().equals(key) || TO_ASSIGN.key().equals(key);
    }

    static List<WorkingList> of(Viewer viewer) {
        return Arrays.stream(values()).filter(list -> viewer.may(list.act)).toList();
    }
}

package org.tongxin.proposal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;

/** Lists of what waits for somebody: each the queue of one act. */
public enum WorkingList {
    MINE(Act.WRITE_PROPOSAL, "p.proposer_id = :account"),
    /** signed by the viewer beside the first proposer */
    SIGNED(Act.SIGN_PROPOSAL, "p.id in (select s.proposal_id from proposal.signer s where s.account_id = :account and s.agreed_at is not null)"),
    /** open to be seconded by the viewer */
    SECONDABLE(Act.SECOND_PROPOSAL, """
            p.wish_secondable and p.status in ('RECEIVED', 'FILED') and p.proposer_id is distinct from :account
             and not exists (select 1 from proposal.signer s where s.proposal_id = p.id and s.account_id = :account and s.agreed_at is not null)
             and not exists (select 1 from proposal.seconding s where s.proposal_id = p.id and s.account_id = :account and s.taken_back_at is null)"""),
    TO_SIGN_JOINTLY(Act.SIGN_PROPOSAL, """
            p.status in ('DRAFT', 'RETURNED', 'RECEIVED') and p.id in (select s.proposal_id from proposal.signer s where s.account_id = :account
                and s.agreed_at is null and s.declined_at is null and s.withdrawn_at is null and s.expires_at > :asOf)"""),
    /** signed by the viewer, and rewritten since */
    TO_SIGN_AGAIN(Act.SIGN_PROPOSAL, """
            p.status in ('DRAFT', 'RETURNED', 'RECEIVED') and exists (select 1 from proposal.signer s where s.proposal_id = p.id
                and s.account_id = :account and s.agreed_at is not null
                and s.signed_wording <> proposal.wording(p.title, p.situation, p.analysis, p.asks))"""),
    TO_FINISH(Act.WRITE_PROPOSAL, "p.proposer_id = :account and p.status in ('DRAFT', 'RETURNED')"),
    TO_RATE(Act.EVALUATE_REPLY, """
            (p.proposer_id = :account or p.id in (select m.merged_into from proposal.proposal m where m.proposer_id = :account)
                or p.rulebook_id = any(:everybodyRates) and p.id in (select s.proposal_id from proposal.signer s
                    where s.account_id = :account and s.agreed_at is not null))
             and p.status = 'FILED' and exists (select 1 from proposal.reply r where r.proposal_id = p.id and r.status = 'ISSUED'
                 and not exists (select 1 from proposal.evaluation x where x.reply_id = r.id and x.account_id = :account)
                 and not exists (select 1 from proposal.reply l where l.assignment_id = r.assignment_id and l.round > r.round))"""),
    TO_REVIEW(Act.REVIEW_PROPOSAL, "p.status = 'RECEIVED' and p.review_step = any(:steps)"),
    TO_ANSWER_MERGER(Act.EVALUATE_REPLY, """
            p.id in (select m.proposal_id from proposal.merged m join proposal.merger r on r.id = m.merger
                where m.account_id = :account and m.agreed is null and r.undone_at is null)"""),
    TO_ASSIGN(Act.ASSIGN_PROPOSAL, """
            p.status = 'FILED' and not exists (select 1 from proposal.assignment x where x.proposal_id = p.id and x.ended_at is null)"""),
    TO_SIGN(Act.SIGN_FOR_PROPOSAL, """
            p.status = 'FILED' and p.id in (select a.proposal_id from proposal.assignment a
                where a.unit_id = any(:units) and a.ended_at is null and a.signed_for_at is null)"""),
    TO_REPLY(Act.WRITE_REPLY, """
            p.status = 'FILED' and p.id in (select a.proposal_id from proposal.assignment a
                where a.unit_id = any(:units) and a.ended_at is null and a.signed_for_at is not null and a.role <> 'CO'
                  and not exists (select 1 from proposal.reply x where x.assignment_id = a.id and x.status <> 'DRAFTED'
                      and not exists (select 1 from proposal.reply y where y.assignment_id = a.id and y.round > x.round)))"""),
    TO_GIVE_OPINION(Act.WRITE_REPLY, """
            p.status = 'FILED' and p.id in (select a.proposal_id from proposal.assignment a
                where a.unit_id = any(:units) and a.ended_at is null and a.signed_for_at is not null and a.role = 'CO'
                  and not exists (select 1 from proposal.co_opinion x where x.assignment_id = a.id))"""),
    TO_CHECK(Act.CHECK_REPLY, """
            p.status = 'FILED' and p.id in (select a.proposal_id from proposal.assignment a join proposal.reply x on x.assignment_id = a.id
                where a.unit_id = any(:units) and a.ended_at is null and x.status = 'IN_CHECK')"""),
    TO_DECIDE_OBJECTION(Act.ASSIGN_PROPOSAL, """
            p.status = 'FILED' and p.id in (select x.proposal_id from proposal.objection x join proposal.assignment a on a.id = x.assignment_id
                where x.decided_at is null and a.ended_at is null)"""),
    TO_DECIDE_EXTENSION(Act.ASSIGN_PROPOSAL, """
            p.status = 'FILED' and p.id in (select x.proposal_id from proposal.extension x join proposal.assignment a on a.id = x.assignment_id
                where x.decided_at is null and a.ended_at is null)"""),
    TO_JUDGE(Act.CLOSE_PROPOSAL, """
            p.status = 'FILED' and p.id in (select x.proposal_id from proposal.evaluation x where not x.satisfied
                and not exists (select 1 from proposal.reply r join proposal.reply l on l.assignment_id = r.assignment_id and l.round > r.round
                    where r.id = x.reply_id))"""),
    TO_CLOSE(Act.CLOSE_PROPOSAL, "p.status = 'FILED' and p.replied_at is not null"),
    /** urged, and neither progress nor a reply since */
    TO_HEED_URGING(Act.WRITE_REPLY, """
            p.status = 'FILED' and p.id in (select a.proposal_id from proposal.urging x join proposal.assignment a on a.id = x.assignment_id
                where a.unit_id = any(:units) and a.ended_at is null
                  and not exists (select 1 from proposal.roster_progress g where g.assignment_id = a.id and g.at > x.urged_at)
                  and not exists (select 1 from proposal.reply r where r.assignment_id = a.id and r.issued_at > x.urged_at))"""),
    /** answered, on a list that was issued to the unit, and not signed off by it */
    TO_TICK(Act.WRITE_REPLY, """
            p.status in ('FILED', 'CLOSED') and p.id in (select a.proposal_id from proposal.assignment a
                where a.unit_id = any(:units) and a.ended_at is null and a.role <> 'CO'
                  and exists (select 1 from proposal.roster_issue x where x.session_id = p.session_id and x.unit_id = a.unit_id)
                  and exists (select 1 from proposal.reply r where r.assignment_id = a.id and r.status = 'ISSUED')
                  and not exists (select 1 from proposal.roster_entry e where e.assignment_id = a.id and e.unit_done_at is not null))"""),
    TO_CONFIRM_TICK(Act.SUPERVISE_JOINTLY, """
            p.id in (select e.proposal_id from proposal.roster_entry e where e.unit_done_at is not null and e.office_done_at is null)"""),
    /** promised at a meeting, and no result yet */
    TO_DO_PROMISED(Act.WRITE_REPLY, """
            p.id in (select t.proposal_id from proposal.meeting_task t where t.unit_id = any(:units) and t.done_on is null)"""),
    /** found by an inspection team and not put right yet */
    TO_RECTIFY(Act.WRITE_REPLY, """
            p.id in (select f.proposal_id from proposal.inspection_finding f where f.unit_id = any(:units) and f.closed_at is null and f.rectified_at is null)"""),
    TO_RECHECK(Act.SUPERVISE_JOINTLY, """
            p.id in (select f.proposal_id from proposal.inspection_finding f where f.closed_at is null and f.rectified_at is not null)"""),
    TO_CONSENT(Act.CONSENT_TO_PUBLICATION, """
            p.proposer_id = :account and p.id in (select x.proposal_id from proposal.publication x where x.state = 'ASKED')"""),
    TO_PREPARE_COPY(Act.CHECK_PUBLICATION, "p.id in (select x.proposal_id from proposal.publication x where x.state = 'AGREED')"),
    TO_APPROVE_COPY(Act.APPROVE_PUBLICATION, """
            p.id in (select x.proposal_id from proposal.publication x where x.state = 'CHECKED' and x.checked_account <> :account)"""),
    PROMISE_DUE(Act.WRITE_REPLY, """
            p.id in (select d.proposal_id from proposal.promise d
                where d.unit_id = any(:units) and d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on between :today and :soon)"""),
    PROMISE_OVERDUE(Act.WRITE_REPLY, """
            p.id in (select d.proposal_id from proposal.promise d
                where d.unit_id = any(:units) and d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on < :today)"""),
    PROMISES_OVERDUE(Act.CHECK_PROMISES, """
            p.id in (select d.proposal_id from proposal.promise d where d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on < :today)"""),
    TO_CHECK_PROMISE(Act.CHECK_PROMISES, "p.id in (select d.proposal_id from proposal.promise d where d.state = 'REPORTED')"),
    TO_DECIDE_DATE(Act.CHECK_PROMISES, "p.id in (select d.proposal_id from proposal.promise d where d.asked_for is not null)"),
    /** of a proposer: somebody else wrote of a promise in the last 30 days, and he has not answered */
    PROMISE_NEWS(Act.WRITE_PROPOSAL, """
            p.proposer_id = :account and exists (select 1 from proposal.promise d join proposal.promise_entry e on e.promise_id = d.id
                where d.proposal_id = p.id and e.account_id <> :account and e.at > cast(:today as date) - 30
                  and not exists (select 1 from proposal.promise_entry y where y.promise_id = d.id and y.account_id = :account and y.id > e.id))"""),
    TO_RATE_COOPERATION(Act.RATE_COOPERATION, """
            cast(:twoWay as boolean) and p.status = 'FILED' and p.id in (select r.proposal_id
                from proposal.reply r join proposal.assignment a on a.id = r.assignment_id
                where a.unit_id = any(:units) and a.ended_at is null and r.status = 'ISSUED'
                  and not exists (select 1 from proposal.cooperation c where c.reply_id = r.id)
                  and not exists (select 1 from proposal.reply l where l.assignment_id = a.id and l.round > r.round))"""),
    TO_CHECK_SUPPLEMENT(Act.CHECK_REPLY, """
            p.id in (select s.proposal_id from proposal.supplement s join proposal.assignment a on a.id = s.assignment_id
                where a.unit_id = any(:units) and a.ended_at is null and s.status = 'IN_CHECK')"""),
    /** key proposals whose supervision has not begun, or whose leaders are no longer there */
    TO_NAME_LEADER(Act.SUPERVISE_PROPOSALS, """
            p.id in (select x.proposal_id from proposal.key_case x where x.undone_at is null and x.finished_at is null
                and (x.started_at is null or not exists (select 1 from proposal.key_holder h
                    join identity.appointment a on a.account_id = h.account_id and a.role = h.role and a.committee_id = x.committee_id
                    where h.key_case = x.id and h.released_at is null and h.role in ('LEADER', 'CHAIRPERSON', 'VICE_CHAIRPERSON')
                      and a.valid_from <= cast(:today as date) and (a.valid_to is null or a.valid_to >= cast(:today as date)))))"""),
    LED_BY_ME(Act.SIGN_OFF_REPLY, """
            p.id in (select x.proposal_id from proposal.key_case x join proposal.key_holder h on h.key_case = x.id
                where x.undone_at is null and x.finished_at is null and h.released_at is null and h.account_id = :account)"""),
    TO_SIGN_OFF(Act.SIGN_OFF_REPLY, """
            p.status = 'FILED' and p.id in (select x.proposal_id from proposal.key_case x join proposal.key_holder h on h.key_case = x.id
                    join proposal.reply r on r.proposal_id = x.proposal_id and r.status = 'IN_CHECK'
                where x.undone_at is null and x.finished_at is null and h.released_at is null and h.account_id = :account
                  and h.party = 'LEADS_HANDLING'
                  and not exists (select 1 from proposal.key_sign_off o where o.reply_id = r.id and o.reply_version = r.version))"""),
    TO_CARRY_OUT(Act.WRITE_REPLY, "p.id in (select t.proposal_id from proposal.key_task t where t.unit_id = any(:units) and t.done_at is null)"),
    TO_FOLLOW_UP(Act.SUPERVISE_PROPOSALS, "p.id in (select t.proposal_id from proposal.key_task t where t.done_at is null)");

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

    /** Whether what it lists waits for the viewer; the others only help to find again. */
    boolean waits() {
        return this != MINE && this != SIGNED && this != SECONDABLE && this != LED_BY_ME;
    }

    /** Whether its page offers an act on many. */
    static boolean forMany(@org.jspecify.annotations.Nullable String key) {
        return TO_REVIEW.key().equals(key) || TO_ASSIGN.key().equals(key);
    }

    static List<WorkingList> of(Viewer viewer) {
        return Arrays.stream(values()).filter(list -> viewer.may(list.act)).toList();
    }
}

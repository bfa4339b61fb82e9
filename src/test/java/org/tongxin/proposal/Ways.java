package org.tongxin.proposal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Answer;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.ReplyDesk;
import org.tongxin.proposal.domain.ReplyText;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.rulebook.Rulebooks;

/** Takes proposals of a test's town a stretch of their way, so that a test begins where its matter begins. */
@Component
public class Ways {

    /** The day until which letters promise: it lies ahead whenever the tests are run. */
    public static final LocalDate PROMISED = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(2);

    public static final ProposalText STREET_LIGHTS = new ProposalText(
            "关于在文昌路增设路灯的建议", "文昌路全长两公里，夜间照明不足。", "沿线三所学校，学生晚自习后回家不安全。",
            List.of("在文昌路两侧增设路灯六十盏。", "对损坏的路灯建立三日内修复的制度。"), "society");

    private final ProposalDesk proposals;
    private final ReviewDesk reviews;
    private final AssignmentDesk assignments;
    private final ReplyDesk replies;
    private final Rulebooks rulebooks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Ways(ProposalDesk proposals, ReviewDesk reviews, AssignmentDesk assignments, ReplyDesk replies, Rulebooks rulebooks, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.assignments = assignments;
        this.replies = replies;
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Publishes rules for the town, in force at once. */
    public void rules(Town.Place place, String yaml) {
        place.as(Role.PROPOSALS_DIRECTOR, () -> rulebooks.publish(yaml, LocalDate.of(2020, 1, 1), "测试", "主任"));
    }

    public long submitted(Town.Place place) {
        return submitted(place, STREET_LIGHTS);
    }

    public long submitted(Town.Place place, ProposalText text) {
        return place.ask(Role.MEMBER, () -> {
            long id = proposals.begin(place.the(Role.MEMBER), Town.key(), ProposalText.EMPTY);
            proposals.submit(place.the(Role.MEMBER), id, Sheet.stated(text));
            return id;
        });
    }

    public long filed(Town.Place place) {
        return filed(place, STREET_LIGHTS);
    }

    public long filed(Town.Place place, ProposalText text) {
        long id = submitted(place, text);
        filedNow(place, id);
        return id;
    }

    /** Files one that was submitted. */
    public void filedNow(Town.Place place, long id) {
        place.as(Role.FIRST_REVIEWER, () -> reviews.pass(place.the(Role.FIRST_REVIEWER), id, version(place, id), Finding.of("同意立案")));
    }

    /** Assigns a filed one; returns the assignments in the order of the hands. */
    public List<Long> assigned(Town.Place place, long id, Hands hands) {
        place.as(Role.OFFICE_DISPATCHER, () -> assignments.assign(place.the(Role.OFFICE_DISPATCHER), id, hands, "请按期办理"));
        return inForce(place, id);
    }

    public List<Long> inForce(Town.Place place, long id) {
        return query(place, "select id from proposal.assignment where proposal_id = %d and ended_at is null order by id".formatted(id), Long.class);
    }

    public void signed(Town.Place place, Viewer unit, long assignment) {
        place.as(Role.UNIT_CLERK, () -> assignments.signFor(unit, assignment));
    }

    public void handedIn(Town.Place place, Viewer unit, long assignment, Stance... stances) {
        place.as(Role.UNIT_CLERK, () -> {
            int version = query(place, "select coalesce(max(version), 0) from proposal.reply where assignment_id = %d and status = 'DRAFTED'"
                    .formatted(assignment), Integer.class).getFirst();
            replies.write(unit, assignment, version, letter(stances));
            replies.handIn(unit, assignment);
        });
    }

    /** From signing to the issued letter. */
    public void replied(Town.Place place, Viewer unit, long assignment, Stance... stances) {
        signed(place, unit, assignment);
        handedIn(place, unit, assignment, stances.length == 0 ? new Stance[] {Stance.ACCEPTED, Stance.PLANNED} : stances);
        place.as(Role.UNIT_HEAD, () -> replies.issue(unit, assignment));
    }

    /** A filed proposal with the housing unit's issued reply. */
    public long answered(Town.Place place) {
        long id = filed(place);
        replied(place, place.the(Role.UNIT_CLERK), assigned(place, id, Hands.of(place.housing())).getFirst());
        return id;
    }

    public static ReplyText letter(Stance... stances) {
        var answers = new java.util.ArrayList<Answer>();
        for (var stance : stances) {
            answers.add(new Answer(stance, stance == Stance.ELSEWHERE ? "" : "已作安排。", stance == Stance.PLANNED ? PROMISED : null));
        }
        return new ReplyText("您提出的建议收悉，现答复如下。", "A", "住建提〔2026〕1号", "丁小燕", "0951-1234567", answers);
    }

    /** The same town's school board, which has nothing to do with what is the housing unit's. */
    public static Viewer schools(Town.Place place) {
        return new Viewer(place.the(Role.UNIT_CLERK).account(), "教育局经办人", null, Set.of(Role.UNIT_CLERK, Role.UNIT_HEAD), Set.of(place.schools()), null);
    }

    public int version(Town.Place place, long id) {
        return Integer.parseInt(text(place, id, "version"));
    }

    public String text(Town.Place place, long id, String column) {
        return query(place, "select " + column + " from proposal.proposal where id = " + id, String.class).getFirst();
    }

    public List<String> history(Town.Place place, long id) {
        return query(place, "select verb from proposal.history where proposal_id = %d order by id".formatted(id), String.class);
    }

    public <T> List<T> query(Town.Place place, String sql, Class<T> type) {
        return place.ask(Role.PROPOSALS_CLERK, () -> transaction.execute(status -> jdbc.sql(sql).query(type).list()));
    }

    /** Changes what no desk changes: dates of the past. */
    public void backdate(Town.Place place, String sql) {
        place.as(Role.PROPOSALS_CLERK, () -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    /** As {@link #backdate}, on rows that only the member sees. */
    public void asMember(Town.Place place, String sql) {
        place.as(Role.MEMBER, () -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }
}

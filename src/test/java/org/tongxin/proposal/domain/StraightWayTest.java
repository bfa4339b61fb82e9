package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.ui.Refusal;

@ProgramTest
class StraightWayTest {

    @Autowired Town town;
    @Autowired ProposalDesk proposals;
    @Autowired ReviewDesk reviews;
    @Autowired AssignmentDesk assignments;
    @Autowired ReplyDesk replies;
    @Autowired EvaluationDesk evaluations;
    @Autowired Ways ways;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves({"M001", "M008"})
    void a_proposal_goes_straight_from_draft_to_closed() {
        long id = submitted();
        place.as(Role.FIRST_REVIEWER, () -> reviews.pass(place.the(Role.FIRST_REVIEWER), id, version(id), Finding.of("同意立案")));
        long assignment = assigned(id);
        issueReply(assignment);
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "basically", "")));

        assertThat(text(id, "status")).isEqualTo("CLOSED");
        assertThat(text(id, "case_label")).isEqualTo("001");
        assertThat(history(id)).containsExactly(
                "submitted", "filed", "assigned", "signed-for", "reply-handed-in", "replied", "evaluated", "closed");
    }

    @Test
    void an_unsatisfied_rating_leaves_the_case_open() {
        long id = filed();
        issueReply(assigned(id));
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "unsatisfied", "路灯没有装")));

        assertThat(text(id, "status")).isEqualTo("FILED");
    }

    @Test
    void an_unsatisfied_rating_needs_words() {
        long id = filed();
        issueReply(assigned(id));
        assertThatThrownBy(() -> place.as(Role.MEMBER, () ->
                        evaluations.rate(place.the(Role.MEMBER), id, Rating.of("unsatisfied", "unsatisfied", " "))))
                .isInstanceOf(Refusal.class).hasMessage("proposal.refused.comment-missing");
    }

    @Test
    void two_reviewers_never_overwrite_each_other() {
        long id = submitted();
        int seen = version(id);
        place.as(Role.FIRST_REVIEWER, () -> reviews.sendBack(place.the(Role.FIRST_REVIEWER), id, seen, "请补充分析"));
        assertThatThrownBy(() -> place.as(Role.SECOND_REVIEWER, () ->
                        reviews.pass(place.the(Role.SECOND_REVIEWER), id, seen, Finding.of(""))))
                .isInstanceOf(Refusal.class).hasMessage("proposal.refused.changed-meanwhile");
    }

    @Test
    void a_returned_proposal_keeps_its_receipt_number() {
        long id = submitted();
        place.as(Role.FIRST_REVIEWER, () -> reviews.sendBack(place.the(Role.FIRST_REVIEWER), id, version(id), "请补充分析"));
        place.as(Role.MEMBER, () -> proposals.submit(place.the(Role.MEMBER), id, Sheet.stated(Ways.STREET_LIGHTS)));

        assertThat(text(id, "receipt_no")).isEqualTo("1");
        assertThat(text(id, "status")).isEqualTo("RECEIVED");
    }

    @Test
    void a_declined_proposal_names_its_reason_and_where_it_goes() {
        long id = submitted();
        place.as(Role.FIRST_REVIEWER, () -> reviews.decline(
                place.the(Role.FIRST_REVIEWER), id, version(id), "empty", "suggestion", "没有具体建议"));

        assertThat(text(id, "decline_reason")).isEqualTo("empty");
        assertThat(text(id, "destination")).isEqualTo("suggestion");
        assertThatThrownBy(() -> place.as(Role.FIRST_REVIEWER, () ->
                        reviews.pass(place.the(Role.FIRST_REVIEWER), id, version(id), Finding.of(""))))
                .hasMessage("proposal.refused.out-of-order");
    }

    @Test
    void a_reply_that_leaves_an_ask_open_is_not_handed_in() {
        long assignment = assigned(filed());
        place.as(Role.UNIT_CLERK, () -> {
            assignments.signFor(place.the(Role.UNIT_CLERK), assignment);
            replies.write(place.the(Role.UNIT_CLERK), assignment, 0,
                    new ReplyText("您提出的建议收悉。", "A", "住建提〔2026〕1号", "丁小燕", "0951-1234567",
                            List.of(new Answer(Stance.ACCEPTED, "已经安装。", null))));
        });
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> replies.handIn(place.the(Role.UNIT_CLERK), assignment)))
                .hasMessage("proposal.refused.answers-incomplete");
    }

    @Test
    void another_unit_has_no_such_case() {
        long assignment = assigned(filed());
        var stranger = new org.tongxin.identity.Viewer(
                place.the(Role.UNIT_CLERK).account(), "教育局经办人", null, java.util.Set.of(Role.UNIT_CLERK), java.util.Set.of(place.schools()), null);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> assignments.signFor(stranger, assignment)))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void submitting_twice_is_submitting_once() {
        long id = submitted();
        place.as(Role.MEMBER, () -> proposals.submit(place.the(Role.MEMBER), id, Sheet.stated(Ways.STREET_LIGHTS)));
        assertThat(history(id)).containsExactly("submitted");
    }

    @Test
    void another_committee_sees_nothing() {
        long id = submitted();
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.FIRST_REVIEWER, () ->
                        reviews.pass(elsewhere.the(Role.FIRST_REVIEWER), id, 1, Finding.of(""))))
                .isInstanceOf(NoSuchCase.class);
    }

    private long submitted() {
        return ways.submitted(place);
    }

    private long filed() {
        return ways.filed(place);
    }

    private long assigned(long id) {
        return ways.assigned(place, id, Hands.of(place.housing())).getFirst();
    }

    private void issueReply(long assignment) {
        ways.replied(place, place.the(Role.UNIT_CLERK), assignment);
    }

    private int version(long id) {
        return ways.version(place, id);
    }

    private String text(long id, String column) {
        return ways.text(place, id, column);
    }

    private List<String> history(long id) {
        return ways.history(place, id);
    }
}

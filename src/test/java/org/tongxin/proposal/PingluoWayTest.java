package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.key.KeyWays;
import org.tongxin.proposal.key.SignOffDesk;
import org.tongxin.proposal.meeting.MeetingDesk;
import org.tongxin.proposal.meeting.MeetingText;
import org.tongxin.proposal.meeting.TaskDesk;
import org.tongxin.proposal.roster.RosterIssues;

/** Pingluo: three reviews by three people, the list (清单制), leaders who take the handling (领办制), face-to-face supervision. */
class PingluoWayTest extends CommitteeAtWork {

    @Autowired RosterIssues issues;
    @Autowired SignOffDesk signOffs;
    @Autowired MeetingDesk meetings;
    @Autowired TaskDesk tasks;

    @BeforeEach
    void found() {
        worksBy("pingluo");
    }

    @Test
    @Proves(value = {"M008", "M009"}, page = "/proposals?set=to-review")
    void three_people_review_one_after_another_and_nobody_twice() {
        long id = ways.submitted(place);
        assertThatThrownBy(() -> pass(Role.SECOND_REVIEWER, id, Finding.of(""))).hasMessage("proposal.refused.not-this-step");
        assertThat(pass(Role.FIRST_REVIEWER, id, Finding.of("同意"))).isFalse();
        var both = new Viewer(place.the(Role.FIRST_REVIEWER).account(), "王强", null, Set.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER), Set.of(), null);
        assertThatThrownBy(() -> place.as(Role.FIRST_REVIEWER, () -> reviews.pass(both, id, ways.version(place, id), Finding.of(""))))
                .hasMessage("proposal.refused.two-steps");
        assertThat(pass(Role.SECOND_REVIEWER, id, Finding.of("同意"))).isFalse();
        assertThat(status(id)).isEqualTo("RECEIVED");
        assertThat(pass(Role.THIRD_REVIEWER, id, Finding.of("同意立案"))).isTrue();

        assertThat(ways.query(place, "select step || count(distinct reviewer_id) from proposal.review where proposal_id = %d group by step order by min(id)"
                .formatted(id), String.class)).containsExactly("初审1", "复审1", "终审1");
        assertThat(ways.query(place, "select count(distinct reviewer_id) from proposal.review where proposal_id = " + id, Long.class)).containsExactly(3L);
    }

    @Test
    @Proves(value = {"M012"}, page = "/roster")
    void the_list_has_this_committees_columns_and_is_signed_off_row_by_row() {
        long id = filed();
        long assignment = assigned(id);
        assertThat(place.<Integer>ask(Role.PROPOSALS_CLERK, () -> issues.issue(clerk, ""))).isEqualTo(1);
        var list = page(Role.PROPOSALS_CLERK, "/roster");
        assertThat(list).contains("提案“清单制”办理清单", "问题清单", "责任单位", "配合单位", "责任领导", "完成时限", "落实情况", "催办次数", "销号情况")
                .doesNotContain("主办单位</th>", "办理时限</th>");
        ways.replied(place, housing, assignment);
        unit(() -> roster.tick(housing, assignment));
        office(() -> roster.confirm(clerk, assignment));
        assertThat(row(id).tick().stage()).isEqualTo("done");
        assertThat(ways.history(place, id)).containsSubsequence("replied", "ticked-by-unit", "ticked-by-office");
    }

    @Test
    @Proves(value = {"M020", "M029"}, page = "/proposals/{id}")
    void the_leader_signs_every_letter_off_the_first_and_the_one_of_the_second_handling() {
        long id = filed();
        start(keys.key(place, id, KeyWays.named(place, "leads", Role.LEADER)));
        long assignment = assigned(id);
        ways.signed(place, housing, assignment);
        handIn(housing, assignment, "B", Stance.ACCEPTED, Stance.PLANNED);
        assertThatThrownBy(() -> issue(housing, assignment)).hasMessage("key.refused.sign-off-first");
        signOff(id, false, "第二条请写明时限");
        assertThatThrownBy(() -> issue(housing, assignment)).hasMessage("key.refused.sign-off-refused");
        place.as(Role.UNIT_HEAD, () -> replies.sendBack(housing, assignment, "按领导意见修改"));
        handIn(housing, assignment, "B", Stance.ACCEPTED, Stance.PLANNED);
        signOff(id, true, "");
        issue(housing, assignment);
        assertThat(figure("pingluo-closing-rate").derivation()).isEqualTo("0 ÷ 1");

        rate(id, Rating.of("satisfied", "unsatisfied", "路灯还没有装"));
        assertThat(status(id)).isEqualTo("FILED");
        office(() -> evaluations.reopen(clerk, id, assignment, "理由成立，限期再办"));
        assertThat(due(id, "reply-" + assignment)).as("its own clock").isBetween(TODAY.plusDays(27), TODAY.plusDays(45));
        handIn(housing, assignment, "A", Stance.ACCEPTED, Stance.ACCEPTED);
        assertThatThrownBy(() -> issue(housing, assignment)).as("another letter").hasMessage("key.refused.sign-off-first");
        signOff(id, true, "");
        issue(housing, assignment);
        rate(id, content());

        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(ways.query(place, "select result_class from proposal.reply where proposal_id = %d order by round".formatted(id), String.class))
                .containsExactly("B", "A");
        assertThat(ways.history(place, id)).containsSubsequence("key-sign-off-refused", "key-signed-off", "replied", "evaluated", "reopened",
                "key-signed-off", "replied", "evaluated", "closed");
        assertThat(figure("pingluo-closing-rate").sentence()).isEqualTo("提案办结率达到100.0%");
    }

    @Test
    @Proves(value = {"M014", "M027"}, page = "/meetings")
    void face_to_face_the_three_sides_agree_on_what_is_done_by_when() {
        long id = filed();
        assigned(id);
        long meeting = place.ask(Role.PROPOSALS_CLERK, () -> meetings.plan(clerk, MeetingKind.FACE_TO_FACE, place.session(),
                new MeetingText("文昌路面商督办", TODAY, "文昌路", null, "副主席马成")));
        office(() -> meetings.putOn(clerk, meeting, List.of(id)));
        office(() -> meetings.attend(clerk, meeting, Set.of(place.housing()), Set.of(place.housing())));
        assertThatThrownBy(() -> office(() -> meetings.hold(clerk, meeting, "已面商。", false))).as("without the proposer").hasMessage("meeting.refused.three-sides");
        office(() -> meetings.hold(clerk, meeting, "三方到现场，商定先装学校门口。", true));
        office(() -> tasks.promise(clerk, meeting, id, place.housing(), "学校门口先装二十盏", TODAY.plusDays(30)));
        assertThat(page(Role.UNIT_CLERK, "")).contains("待落实承诺");
        long task = ways.query(place, "select id from proposal.meeting_task where proposal_id = " + id, Long.class).getFirst();
        unit(() -> tasks.finish(housing, task, "二十盏已亮灯。"));

        assertThat(page(Role.UNIT_CLERK, "")).doesNotContain("待落实承诺");
        assertThat(page(Role.MEMBER, "/proposals/" + id)).contains("文昌路面商督办", "学校门口先装二十盏", "二十盏已亮灯。");
        assertThat(ways.history(place, id)).containsSubsequence("meeting-held", "meeting-promised", "meeting-kept");
    }

    private void signOff(long id, boolean agreed, String opinion) {
        var reply = ways.query(place, "select max(id) from proposal.reply where proposal_id = " + id, Long.class).getFirst();
        var version = ways.query(place, "select version from proposal.reply where id = " + reply, Integer.class).getFirst();
        place.as(Role.LEADER, () -> signOffs.say(place.the(Role.LEADER), id, reply, version, agreed, opinion));
    }
}

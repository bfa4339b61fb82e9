package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.handling.CoOpinionDesk;
import org.tongxin.proposal.handling.ContactDesk;
import org.tongxin.proposal.handling.ObjectionDesk;
import org.tongxin.proposal.key.KeyView;
import org.tongxin.proposal.roster.RosterIssues;
import org.tongxin.proposal.signing.Signatures;

/** Haiyuan: joint proposals, the list (清单式) and key proposals led by leaders of both sides (领衔督办). */
class HaiyuanWayTest extends CommitteeAtWork {

    @Autowired Signatures signatures;
    @Autowired RosterIssues issues;
    @Autowired CoOpinionDesk opinions;
    @Autowired ObjectionDesk objections;

    @BeforeEach
    void found() {
        worksBy("haiyuan");
    }

    @Test
    @Proves(value = {"M003", "M008", "M011", "M015", "M028", "M030", "M032"}, page = "/roster")
    void a_joint_proposal_goes_down_the_list_to_the_signed_off_row() {
        long id = joint();
        assertThat(ways.text(place, id, "kind")).isEqualTo("JOINT");
        review(id);
        var hands = ways.assigned(place, id, new Hands(List.of(place.housing()), List.of(place.schools())));
        long lead = hands.getFirst();
        assertThat(place.<Integer>ask(Role.PROPOSALS_CLERK, () -> issues.issue(clerk, ""))).isEqualTo(1);
        office(() -> roster.name(clerk, List.of(lead), "副县长", "杨军"));
        ways.signed(place, housing, lead);
        talkOfAllThree(id, lead);
        unit(() -> roster.progress(housing, lead, "已完成现场勘查。", ""));
        ways.signed(place, schools, hands.get(1));
        unit(() -> opinions.give(schools, hands.get(1), "学校周边路段优先安装。"));
        handIn(housing, lead, "A", Stance.ACCEPTED, Stance.PLANNED);
        issue(housing, lead);
        rate(id, content());

        var page = page(Role.PROPOSALS_CLERK, "/roster");
        assertThat(page).contains("提案“清单式”管理清单", "牵头领导", "责任人", "沟通次数", "副县长", "杨军", "已完成现场勘查。", "教育局");
        assertThat(row(id)).satisfies(row -> {
            assertThat(row.contacts()).as("unit, proposer and committee").isEqualTo(3);
            assertThat(row.stage()).isEqualTo("closed");
        });
        unit(() -> roster.tick(housing, lead));
        office(() -> roster.confirm(clerk, lead));
        assertThat(row(id).tick().byOffice()).isTrue();
        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(ways.history(place, id)).containsSubsequence("signed-jointly", "submitted", "filed", "assigned", "contacted", "co-opinion", "replied",
                "evaluated", "closed", "ticked-by-unit", "ticked-by-office");
        assertThat(figure("haiyuan-joint-share").sentence()).isEqualTo("联名提案占100%");
        assertThat(figure("haiyuan-reply-rate").derivation()).isEqualTo("1 ÷ 1");
        assertThat(figure("haiyuan-satisfaction").sentence()).isEqualTo("办理结果满意率100%");
    }

    @Test
    @Proves(value = {"M017", "M018"}, page = "/key-proposals")
    void a_key_proposal_is_led_by_the_committee_together_with_county_leaders() {
        long id = filed();
        long key = keys.key(place, id);
        assertThatThrownBy(() -> name(key, "cppcc-lead", Role.LEADER)).hasMessage("key.refused.not-in-office");
        assertThatThrownBy(() -> name(key, "county-lead", Role.CHAIRPERSON)).hasMessage("key.refused.not-in-office");
        name(key, "cppcc-lead", Role.VICE_CHAIRPERSON);
        assertThatThrownBy(() -> start(key)).as("the county's leader is missing").hasMessage("key.refused.no-leader");
        name(key, "county-lead", Role.LEADER);
        start(key);
        act(Role.VICE_CHAIRPERSON, id, "visit");
        act(Role.LEADER, id, "meeting");
        act(Role.LEADER, id, "instruction");

        assertThat(key(id).slots()).extracting(KeyView.SlotView::actions).startsWith(1, 2);
        assertThat(page(Role.MEMBER, "/proposals/" + id)).contains("领衔督办重点提案", "领衔督办（主席会议成员）", "领衔督办（县委、县政府领导）", "走访调研", "批示");
        assertThat(page(Role.PROPOSALS_CLERK, "/key-proposals")).contains("领衔督办重点提案", "关于在文昌路增设路灯的建议");
    }

    @Test
    @Proves(value = {"M028", "M015"}, page = "/proposals/{id}")
    void a_unit_refuses_what_is_not_its_own_and_the_better_unit_answers() {
        long id = filed();
        long assignment = assigned(id);
        unit(() -> objections.raise(housing, assignment, "校园内路灯由教育局管理", place.schools()));
        long objection = ways.query(place, "select id from proposal.objection where assignment_id = " + assignment, Long.class).getFirst();
        place.as(Role.OFFICE_DISPATCHER, () -> objections.accept(place.the(Role.OFFICE_DISPATCHER), objection, place.schools(), "理由成立"));
        assertThatThrownBy(() -> ways.signed(place, housing, assignment)).isInstanceOf(NoSuchCase.class);

        ways.replied(place, schools, ways.inForce(place, id).getFirst());
        rate(id, content());
        assertThat(row(id).unitName()).isEqualTo("教育局");
        assertThat(ways.history(place, id)).containsSubsequence("assigned", "objected", "taken-back", "assigned", "replied", "closed");
    }

    private long joint() {
        var limei = place.the(Role.MEMBER);
        var maxiaohong = signatures.person(place, Role.MEMBER, "ma", "马晓红");
        long id = signatures.draft(place, limei);
        signatures.invite(place, limei, id, maxiaohong);
        signatures.agree(place, maxiaohong, id);
        signatures.submit(place, limei, id);
        return id;
    }

    private void talkOfAllThree(long id, long assignment) {
        talk(housing, id, assignment, "visit");
        var note = new ContactDesk.Note("phone", TODAY, "", "李梅、丁小燕、赵敏", "商定月底前完成设计。");
        place.as(Role.MEMBER, () -> contacts.log(place.the(Role.MEMBER), id, null, note));
        office(() -> contacts.log(clerk, id, null, note));
    }
}

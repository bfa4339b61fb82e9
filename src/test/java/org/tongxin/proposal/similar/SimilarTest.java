package org.tongxin.proposal.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.search.CaughtUp;

/** Which proposals are found to be like one, and what is shown of them. The texts were written for this test. */
@ProgramTest
class SimilarTest {

    static final Map<String, String> OTHER_MATTERS = new TreeMap<>(Map.of(
            "关于发展冷水鱼养殖的建议", "山区溪流水温常年偏低，适宜虹鳟等冷水鱼生长，但苗种依赖外购，销路不稳。建议建设繁育基地，对接电商平台。",
            "关于规范中小学校外培训的建议", "部分机构无证办学，收费混乱，退费难。建议建立白名单和资金监管账户，定期公布检查结果。",
            "关于加强村级卫生室药品配备的建议", "慢性病患者到县城取药路途远。建议扩大基本药物目录，由乡镇卫生院统一配送。",
            "关于推进老旧小区加装电梯的建议", "六层以上住户多为老人，上下楼困难。建议简化审批，财政按台补助，居民分层分摊。",
            "关于保护传统剪纸技艺的建议", "传承人平均年龄偏大，后继乏人。建议进校园开课，设立工坊，搭建展销平台。",
            "关于治理城区噪声扰民的建议", "夜间施工和广场音响投诉多。建议划定时段，安装监测屏，联合执法。"));
    static final ProposalText BRIDGE = new ProposalText(
            "关于修缮清水河人行桥的建议", "清水河人行桥建成二十余年，桥面木板朽坏，护栏多处松动，雨雪天行走打滑。",
            "两岸群众赶集、学生过河都要走这座桥，去年以来已有老人跌伤，绕行公路桥要多走三公里。",
            List.of("更换朽坏的桥面木板，加固护栏。", "在桥头设置限载标志，明确管护责任人。"), "society");
    static final ProposalText BRIDGE_OTHERWISE = new ProposalText(
            "关于尽快维修清水河步行桥的建议", "清水河上的步行桥年久失修，木板腐烂，护栏摇晃，存在隐患。",
            "两岸群众赶集和学生过河都靠这座桥，已有老人跌伤，走公路桥要绕远三公里。",
            List.of("换掉腐烂的木板，把护栏修牢。", "定下专人管护这座桥。"), "society");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired SimilarReader reader;
    @Autowired UnlikeDesk desk;
    @Autowired ProposalDesk proposals;
    @Autowired CaughtUp index;

    Town.Place place;
    long bridge;

    @BeforeEach
    void found() {
        place = town.found();
        bridge = ways.filed(place, BRIDGE);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, bridge, Hands.of(place.housing())).getFirst());
        OTHER_MATTERS.forEach((title, body) -> ways.filed(place, new ProposalText(title, body, body, List.of(body), "society")));
    }

    @Test
    void setting_apart_and_taking_it_back_stand_in_the_history() {
        long other = ways.submitted(place, BRIDGE_OTHERWISE);
        var reviewer = place.the(Role.FIRST_REVIEWER);
        place.as(Role.FIRST_REVIEWER, () -> desk.setApart(reviewer, other, bridge));
        place.as(Role.FIRST_REVIEWER, () -> desk.suggestAgain(reviewer, other));
        place.as(Role.FIRST_REVIEWER, () -> desk.suggestAgain(reviewer, other));
        assertThat(ways.history(place, other)).containsExactly("submitted", "set-apart", "suggested-again");
    }

    @Test
    @Proves(value = {"M016"}, page = "/proposals/{id}/similar")
    void the_same_matter_in_other_words_is_found_first_with_its_outcome_and_sentences() {
        long draft = draft(BRIDGE_OTHERWISE);
        index.withEverything();
        var found = place.ask(Role.MEMBER, () -> reader.of(place.the(Role.MEMBER), draft, 5, true));
        assertThat(found).isNotEmpty();
        var first = found.getFirst();
        assertThat(first.id()).isEqualTo(bridge);
        assertThat(first.stage()).isEqualTo("REPLIED");
        assertThat(first.units()).isEqualTo("住建局");
        assertThat(first.resultClass()).isEqualTo("A");
        assertThat(first.sentences()).extracting(Similar.Pair::there).anyMatch(sentence -> sentence.contains("老人跌伤"));
    }

    @Test
    void a_text_handed_in_twice_is_found_out_even_in_part() {
        long whole = ways.submitted(place, BRIDGE);
        long part = ways.submitted(place, new ProposalText("关于城乡便民设施的建议", BRIDGE.situation() + "此外，部分村组还有土路没有硬化，下雨泥泞难行。",
                "便民设施看似小事，却关系群众每天的出行，管护经费应当列入预算，逐年安排。", List.of("安排专项资金硬化村组道路。"), "society"));
        index.withEverything();
        assertThat(tier(whole, bridge)).isEqualTo(SimilarRules.Tier.COPIED);
        assertThat(tier(part, bridge)).isIn(SimilarRules.Tier.PARTLY_COPIED, SimilarRules.Tier.COPIED);
    }

    @Test
    void what_is_about_something_else_is_not_shown_as_the_same() {
        index.withEverything();
        var found = place.ask(Role.FIRST_REVIEWER, () -> reader.of(place.the(Role.FIRST_REVIEWER), bridge, 20, false));
        assertThat(found).extracting(Similar::tier).doesNotContain(SimilarRules.Tier.SAME, SimilarRules.Tier.COPIED);
    }

    @Test
    void a_member_does_not_see_what_others_only_handed_in() {
        long received = ways.submitted(place, BRIDGE_OTHERWISE);
        ways.backdate(place, "update proposal.proposal set proposer_id = null where id = " + received);
        ways.backdate(place, "update search.document set owner_id = null, changed = pg_current_xact_id() where subject_id = " + received);
        long draft = draft(BRIDGE_OTHERWISE);
        index.withEverything();
        assertThat(place.ask(Role.MEMBER, () -> reader.of(place.the(Role.MEMBER), draft, 5, false)))
                .extracting(Similar::id).contains(bridge).doesNotContain(received);
        assertThat(place.ask(Role.FIRST_REVIEWER, () -> reader.of(place.the(Role.FIRST_REVIEWER), bridge, 5, false)))
                .extracting(Similar::id).contains(received);
    }

    @Test
    void another_committee_has_nothing_alike() {
        var elsewhere = town.found();
        long same = ways.submitted(elsewhere);
        index.withEverything();
        assertThat(elsewhere.ask(Role.FIRST_REVIEWER, () -> reader.of(elsewhere.the(Role.FIRST_REVIEWER), same, 5, false))).isEmpty();
    }

    @Test
    void what_staff_set_apart_is_not_suggested_again_until_they_say_so() {
        long other = ways.submitted(place, BRIDGE_OTHERWISE);
        index.withEverything();
        assertThat(tier(other, bridge)).isNotNull();
        place.as(Role.FIRST_REVIEWER, () -> desk.setApart(place.the(Role.FIRST_REVIEWER), other, bridge));
        assertThat(tier(other, bridge)).isNull();
        assertThat(tier(bridge, other)).as("from the other side too").isNull();
        place.as(Role.FIRST_REVIEWER, () -> desk.suggestAgain(place.the(Role.FIRST_REVIEWER), bridge));
        assertThat(tier(other, bridge)).isNotNull();
    }

    private long draft(ProposalText text) {
        return place.ask(Role.MEMBER, () -> proposals.begin(place.the(Role.MEMBER), Town.key(), text));
    }

    private SimilarRules.Tier tier(long of, long to) {
        return place.ask(Role.FIRST_REVIEWER, () -> reader.of(place.the(Role.FIRST_REVIEWER), of, 20, false)).stream()
                .filter(one -> one.id() == to).map(Similar::tier).findFirst().orElse(null);
    }
}

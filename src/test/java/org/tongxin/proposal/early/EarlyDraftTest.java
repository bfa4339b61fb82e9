package org.tongxin.proposal.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.proposal.solicitation.Neighbours;

/** A draft shown before it is handed in: what the office sees, and whose it stays. */
@ProgramTest
class EarlyDraftTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Neighbours neighbours;
    @Autowired EarlyDraftDesk desk;
    @Autowired EarlyDraftReader reader;
    @Autowired ProposalDesk proposals;

    Town.Place place;
    Viewer limei;
    Viewer clerk;
    Viewer reviewer;
    long draft;

    @BeforeEach
    void begin() {
        place = town.found();
        limei = place.the(Role.MEMBER);
        clerk = place.the(Role.PROPOSALS_CLERK);
        reviewer = place.the(Role.FIRST_REVIEWER);
        draft = place.ask(Role.MEMBER, () -> proposals.begin(limei, Town.key(), Ways.STREET_LIGHTS));
    }

    @Test
    @Proves(value = {"M005"}, page = "/early-drafts")
    void remarks_stand_beside_the_draft_until_its_writer_has_dealt_with_them() {
        long round = shown();
        place.as(Role.PROPOSALS_CLERK, () -> desk.comment(clerk, round, Part.ASKS, "建议写明路段。"));
        place.as(Role.FIRST_REVIEWER, () -> desk.comment(reviewer, round, Part.ANALYSIS, "请补充事故数据。"));
        var view = rounds().getFirst();
        assertThat(view.on(Part.ASKS)).extracting(EarlyDraftView.Remark::text).containsExactly("建议写明路段。");
        assertThat(view.unresolved()).isEqualTo(2);

        place.as(Role.MEMBER, () -> desk.resolve(limei, draft, view.on(Part.ASKS).getFirst().id(), "已写明"));
        assertThat(rounds().getFirst().unresolved()).isEqualTo(1);
        assertThat(rounds().getFirst().on(Part.ASKS).getFirst().answer()).isEqualTo("已写明");
        place.as(Role.MEMBER, () -> desk.reopen(limei, draft, view.on(Part.ASKS).getFirst().id()));
        assertThat(rounds().getFirst().unresolved()).isEqualTo(2);
    }

    @Test
    void a_remark_stands_in_the_audit_trail_and_in_no_history() {
        long round = shown();
        place.as(Role.PROPOSALS_CLERK, () -> desk.comment(clerk, round, Part.ASKS, "建议写明路段。"));
        assertThat(ways.query(place, "select act from audit.entry where subject = 'proposal:%d' order by seq".formatted(draft), String.class))
                .endsWith("proposal.remarked-early");
        assertThat(ways.history(place, draft)).containsExactly("shown-early");
    }

    @Test
    @Proves(value = {"M005"}, page = "/early-drafts")
    void what_is_written_after_showing_stays_the_writers_until_it_is_shown_again() {
        long round = shown();
        write("关于改造文昌路照明的建议");
        assertThat(seen(round).text().title()).isEqualTo(Ways.STREET_LIGHTS.title());
        assertThatThrownBy(this::shown).hasMessage("early.refused.waiting");
        place.as(Role.PROPOSALS_CLERK, () -> desk.answer(clerk, round));
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.comment(clerk, round, Part.WHOLE, "迟来的意见"))).hasMessage("early.refused.answered");

        long second = shown();
        assertThat(seen(second).text().title()).isEqualTo("关于改造文昌路照明的建议");
        assertThat(rounds()).extracting(EarlyDraftView::round).containsExactly(2, 1);
    }

    @Test
    void the_rulebook_limits_the_rounds() {
        ways.rules(place, "solicitation: {rounds-most: 1}");
        long round = shown();
        place.as(Role.PROPOSALS_CLERK, () -> desk.answer(clerk, round));
        assertThatThrownBy(this::shown).hasMessage("early.refused.rounds");
    }

    @Test
    @Proves(value = {"M005"}, page = "/early-drafts")
    void a_proposal_shown_before_is_counted_once_it_is_handed_in() {
        shown();
        assertThat(shownBefore()).isZero();
        place.as(Role.MEMBER, () -> proposals.submit(limei, draft, Sheet.stated(Ways.STREET_LIGHTS)));
        ways.submitted(place);
        assertThat(shownBefore()).isEqualTo(1);
        assertThatThrownBy(this::shown).as("it is handed in").hasMessage("proposal.refused.out-of-order");
        assertThat(place.<Integer>ask(Role.PROPOSALS_CLERK, reader::waitingCount)).as("nothing waits any more").isZero();
    }

    @Test
    void only_the_writer_shows_a_draft_and_ticks_remarks_off() {
        var wangfang = neighbours.member(place, "wangfang", "王芳", place.sector());
        assertThatThrownBy(() -> Neighbours.as(place, wangfang, who -> desk.show(who, draft))).isInstanceOf(NoSuchCase.class);
        long round = shown();
        place.as(Role.PROPOSALS_CLERK, () -> desk.comment(clerk, round, Part.WHOLE, "很好"));
        long remark = rounds().getFirst().remarks().getFirst().id();
        long other = Neighbours.as(place, wangfang, who -> proposals.begin(who, Town.key(), Ways.STREET_LIGHTS));
        assertThatThrownBy(() -> Neighbours.as(place, wangfang, who -> {
            desk.resolve(who, other, remark, "");
            return 0;
        })).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void a_draft_that_was_not_shown_is_seen_by_nobody() {
        assertThat(place.ask(Role.PROPOSALS_CLERK, reader::waiting)).isEmpty();
        var elsewhere = town.found();
        long round = shown();
        assertThat(elsewhere.ask(Role.PROPOSALS_CLERK, () -> reader.find(round))).isEmpty();
    }

    @Test
    void an_empty_draft_is_not_shown() {
        draft = place.ask(Role.MEMBER, () -> proposals.begin(limei, Town.key(), ProposalText.EMPTY));
        assertThatThrownBy(this::shown).hasMessage("early.refused.empty");
    }

    private long shown() {
        return place.ask(Role.MEMBER, () -> desk.show(limei, draft));
    }

    private EarlyDraftView seen(long round) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.find(round)).orElseThrow();
    }

    private java.util.List<EarlyDraftView> rounds() {
        return place.ask(Role.MEMBER, () -> reader.of(draft));
    }

    private void write(String title) {
        place.as(Role.MEMBER, () -> proposals.write(limei, draft, ways.version(place, draft), new ProposalText(title, Ways.STREET_LIGHTS.situation(),
                Ways.STREET_LIGHTS.analysis(), Ways.STREET_LIGHTS.asks(), "society")));
    }

    private long shownBefore() {
        return ways.query(place, "select count(*) from proposal.proposal p where p.received_at is not null and exists (select 1 from proposal.early_draft e where e.proposal_id = p.id)",
                Long.class).getFirst();
    }
}

package org.tongxin.proposal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.web.ProposalList;

/** Joint signing: who stands behind a proposal, from the invitation to the figure. */
@ProgramTest
class SigningTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Signatures signatures;
    @Autowired SigningDesk signing;
    @Autowired Cases cases;
    @Autowired ProposalDesk proposals;
    @Autowired ReviewDesk reviews;
    @Autowired MergeDesk mergers;
    @Autowired EvaluationDesk evaluations;
    @Autowired Figures figures;
    @Autowired ProposalList lists;

    Town.Place place;
    Viewer limei;
    Viewer maxiaohong;
    Viewer zhouping;
    long draft;

    @BeforeEach
    void found() {
        place = town.found();
        limei = place.the(Role.MEMBER);
        maxiaohong = signatures.person(place, Role.MEMBER, "ma", "马晓红");
        zhouping = signatures.person(place, Role.MEMBER, "zhou", "周平");
        draft = signatures.draft(place, limei);
    }

    @Test
    @Proves(value = {"M003"}, page = "/proposals?set=to-sign-jointly")
    void a_proposal_is_joint_once_somebody_agreed() {
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.agree(place, maxiaohong, draft);
        signatures.submit(place, limei, draft);

        assertThat(kind(draft)).isEqualTo("JOINT");
        assertThat(ways.history(place, draft)).containsExactly("signed-jointly", "submitted");
    }

    @Test
    @Proves(value = {"M003"}, page = "/proposals?set=to-sign-again")
    void a_signer_is_told_when_the_text_is_rewritten_and_stands_by_it_or_leaves() {
        Signatures.run(place, limei, () -> proposals.write(limei, draft, 1, Ways.STREET_LIGHTS));
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.agree(place, maxiaohong, draft);
        signatures.agree(place, zhouping, draft);
        assertThat(toSignAgain(maxiaohong)).isZero();

        rewrite("关于在文昌路增设路灯和监控的建议");
        rewrite("关于在文昌路增设监控的建议");
        assertThat(toSignAgain(maxiaohong)).isEqualTo(1);
        assertThat(told(maxiaohong)).as("once, however often the draft is kept").filteredOn(one -> one.contains("正文有改动")).hasSize(1);

        Signatures.run(place, maxiaohong, () -> signing.renew(maxiaohong, draft));
        signatures.decline(place, zhouping, draft);
        assertThat(toSignAgain(maxiaohong)).isZero();
        assertThat(ways.query(place, "select name from proposal.signer where proposal_id = %d and agreed_at is not null".formatted(draft), String.class))
                .containsExactly("马晓红");
        assertThat(ways.history(place, draft)).endsWith("signature-renewed", "signature-taken-back");

        rewrite("关于在文昌路增设路灯的建议");
        assertThat(told(maxiaohong)).as("of each change after a signature").filteredOn(one -> one.contains("正文有改动")).hasSize(2);
    }

    @Test
    @Proves({"M003"})
    void handing_in_other_words_than_were_signed_is_told_too_and_the_same_words_are_not() {
        Signatures.run(place, limei, () -> proposals.write(limei, draft, 1, Ways.STREET_LIGHTS));
        signatures.invite(place, limei, draft, maxiaohong);
        signatures.agree(place, maxiaohong, draft);
        long other = signatures.draft(place, limei);
        signatures.invite(place, limei, other, zhouping);
        signatures.agree(place, zhouping, other);

        signatures.submit(place, limei, draft);
        signatures.submit(place, limei, other);
        assertThat(toSignAgain(maxiaohong)).isZero();
        assertThat(toSignAgain(zhouping)).isEqualTo(1);
        assertThat(told(zhouping)).anyMatch(one -> one.contains("正文有改动"));
        assertThatThrownBy(() -> Signatures.run(place, limei, () -> signing.renew(limei, other))).isInstanceOf(NoSuchCase.class);
    }

    private void rewrite(String title) {
        var text = new ProposalText(title, Ways.STREET_LIGHTS.situation(), Ways.STREET_LIGHTS.analysis(), Ways.STREET_LIGHTS.asks(), "society");
        Signatures.run(place, limei, () -> proposals.write(limei, draft, ways.version(place, draft), text));
    }

    private long toSignAgain(Viewer viewer) {
        return Signatures.as(place, viewer, () -> lists.waiting(viewer)).entrySet().stream()
                .filter(entry -> entry.getKey().key().equals("to-sign-again")).mapToLong(Map.Entry::getValue).sum();
    }

    private List<String> told(Viewer viewer) {
        return ways.query(place, "select sentence from notice.notice where account_id = " + viewer.account(), String.class);
    }

    @Test
    @Proves({"M002", "M003"})
    void who_did_not_answer_in_time_is_no_signer_and_the_proposal_is_one_members() {
        signatures.invite(place, limei, draft, maxiaohong);
        expire(maxiaohong);
        assertThatThrownBy(() -> signatures.agree(place, maxiaohong, draft)).hasMessage("signing.refused.expired");
        signatures.submit(place, limei, draft);

        assertThat(kind(draft)).isEqualTo("INDIVIDUAL");
        assertThat(ways.query(place, "select count(*) from proposal.signer where proposal_id = %d and agreed_at is not null".formatted(draft), Long.class))
                .containsExactly(0L);
    }

    @Test
    void whoever_let_it_expire_may_be_asked_once_more() {
        signatures.invite(place, limei, draft, maxiaohong);
        expire(maxiaohong);
        signatures.invite(place, limei, draft, maxiaohong);
        signatures.agree(place, maxiaohong, draft);
        assertThat(kind(draft)).isEqualTo("JOINT");
        assertThat(ways.query(place, "select count(*) from proposal.signer where proposal_id = " + draft, Long.class)).containsExactly(1L);
    }

    @Test
    @Proves({"M003"})
    void the_last_signature_taken_back_makes_it_one_members_again() {
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.submit(place, limei, draft);
        assertThat(kind(draft)).isEqualTo("INDIVIDUAL");
        signatures.agree(place, maxiaohong, draft);
        signatures.agree(place, zhouping, draft);
        signatures.decline(place, maxiaohong, draft);
        assertThat(kind(draft)).isEqualTo("JOINT");
        signatures.decline(place, zhouping, draft);
        assertThat(kind(draft)).isEqualTo("INDIVIDUAL");
    }

    @Test
    void filing_settles_who_signed() {
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.agree(place, maxiaohong, draft);
        signatures.submit(place, limei, draft);
        ways.filedNow(place, draft);
        assertThatThrownBy(() -> signatures.agree(place, zhouping, draft)).hasMessage("signing.refused.reviewed");
        assertThatThrownBy(() -> signatures.decline(place, maxiaohong, draft)).hasMessage("signing.refused.reviewed");
        assertThatThrownBy(() -> signatures.invite(place, limei, draft, zhouping)).hasMessage("signing.refused.reviewed");
        assertThat(kind(draft)).isEqualTo("JOINT");
    }

    @Test
    void only_those_asked_read_the_draft_and_only_while_they_are_asked() {
        assertThatThrownBy(() -> read(maxiaohong, draft)).isInstanceOf(NoSuchCase.class);
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        assertThat(read(maxiaohong, draft)).isEqualTo(draft);
        signatures.decline(place, maxiaohong, draft);
        assertThatThrownBy(() -> read(maxiaohong, draft)).isInstanceOf(NoSuchCase.class);
        expire(zhouping);
        assertThatThrownBy(() -> read(zhouping, draft)).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void the_proposer_withdraws_an_invitation_but_no_signature() {
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.agree(place, maxiaohong, draft);
        Signatures.run(place, limei, () -> signing.withdraw(limei, draft, signer(zhouping)));
        assertThatThrownBy(() -> signatures.agree(place, zhouping, draft)).hasMessage("signing.refused.withdrawn");
        assertThatThrownBy(() -> Signatures.run(place, limei, () -> signing.withdraw(limei, draft, signer(maxiaohong))))
                .hasMessage("signing.refused.signed-already");
    }

    @Test
    void nobody_signs_for_another() {
        signatures.invite(place, limei, draft, maxiaohong);
        var secretary = new Viewer(maxiaohong.account(), "马晓红", new Viewer.Secretary(7, "秘书小王"), Set.of(Role.MEMBER), Set.of(), null);
        assertThatThrownBy(() -> signatures.agree(place, secretary, draft)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> signatures.agree(place, zhouping, draft)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> signatures.invite(place, maxiaohong, draft, zhouping)).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void only_members_in_service_here_are_asked() {
        var elsewhere = town.found();
        assertThatThrownBy(() -> signatures.invite(place, limei, draft, elsewhere.the(Role.MEMBER))).hasMessage("signing.refused.no-member");
        assertThatThrownBy(() -> signatures.invite(place, limei, draft, place.the(Role.PROPOSALS_CLERK))).hasMessage("signing.refused.no-member");
        ways.backdate(place, "update identity.appointment set valid_to = '2025-12-31' where account_id = " + maxiaohong.account());
        assertThatThrownBy(() -> signatures.invite(place, limei, draft, maxiaohong)).hasMessage("signing.refused.no-member");
        assertThatThrownBy(() -> signatures.invite(place, limei, draft, limei)).hasMessage("signing.refused.oneself");
        assertThatThrownBy(() -> signatures.invite(place, limei, draft)).hasMessage("signing.refused.nobody");
    }

    @Test
    void the_rulebook_says_how_many_and_for_how_long() {
        ways.rules(place, "signing: {most: 1, expiry: 3d}");
        assertThatThrownBy(() -> signatures.invite(place, limei, draft, maxiaohong, zhouping)).hasMessage("signing.refused.many");
        signatures.invite(place, limei, draft, maxiaohong);
        var days = java.time.temporal.ChronoUnit.DAYS.between(LocalDate.now(ZoneId.of("Asia/Shanghai")), expires().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate());
        assertThat(days).as("three days, or on to the next working day").isBetween(3L, 14L);
    }

    @Test
    @Proves({"M003"})
    void during_a_session_invitations_end_with_its_cut_off() {
        ways.backdate(place, "update committee.session set cutoff_at = date_trunc('second', now()) + interval '5 hours' where id = " + place.session());
        var cutoff = ways.query(place, "select cutoff_at from committee.session where id = " + place.session(), OffsetDateTime.class).getFirst();
        signatures.invite(place, limei, draft, maxiaohong);
        assertThat(expires()).isEqualTo(cutoff.toInstant());
    }

    @Test
    void a_signature_bears_when_it_was_given() {
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.agree(place, maxiaohong, draft);
        ways.backdate(place, "update committee.session set opens_on = current_date - 1, closes_on = current_date + 2 where id = " + place.session());
        signatures.agree(place, zhouping, draft);
        assertThat(ways.query(place, "select name || phase from proposal.signer where proposal_id = %d order by agreed_at".formatted(draft), String.class))
                .containsExactly("马晓红AFTER", "周平DURING");
    }

    @Test
    void a_signature_does_not_disturb_whoever_is_writing() {
        int version = ways.version(place, draft);
        signatures.invite(place, limei, draft, maxiaohong);
        signatures.agree(place, maxiaohong, draft);
        Signatures.run(place, limei, () -> proposals.write(limei, draft, version, Ways.STREET_LIGHTS));
        assertThat(kind(draft)).as("nor does writing undo the signature").isEqualTo("JOINT");
    }

    @Test
    void handing_in_and_signing_at_the_same_moment_agree_in_the_end() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                long id = signatures.draft(place, limei);
                signatures.invite(place, limei, id, maxiaohong);
                var handing = threads.submit(() -> signatures.submit(place, limei, id));
                var agreeing = threads.submit(() -> signatures.agree(place, maxiaohong, id));
                handing.get();
                agreeing.get();
                assertThat(kind(id)).isEqualTo("JOINT");
                assertThat(ways.text(place, id, "status")).isEqualTo("RECEIVED");
            }
        }
    }

    @Test
    @Proves({"F018", "M002", "M003"})
    void of_127_received_75_joint_ones_are_59_percent_and_received_never_shrinks() {
        for (int i = 0; i < 127; i++) {
            long id = i == 0 ? draft : signatures.draft(place, limei);
            if (i < 100) {
                signatures.invite(place, limei, id, maxiaohong);
            }
            if (i < 75) {
                signatures.agree(place, maxiaohong, id);
            }
            signatures.submit(place, limei, id);
        }
        var ids = ways.query(place, "select id from proposal.proposal order by receipt_no", Long.class);
        assertThat(value("joint")).isEqualTo("75");
        assertThat(value("joint-share")).isEqualTo("59");

        var reviewer = place.the(Role.FIRST_REVIEWER);
        place.as(Role.FIRST_REVIEWER, () -> reviews.decline(reviewer, ids.get(0), ways.version(place, ids.get(0)), "empty", "suggestion", ""));
        place.as(Role.FIRST_REVIEWER, () -> mergers.merge(reviewer, ids.get(1), List.of(ids.get(2)), "内容相同"));
        Signatures.run(place, limei, () -> mergers.withdraw(limei, ids.get(3), "已解决"));
        assertThat(value("received")).isEqualTo("127");
        assertThat(value("joint-share")).isEqualTo("59");
    }

    @Test
    @Proves({"M003", "M029"})
    void where_all_signers_rate_the_case_closes_with_the_last_of_them() {
        ways.rules(place, "handling: {raters: all}");
        long id = answered();
        rate(limei, id);
        assertThat(ways.text(place, id, "status")).as("the co-signer has not rated").isEqualTo("FILED");
        assertThatThrownBy(() -> rate(zhouping, id)).as("declined to sign").isInstanceOf(NoSuchCase.class);
        rate(maxiaohong, id);
        assertThat(ways.text(place, id, "status")).isEqualTo("CLOSED");
    }

    @Test
    void where_the_first_proposer_rates_a_signer_does_not() {
        long id = answered();
        assertThatThrownBy(() -> rate(maxiaohong, id)).isInstanceOf(NoSuchCase.class);
        rate(limei, id);
        assertThat(ways.text(place, id, "status")).isEqualTo("CLOSED");
    }

    /** Signed by one, declined by another, filed and answered. */
    private long answered() {
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.agree(place, maxiaohong, draft);
        signatures.decline(place, zhouping, draft);
        signatures.submit(place, limei, draft);
        ways.filedNow(place, draft);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, draft, Hands.of(place.housing())).getFirst());
        return draft;
    }

    private void rate(Viewer viewer, long id) {
        Signatures.run(place, viewer, () -> evaluations.rate(viewer, id, Rating.of("satisfied", "satisfied", "")));
    }

    private void expire(Viewer person) {
        ways.backdate(place, "update proposal.signer set invited_at = now() - interval '9 days', expires_at = now() - interval '1 minute' where account_id = "
                + person.account());
    }

    private long read(Viewer viewer, long id) {
        return Signatures.as(place, viewer, () -> cases.require(viewer, id).id());
    }

    private Instant expires() {
        return ways.query(place, "select expires_at from proposal.signer where proposal_id = " + draft, OffsetDateTime.class).getFirst().toInstant();
    }

    private long signer(Viewer person) {
        return ways.query(place, "select id from proposal.signer where account_id = " + person.account(), Long.class).getFirst();
    }

    private String kind(long id) {
        return ways.text(place, id, "kind");
    }

    private String value(String key) {
        Map<String, Figure> all = place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("12-3"), Instant.now().plusSeconds(5)).stream()
                .collect(Collectors.toMap(Figure::key, Function.identity(), (first, second) -> first)));
        return all.get(key).value().toString();
    }
}

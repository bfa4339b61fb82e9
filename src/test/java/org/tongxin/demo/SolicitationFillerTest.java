package org.tongxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.solicitation.Neighbours;

/** The demonstration's call: something to see on every page before a proposal is handed in. */
@ProgramTest
class SolicitationFillerTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Neighbours neighbours;
    @Autowired SolicitationFiller filler;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void fill() {
        place = town.found();
        var opens = LocalDate.now().plusDays(40);
        var session = new PlannedSession(12, 4, opens.getYear(), opens, opens.plusDays(3), opens.minusMonths(3), opens.plusDays(1));
        var known = new CommitteeFiller.Known();
        known.sessions.put(session, neighbours.plenary(place, opens));
        known.sectors.put("教育界", place.sector());
        var people = Map.of("member", Role.MEMBER, "clerk", Role.PROPOSALS_CLERK, "reviewer", Role.FIRST_REVIEWER).entrySet().stream()
                .map(entry -> person(entry.getKey(), entry.getValue(), known)).toList();
        var planned = new PlannedCommittee("town", "测试县政协", "", true, List.of(session), List.of(), List.of(), List.of(), List.of(), people, List.of());
        Scope.run(place.id(), Scope.NONE, () -> transaction.executeWithoutResult(status -> filler.add(new DemoPart.Filled(planned, known, List.of(), LocalDate.now()))));
    }

    @Test
    void there_is_a_call_with_topics_drafts_at_every_stage_and_leads_in_three_states() {
        assertThat(one("select count(*) from proposal.campaign where announced_at is not null and closes_on > current_date")).isEqualTo(1);
        assertThat(one("select count(*) from proposal.topic")).isEqualTo(4);
        assertThat(one("select count(*) from proposal.proposal p join proposal.origin o on o.proposal_id = p.id where o.topic_id is not null and p.status = 'RECEIVED'")).isEqualTo(1);
        assertThat(one("select count(*) from proposal.proposal p join proposal.origin o on o.proposal_id = p.id where o.topic_id is not null and p.status = 'DRAFT'")).isEqualTo(2);
        assertThat(one("select count(*) from proposal.early_draft where answered_at is null")).isEqualTo(1);
        assertThat(one("select count(*) from proposal.early_comment")).isEqualTo(2);
        assertThat(one("select count(*) from proposal.origin where lead_id is not null")).isEqualTo(1);
        assertThat(one("select count(*) from proposal.lead_claim where ended_at is null")).isEqualTo(1);
        assertThat(one("select count(*) from proposal.lead")).isEqualTo(4);
    }

    private long one(String sql) {
        return ways.query(place, sql, Long.class).getFirst();
    }

    private PlannedPerson person(String login, Role role, CommitteeFiller.Known known) {
        known.accounts.put(login, place.the(role).account());
        return new PlannedPerson(login, place.the(role).name(), List.of(role.name()), "", role == Role.MEMBER ? "教育界" : null, null, null, "女", "");
    }
}

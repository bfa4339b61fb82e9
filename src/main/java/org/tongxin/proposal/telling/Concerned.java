package org.tongxin.proposal.telling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Whom;
import org.tongxin.identity.Act;
import org.tongxin.identity.Holders;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.rulebook.Rulebooks;

/** Whom something on a case concerns: its proposers, its units, and the office whose turn it is. */
@Component
class Concerned {

    private final Cases cases;
    private final Holders holders;
    private final Rulebooks rulebooks;
    private final JdbcClient jdbc;

    Concerned(Cases cases, Holders holders, Rulebooks rulebooks, JdbcClient jdbc) {
        this.cases = cases;
        this.holders = holders;
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
    }

    CaseFacts facts(long proposal) {
        return cases.require(proposal);
    }

    /** The case a clock belongs to; empty when it is there no longer. */
    Optional<CaseFacts> find(long proposal) {
        return cases.find(proposal);
    }

    /** The first proposer, those who signed with it, and the proposers of what goes on with it. */
    Set<Long> proposers(long proposal) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select proposer_id from proposal.proposal where (id = :id or merged_into = :id) and proposer_id is not null
                        union select account_id from proposal.signer where proposal_id = :id and account_id is not null and agreed_at is not null
                        """)
                .param("id", proposal)
                .query(Long.class)
                .list());
    }

    /** Those who signed the text exactly as it is now. */
    List<Long> signersOfThis(long proposal) {
        return jdbc.sql("""
                        select s.account_id from proposal.signer s join proposal.proposal p on p.id = s.proposal_id
                         where p.id = ? and s.account_id is not null and s.agreed_at is not null
                           and s.signed_wording = proposal.wording(p.title, p.situation, p.analysis, p.asks)
                        """)
                .param(proposal)
                .query(Long.class)
                .list();
    }

    List<Long> clerks(long unit) {
        return holders.ofUnit(unit, Role.UNIT_CLERK);
    }

    List<Long> heads(long unit) {
        return holders.ofUnit(unit, Role.UNIT_HEAD);
    }

    List<Long> unit(long unit) {
        return holders.ofUnit(unit, Role.UNIT_CLERK, Role.UNIT_HEAD);
    }

    /** Everybody of the units that have the case now. */
    Set<Long> units(long proposal) {
        var people = new LinkedHashSet<Long>();
        facts(proposal).units().forEach(unit -> people.addAll(unit(unit)));
        return people;
    }

    /** Whoever has to do with a unit that has or had the case: from them the database hides a sealed rating, even in the office. */
    Set<Long> sealedFrom(long proposal) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select t.account_id from proposal.assignment a join identity.appointment t on t.unit_id = a.unit_id where a.proposal_id = ?
                        """)
                .param(proposal)
                .query(Long.class)
                .list());
    }

    /** Those whose review step the case is at. */
    List<Long> reviewers(long proposal) {
        var step = jdbc.sql("select review_step from proposal.proposal where id = ?").param(proposal).query(Integer.class).single();
        var rules = rulebooks.of(facts(proposal).rulebook()).section(ProposalRules.class);
        return rules.reviewSteps().size() == 1 ? mayDo(Act.REVIEW_PROPOSAL) : holders.of(rules.stepAt(step).role());
    }

    List<Long> mayDo(Act act) {
        return holders.of(act.roles().toArray(Role[]::new));
    }

    /** Those a deadline concerns; one that is set to nobody concerns those whose step it is. */
    Collection<Long> of(long proposal, String step, Whom whom) {
        var people = new ArrayList<Long>();
        if (whom.account() != null) {
            people.add(whom.account());
        }
        if (whom.unit() != null) {
            people.addAll(unit(whom.unit()));
        }
        if (people.isEmpty() && step.equals("review")) {
            people.addAll(reviewers(proposal));
        } else if (people.isEmpty() && step.equals("assign")) {
            people.addAll(mayDo(Act.ASSIGN_PROPOSAL));
        }
        return people;
    }
}

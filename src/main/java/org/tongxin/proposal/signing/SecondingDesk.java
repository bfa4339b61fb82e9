package org.tongxin.proposal.signing;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.SigningRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/**
 * Seconding (附议, rules.md §1.1): beside the signatures, where the proposer lets others second and the rulebook has it. It changes
 * neither the kind of a proposal nor whose rating counts.
 */
@Component
@Transactional
public class SecondingDesk {

    private final Secondings secondings;
    private final SigningReader reader;
    private final Cases cases;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    SecondingDesk(Secondings secondings, SigningReader reader, Cases cases, Announcer announcer, Rulebooks rulebooks) {
        this.secondings = secondings;
        this.reader = reader;
        this.cases = cases;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    public void second(Viewer viewer, long id, String opinion) {
        var proposal = cases.require(viewer, id);
        requireInPerson(viewer);
        if (!rulebooks.of(proposal.rulebook()).section(SigningRules.class).seconding() || !reader.secondable(id)) {
            throw new Refusal("signing.refused.not-secondable");
        }
        requireOpen(proposal);
        boolean own = proposal.proposer() != null && proposal.proposer() == viewer.account();
        if (own || reader.of(id).signedBy(viewer.account())) {
            throw new Refusal("signing.refused.stands-behind-already");
        }
        try {
            secondings.save(Seconding.of(id, viewer, opinion, announcer.now()));
        } catch (DuplicateKeyException twice) {
            throw new Refusal("signing.refused.seconded-already");
        }
        tell(viewer, id, "seconded", opinion.strip());
    }

    public void takeBack(Viewer viewer, long id) {
        requireOpen(cases.require(viewer, id));
        requireInPerson(viewer);
        var seconding = secondings.findByProposalIdAndAccountIdAndTakenBackAtIsNull(id, viewer.account()).orElseThrow(NoSuchCase::new);
        seconding.takeBack(announcer.now());
        secondings.save(seconding);
        tell(viewer, id, "seconding-taken-back", "");
    }

    private static void requireOpen(CaseFacts proposal) {
        if (proposal.status() != ProposalStatus.RECEIVED && proposal.status() != ProposalStatus.FILED) {
            throw new Refusal("signing.refused.not-open");
        }
    }

    private static void requireInPerson(Viewer viewer) {
        if (viewer.secretary() != null) {
            throw new NoSuchCase();
        }
    }

    private void tell(Viewer viewer, long proposal, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), verb, note));
    }
}

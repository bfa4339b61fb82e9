package org.tongxin.proposal.key;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** Takes nominations of filed proposals, of this session or unfinished ones of earlier sessions, each with its reason. */
@Component
@Transactional
public class NominationDesk {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Cases cases;
    private final Announcer announcer;

    NominationDesk(Rounds rounds, Candidates candidates, Cases cases, Announcer announcer) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.cases = cases;
        this.announcer = announcer;
    }

    /** Nominates all or none. */
    public void nominate(Viewer viewer, long roundId, List<Long> proposals, String reason) {
        var round = rounds.require(roundId);
        round.require(Round.Stage.NOMINATING);
        if (proposals.isEmpty()) {
            throw new Refusal("key.refused.nothing-chosen");
        }
        cases.all(viewer, proposals).stream().map(CaseFacts::requireFiled).map(CaseFacts::requireInHandling).forEach(one -> {
            var candidate = Candidate.of(roundId, one.id(), reason, viewer, announcer.now());
            try {
                candidates.save(candidate);
            } catch (DuplicateKeyException already) {
                throw new Refusal("key.refused.nominated", one.title());
            }
            tell(viewer, one.id(), "key-nominated", candidate.reason);
        });
    }

    /** Takes a nomination back: one's own, or any by the office. */
    public void withdraw(Viewer viewer, long id) {
        var candidate = candidates.require(id);
        rounds.require(candidate.roundId).require(Round.Stage.NOMINATING);
        if (candidate.nominatorId != viewer.account() && !viewer.may(Act.SELECT_KEY_CASES)) {
            throw new NoSuchCase();
        }
        candidates.delete(candidate);
        tell(viewer, candidate.proposalId, "key-nomination-withdrawn", "");
    }

    private void tell(Viewer viewer, long proposal, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), verb, note));
    }
}

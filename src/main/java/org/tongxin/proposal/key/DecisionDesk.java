package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Records what the chairpersons' meeting decides of each shortlisted proposal, where asked what the Party committee says, and undoes it. */
@Component
@Transactional
public class DecisionDesk {

    private final Rounds rounds;
    private final Candidates candidates;
    private final KeyDesk keys;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    DecisionDesk(Rounds rounds, Candidates candidates, KeyDesk keys, Announcer announcer, Rulebooks rulebooks) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.keys = keys;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * What a meeting decided.
     *
     * @param key     whether the proposal is a key one
     * @param leaders who takes charge; may be named later where the rulebook allows
     */
    public record Decision(boolean key, LocalDate metOn, String opinion, List<KeyDesk.Named> leaders) {}

    public void decide(Viewer viewer, long id, Decision decision) {
        var candidate = candidates.require(id);
        var round = submitted(candidate);
        candidate.decide(decision.key(), Said.past(decision.metOn(), today()), decision.opinion(), viewer.signature());
        candidates.save(candidate);
        if (!decision.key()) {
            tell(viewer, candidate, "key-not-chosen", candidate.opinion);
        } else if (!rules(round).partyApproval()) {
            keys.begin(viewer, candidate, round, candidate.metOn, decision.leaders());
        } else {
            tell(viewer, candidate, "key-to-approve", candidate.metOn.toString());
        }
        settle(round);
    }

    /** Records the Party committee's answer; leaders are named with it. */
    public void approve(Viewer viewer, long id, boolean agreed, LocalDate on, String note, List<KeyDesk.Named> leaders) {
        var candidate = candidates.require(id);
        var round = submitted(candidate);
        if (!rules(round).partyApproval()) {
            throw new Refusal("key.refused.out-of-order");
        }
        candidate.approve(agreed, Said.past(on, today()), note);
        candidates.save(candidate);
        if (agreed) {
            keys.begin(viewer, candidate, round, on, leaders);
        } else {
            tell(viewer, candidate, "key-not-approved", candidate.approvalNote);
        }
        settle(round);
    }

    /** Takes a decision back, with the reason; the proposal waits for another decision. */
    public void undo(Viewer viewer, long id, String why) {
        var candidate = candidates.require(id);
        var round = submitted(candidate);
        var reason = Said.required(why, Said.WORDS, "key.refused.reason");
        candidate.undo();
        candidates.save(candidate);
        keys.undo(viewer, id, reason);
        tell(viewer, candidate, "key-undone", reason);
        settle(round);
    }

    private Round submitted(Candidate candidate) {
        var round = rounds.require(candidate.roundId);
        if (!round.submitted()) {
            throw new Refusal("key.refused.out-of-order");
        }
        return round;
    }

    private void settle(Round round) {
        boolean partyApproval = rules(round).partyApproval();
        round.settle(candidates.findByRoundIdOrderById(round.id).stream().allMatch(one -> one.settled(partyApproval)));
        try {
            rounds.save(round);
        } catch (DuplicateKeyException another) {
            throw new Refusal("key.refused.running");
        }
    }

    private KeyRules rules(Round round) {
        return rulebooks.of(round.rulebookId).section(KeyRules.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(announcer.now(), People.BEIJING);
    }

    private void tell(Viewer viewer, Candidate candidate, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(candidate.proposalId, viewer.signature(), announcer.now(), verb, note));
    }
}

package org.tongxin.proposal.checkpoint;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.checkpoint.CheckpointRules.Milestone;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.CloseGate;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.ReplyGate;
import org.tongxin.rulebook.Rulebook;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/**
 * Lets no case reach a milestone whose obligatory checkpoints were not kept. Filing, assigning and signing are refused by taking part
 * in their transaction; reply and closing by the gates that those acts ask.
 */
@Component
class CheckpointGate implements ReplyGate, CloseGate {

    private final Checkpoints checkpoints;
    private final Cases cases;
    private final Rulebooks rulebooks;

    CheckpointGate(Checkpoints checkpoints, Cases cases, Rulebooks rulebooks) {
        this.checkpoints = checkpoints;
        this.cases = cases;
        this.rulebooks = rulebooks;
    }

    @EventListener
    void on(ProposalEvent event) {
        switch (event) {
            case ProposalEvent.Filed filed -> require(filed, Milestone.FILED);
            case ProposalEvent.Assigned assigned -> require(assigned, Milestone.ASSIGNED);
            case ProposalEvent.SignedFor signed -> require(signed, Milestone.SIGNED);
            default -> {
                // no other step has checkpoints of its own here
            }
        }
    }

    @Override
    public void check(CaseFacts proposal, long assignment, HandlingRules rules) {
        missing(proposal.id(), rulebooks.of(proposal.rulebook()), Milestone.CONTACTED, Milestone.REPLIED).ifPresent(refusal -> {
            throw refusal;
        });
    }

    @Override
    public Optional<Refusal> hindrance(long proposal, Rulebook rulebook) {
        return missing(proposal, rulebook, Milestone.CLOSED);
    }

    private void require(ProposalEvent event, Milestone milestone) {
        var rulebook = rulebooks.of(cases.require(event.proposal()).rulebook());
        missing(event.proposal(), rulebook, milestone).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> missing(long proposal, Rulebook rulebook, Milestone... milestones) {
        var obligatory = rulebook.section(CheckpointRules.class).obligatory(milestones).toList();
        if (obligatory.isEmpty()) {
            return Optional.empty();
        }
        var kept = checkpoints.findByProposalIdOrderById(proposal).stream().map(one -> one.code).toList();
        return obligatory.stream().filter(item -> !kept.contains(item.code())).findFirst()
                .map(item -> new Refusal("checkpoint.refused.missing", item.label()));
    }
}

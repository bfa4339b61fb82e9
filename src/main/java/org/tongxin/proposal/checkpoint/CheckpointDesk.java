package org.tongxin.proposal.checkpoint;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.media.Attachment;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Keeps the evidence of checkpoints (M022): the office's by the office, the unit's by a unit that has the case. */
@Component
@Transactional
public class CheckpointDesk {

    private static final int FILES_MOST = 5;

    private final Checkpoints checkpoints;
    private final Cases cases;
    private final MediaDesk media;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    CheckpointDesk(Checkpoints checkpoints, Cases cases, MediaDesk media, Announcer announcer, Rulebooks rulebooks) {
        this.checkpoints = checkpoints;
        this.cases = cases;
        this.media = media;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** A file that comes with the evidence. */
    public record Proof(String name, InputStream content) {}

    public void keep(Viewer viewer, long proposal, String code, String evidence, @Nullable Proof proof) {
        var facts = cases.require(viewer, proposal);
        if (facts.status() != ProposalStatus.RECEIVED && facts.status() != ProposalStatus.FILED) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        var item = rulebooks.of(facts.rulebook()).section(CheckpointRules.class).item(code);
        requireKeeper(viewer, facts, item.by());
        var checkpoint = checkpoints.findByProposalIdAndCode(proposal, code).orElseGet(() -> Checkpoint.of(proposal, code));
        if (item.file() && proof == null && (checkpoint.id == null || media.of(subject(checkpoint.id)).isEmpty())) {
            throw new Refusal("checkpoint.refused.file", item.label());
        }
        checkpoint.keep(evidence, viewer.signature(), announcer.now());
        long id = checkpoints.save(checkpoint).id;
        if (proof != null) {
            media.attach(subject(id), proof.name(), proof.content(), FILES_MOST);
        }
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), "checkpoint-kept", item.label() + "：" + evidence.strip()));
    }

    /** @throws NoSuchCase when the case is not the viewer's to see, or there is no such file */
    @Transactional(readOnly = true)
    public Attachment file(Viewer viewer, long proposal, String code, long file) {
        cases.require(viewer, proposal);
        return checkpoints.findByProposalIdAndCode(proposal, code).flatMap(one -> media.find(subject(one.id), file)).orElseThrow(NoSuchCase::new);
    }

    private static void requireKeeper(Viewer viewer, CaseFacts facts, CheckpointRules.Keeper keeper) {
        boolean may = keeper == CheckpointRules.Keeper.OFFICE
                ? viewer.may(Act.SUPERVISE_JOINTLY)
                : viewer.may(Act.WRITE_REPLY) && facts.units().stream().anyMatch(viewer.units()::contains);
        if (!may) {
            throw new Refusal("checkpoint.refused.keeper");
        }
    }

    /** Under what name the files of a checkpoint are kept. */
    static String subject(long checkpoint) {
        return "checkpoint:" + checkpoint;
    }
}

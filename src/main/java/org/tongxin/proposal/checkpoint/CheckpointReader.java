package org.tongxin.proposal.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.media.Attachment;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;

/** Puts the checkpoints of a case's rulebook beside the evidence that was given. */
@Component
@Transactional(readOnly = true)
class CheckpointReader {

    private final Checkpoints checkpoints;
    private final MediaDesk media;
    private final Rulebooks rulebooks;

    CheckpointReader(Checkpoints checkpoints, MediaDesk media, Rulebooks rulebooks) {
        this.checkpoints = checkpoints;
        this.media = media;
        this.rulebooks = rulebooks;
    }

    /** The rules of a case. */
    CheckpointRules rules(ProposalCase read) {
        return rulebooks.of(read.rulebook()).section(CheckpointRules.class);
    }

    /** In the order of the rulebook; empty where it has none, and before a case is received or once it is set aside. */
    List<CheckpointView> of(Viewer viewer, ProposalCase read) {
        var items = rules(read).items();
        var status = read.row().status();
        if (items.isEmpty() || status != ProposalStatus.RECEIVED && status != ProposalStatus.FILED && status != ProposalStatus.CLOSED) {
            return List.of();
        }
        boolean open = status != ProposalStatus.CLOSED;
        boolean office = open && viewer.may(Act.SUPERVISE_JOINTLY);
        boolean unit = open && viewer.may(Act.WRITE_REPLY) && read.handlings().stream().anyMatch(one -> viewer.units().contains(one.assigned().unit()));
        var kept = checkpoints.findByProposalIdOrderById(read.row().id()).stream().collect(Collectors.toMap(one -> one.code, Function.identity()));
        var files = media.of(kept.values().stream().map(one -> CheckpointDesk.subject(one.id)).toList());
        return items.stream()
                .map(item -> view(item, kept.get(item.code()), files, item.by() == CheckpointRules.Keeper.OFFICE ? office : unit)).toList();
    }

    private static CheckpointView view(
            CheckpointRules.Item item, @Nullable Checkpoint kept, Map<String, List<Attachment>> files, boolean mayKeep) {
        return kept == null
                ? new CheckpointView(item, null, null, null, null, List.of(), mayKeep)
                : new CheckpointView(item, kept.id, kept.evidence, kept.keptBy, kept.keptAt,
                        files.getOrDefault(CheckpointDesk.subject(kept.id), List.of()), mayKeep);
    }
}

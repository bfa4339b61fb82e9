package org.tongxin.proposal.checkpoint;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a case: the checkpoints of the committee's process with their evidence. */
@Component
class CheckpointSection implements CaseSection {

    private final Checkpoints checkpoints;
    private final MediaDesk media;
    private final Rulebooks rulebooks;
    private final Templates templates;

    CheckpointSection(Checkpoints checkpoints, MediaDesk media, Rulebooks rulebooks, Templates templates) {
        this.checkpoints = checkpoints;
        this.media = media;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.BODY;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var rules = rulebooks.of(read.rulebook()).section(CheckpointRules.class);
        var status = read.row().status();
        if (rules.items().isEmpty() || status != ProposalStatus.RECEIVED && status != ProposalStatus.FILED && status != ProposalStatus.CLOSED) {
            return null;
        }
        boolean open = status != ProposalStatus.CLOSED;
        boolean office = open && viewer.may(Act.SUPERVISE_JOINTLY);
        boolean unit = open && viewer.may(Act.WRITE_REPLY) && read.handlings().stream().anyMatch(one -> viewer.units().contains(one.assigned().unit()));
        var kept = checkpoints.findByProposalIdOrderById(read.row().id()).stream().collect(Collectors.toMap(one -> one.code, Function.identity()));
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("name", rules.name());
        values.put("here", page.at("/proposals/" + read.row().id() + "/checkpoints"));
        values.put("checkpoints", rules.items().stream()
                .map(item -> view(item, kept.get(item.code()), item.by() == CheckpointRules.Keeper.OFFICE ? office : unit)).toList());
        return templates.part("proposal/checkpoint/_section", values);
    }

    private CheckpointView view(CheckpointRules.Item item, @Nullable Checkpoint kept, boolean mayKeep) {
        return kept == null
                ? new CheckpointView(item, null, null, null, null, List.of(), mayKeep)
                : new CheckpointView(item, kept.id, kept.evidence, kept.keptBy, kept.keptAt, media.of(CheckpointDesk.subject(kept.id)), mayKeep);
    }
}

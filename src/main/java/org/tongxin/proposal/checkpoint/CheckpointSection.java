package org.tongxin.proposal.checkpoint;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a case: the checkpoints of the committee's process with their evidence. */
@Component
class CheckpointSection implements CaseSection {

    private final CheckpointReader reader;
    private final Templates templates;

    CheckpointSection(CheckpointReader reader, Templates templates) {
        this.reader = reader;
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
        var checkpoints = reader.of(viewer, read);
        if (checkpoints.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("name", reader.rules(read).name());
        values.put("here", page.at("/proposals/" + read.row().id() + "/checkpoints"));
        values.put("checkpoints", checkpoints);
        return templates.part("proposal/checkpoint/_section", values);
    }
}

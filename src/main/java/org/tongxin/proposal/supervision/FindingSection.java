package org.tongxin.proposal.supervision;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a case: what inspection teams found about it, for the office and the unit concerned. */
@Component
class FindingSection implements CaseSection {

    private final InspectionReader reader;
    private final Templates templates;

    FindingSection(InspectionReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.handlings().isEmpty() || !viewer.may(Act.READ_ROSTER)) {
            return null;
        }
        var findings = reader.ofCase(viewer, read.row().id());
        if (findings.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("findings", findings);
        values.put("office", viewer.may(Act.SUPERVISE_JOINTLY));
        values.put("own", viewer.may(Act.WRITE_REPLY) ? viewer.units() : Set.<Long>of());
        return templates.part("proposal/supervision/_findings", values);
    }
}

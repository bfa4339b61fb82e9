package org.tongxin.proposal.meeting;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a filed case: at which meetings it was spoken of, and what units promised there. */
@Component
class MeetingSection implements CaseSection {

    private final MeetingReader reader;
    private final MeetingCases cases;
    private final Templates templates;

    MeetingSection(MeetingReader reader, MeetingCases cases, Templates templates) {
        this.reader = reader;
        this.cases = cases;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var status = read.row().status();
        if (status != ProposalStatus.FILED && status != ProposalStatus.CLOSED) {
            return null;
        }
        var meetings = reader.ofCase(read.row().id());
        if (meetings.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("meetings", meetings);
        values.put("tasks", cases.tasksOf(read.row().id()));
        values.put("linked", viewer.may(Act.READ_ROSTER));
        values.put("office", viewer.may(Act.SUPERVISE_JOINTLY));
        values.put("own", viewer.may(Act.WRITE_REPLY) ? viewer.units() : Set.<Long>of());
        return templates.part("proposal/meeting/_section", values);
    }
}

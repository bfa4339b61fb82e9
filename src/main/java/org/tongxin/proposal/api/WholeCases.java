package org.tongxin.proposal.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Deadlines;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.handling.HandlingReader;
import org.tongxin.proposal.web.CaseActs;
import org.tongxin.proposal.web.ProposalCases;
import org.tongxin.rulebook.Rulebooks;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what the page of a case shows from the same readers. */
@Component
class WholeCases {

    private final ProposalCases cases;
    private final HandlingReader handling;
    private final Deadlines deadlines;
    private final Beside beside;

    WholeCases(ProposalCases cases, HandlingReader handling, Deadlines deadlines, Beside beside) {
        this.cases = cases;
        this.handling = handling;
        this.deadlines = deadlines;
        this.beside = beside;
    }

    /** What is read beside the case: its rules and files. */
    @Component
    record Beside(Rulebooks rulebooks, MediaDesk media, JsonMapper json) {}

    WholeCase read(Viewer viewer, long id) {
        var read = cases.read(viewer, id);
        var rules = beside.rulebooks().of(read.rulebook()).section(ProposalRules.class);
        var status = read.row().status();
        boolean handled = status == ProposalStatus.FILED || status == ProposalStatus.CLOSED;
        return new WholeCase(read, CaseActs.of(viewer, read, rules), deadlines.running("proposal:" + id),
                handled ? handling.of(id) : null, beside.media().of("proposal:" + id));
    }

    ProposalText text(Viewer viewer, long id) {
        return cases.read(viewer, id).text();
    }

    /** Version and content: the version is what a change must name, the rest makes a changed answer a different one. */
    String tag(WholeCase read) {
        var content = beside.json().writeValueAsString(read).getBytes(StandardCharsets.UTF_8);
        return "\"" + read.proposal().row().version() + "-" + UUID.nameUUIDFromBytes(content).toString().substring(0, 8) + "\"";
    }
}

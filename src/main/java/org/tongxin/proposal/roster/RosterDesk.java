package org.tongxin.proposal.roster;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** The acts on rows of the list: naming who answers for them, progress, signing off (销号) and taking that back. */
@Component
@Transactional
public class RosterDesk {

    private static final int NOTE_MAX = 500;
    private static final int MOST_AT_ONCE = 500;

    private final RosterEntries entries;
    private final ProgressNotes progress;
    private final RosterParts parts;
    private final Announcer announcer;

    RosterDesk(RosterEntries entries, ProgressNotes progress, RosterParts parts, Announcer announcer) {
        this.entries = entries;
        this.progress = progress;
        this.parts = parts;
        this.announcer = announcer;
    }

    /** The office names who leads and who answers for several rows at once. */
    public void name(Viewer viewer, List<Long> assignments, String leader, String responsible) {
        if (assignments.isEmpty()) {
            throw new Refusal("proposal.refused.nothing-chosen");
        }
        if (assignments.size() > MOST_AT_ONCE) {
            throw new Refusal("proposal.refused.too-many", MOST_AT_ONCE);
        }
        for (long assignment : assignments.stream().distinct().toList()) {
            var part = parts.require(assignment).requireAnswering();
            var entry = entries.of(part);
            entry.name(leader, responsible);
            entries.save(entry);
            tell(viewer, part, "roster-named", String.join(" ", entry.leader, entry.responsible).strip());
        }
    }

    /** A unit says how far it is; who answers for the row inside the unit may be named with it. */
    public void progress(Viewer viewer, long assignment, String text, String responsible) {
        var part = parts.own(viewer, assignment);
        if (text.isBlank()) {
            throw new Refusal("roster.refused.progress-empty");
        }
        if (text.strip().length() > NOTE_MAX) {
            throw new Refusal("roster.refused.long", NOTE_MAX);
        }
        progress.save(new Progress(null, assignment, text.strip(), viewer.signature(), announcer.now()));
        if (part.answers() && !responsible.isBlank()) {
            var entry = entries.of(part);
            entry.name(null, responsible);
            entries.save(entry);
        }
        tell(viewer, part, "progressed", text.strip());
    }

    /** The unit signs its row off, once its answer is out. */
    public void tick(Viewer viewer, long assignment) {
        var part = parts.own(viewer, assignment).requireAnswering();
        if (!part.answered()) {
            throw new Refusal("roster.refused.not-answered");
        }
        var entry = entries.of(part);
        entry.tickByUnit(viewer.signature(), announcer.now());
        entries.save(entry);
        tell(viewer, part, "ticked-by-unit", part.unitName());
    }

    /** The office confirms that the row is done. */
    public void confirm(Viewer viewer, long assignment) {
        var part = parts.require(assignment).requireAnswering();
        var entry = entries.of(part);
        entry.tickByOffice(viewer.signature(), announcer.now());
        entries.save(entry);
        tell(viewer, part, "ticked-by-office", part.unitName());
    }

    /** Takes the signing off back, with the reason in the history; by the office, or by the unit before the office confirmed. */
    public void untick(Viewer viewer, long assignment, String reason) {
        boolean office = viewer.may(Act.SUPERVISE_JOINTLY);
        var part = office ? parts.require(assignment) : parts.own(viewer, assignment);
        if (reason.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        if (reason.strip().length() > NOTE_MAX) {
            throw new Refusal("roster.refused.long", NOTE_MAX);
        }
        var entry = entries.findByAssignmentId(assignment).orElseThrow(NoSuchCase::new);
        entry.untick(office);
        entries.save(entry);
        tell(viewer, part, "unticked", part.unitName() + "：" + reason.strip());
    }

    private void tell(Viewer viewer, RosterParts.Part part, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(part.proposal(), viewer.signature(), announcer.now(), verb, note));
    }
}

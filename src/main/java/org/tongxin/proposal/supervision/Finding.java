package org.tongxin.proposal.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** What a team found about one case at one unit; open until a re-check finds that what was wrong is put right (整改、复查、销号). */
@Table(schema = "proposal", name = "inspection_finding")
class Finding {

    private static final int TEXT_MAX = 1000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long inspectionId;
    long unitId;
    long proposalId;
    String found;
    String rectify;
    @Nullable LocalDate dueOn;
    String writtenBy;
    @Nullable String rectified;
    @Nullable String rectifiedBy;
    @Nullable Instant rectifiedAt;
    @Nullable String checkNote;
    @Nullable String checkedBy;
    @Nullable Instant closedAt;

    private Finding() {}

    /** Something found; with nothing to put right it is closed at once. */
    static Finding of(Inspection inspection, FindingText text, String by, Instant now) {
        inspection.requireVisited(text.unit());
        limit(text.found());
        limit(text.rectify());
        if (text.found().isEmpty() || text.rectify().isEmpty() != (text.dueOn() == null)) {
            throw new Refusal("supervision.refused.finding-incomplete");
        }
        var finding = new Finding();
        finding.inspectionId = inspection.id;
        finding.unitId = text.unit();
        finding.proposalId = text.proposal();
        finding.found = text.found();
        finding.rectify = text.rectify();
        finding.dueOn = text.dueOn();
        finding.writtenBy = by;
        finding.closedAt = text.rectify().isEmpty() ? now : null;
        return finding;
    }

    /** The unit says what it put right. */
    void rectify(String what, String by, Instant now) {
        if (closedAt != null || rectifiedAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (what.isBlank()) {
            throw new Refusal("supervision.refused.rectified");
        }
        limit(what.strip());
        rectified = what.strip();
        rectifiedBy = by;
        rectifiedAt = now;
    }

    /** The re-check passes it. */
    void close(String note, String by, Instant now) {
        requireRectified();
        limit(note.strip());
        checkNote = note.strip();
        checkedBy = by;
        closedAt = now;
    }

    /** The re-check does not pass it: the unit has to put it right until the new day. */
    void sendBack(String note, LocalDate until, String by, LocalDate today) {
        requireRectified();
        if (note.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        if (until.isBefore(today)) {
            throw new Refusal("supervision.refused.due-past");
        }
        limit(note.strip());
        checkNote = note.strip();
        checkedBy = by;
        dueOn = until;
        rectified = null;
        rectifiedBy = null;
        rectifiedAt = null;
    }

    private void requireRectified() {
        if (rectifiedAt == null || closedAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
    }

    private static void limit(String text) {
        if (text.length() > TEXT_MAX) {
            throw new Refusal("roster.refused.long", TEXT_MAX);
        }
    }
}

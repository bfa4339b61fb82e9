package org.tongxin.proposal.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** One thing to do of the effort: by whom and when, and what came of it. */
@Table(schema = "proposal", name = "quality_action")
class QualityAction {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long qualityDriveId;
    String what;
    String who;
    LocalDate dueOn;
    @Nullable LocalDate doneOn;
    @Nullable String outcome;

    private QualityAction() {}

    static QualityAction of(long drive, String what, String who, @Nullable LocalDate dueOn) {
        if (what.isBlank() || what.strip().length() > 300 || who.strip().length() > 100 || dueOn == null) {
            throw new Refusal("quality.refused.action", 300, 100);
        }
        var action = new QualityAction();
        action.qualityDriveId = drive;
        action.what = what.strip();
        action.who = who.strip();
        action.dueOn = dueOn;
        return action;
    }

    void done(String cameOfIt, LocalDate day) {
        if (doneOn != null) {
            throw new Refusal("quality.refused.done");
        }
        if (cameOfIt.isBlank() || cameOfIt.strip().length() > 500) {
            throw new Refusal("quality.refused.outcome", 500);
        }
        doneOn = day;
        outcome = cameOfIt.strip();
    }

    void undo() {
        doneOn = null;
        outcome = null;
    }
}

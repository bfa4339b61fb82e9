package org.tongxin.proposal.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** The effort of one plenary's year. */
@Table(schema = "proposal", name = "quality_drive")
class QualityDrive {

    private static final int NAME_MAX = 100;
    private static final int GOAL_MAX = 2_000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long sessionId;
    String name;
    String goal;
    String madeBy;
    Instant madeAt;

    private QualityDrive() {}

    static QualityDrive of(long session, String name, String goal, String by, Instant now) {
        var drive = new QualityDrive();
        drive.sessionId = session;
        drive.madeBy = by;
        drive.madeAt = now;
        drive.write(name, goal);
        return drive;
    }

    final void write(String newName, String newGoal) {
        if (newName.isBlank() || newName.strip().length() > NAME_MAX) {
            throw new Refusal("quality.refused.name", NAME_MAX);
        }
        if (newGoal.strip().length() > GOAL_MAX) {
            throw new Refusal("quality.refused.goal", GOAL_MAX);
        }
        name = newName.strip();
        goal = newGoal.replace("\r\n", "\n").strip();
    }
}

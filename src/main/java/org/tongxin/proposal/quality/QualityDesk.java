package org.tongxin.proposal.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** The office's acts in an effort for quality: set it out, add what is to be done, tick it off with its outcome. */
@Component
@Transactional
public class QualityDesk {

    private final QualityDrives drives;
    private final QualityActions actions;
    private final Committees committees;
    private final Announcer announcer;

    QualityDesk(QualityDrives drives, QualityActions actions, Committees committees, Announcer announcer) {
        this.drives = drives;
        this.actions = actions;
        this.committees = committees;
        this.announcer = announcer;
    }

    /** Sets out the effort of a plenary's year, or changes it: there is one a year. */
    public void write(Viewer viewer, long session, String name, String goal) {
        if (committees.sessions().stream().noneMatch(one -> one.id() == session)) {
            throw new Refusal("quality.refused.session");
        }
        var drive = drives.findBySessionId(session).orElse(null);
        if (drive == null) {
            drive = QualityDrive.of(session, name, goal, viewer.signature(), announcer.now());
        } else {
            drive.write(name, goal);
        }
        drives.save(drive);
        tell(drive.id, "written", drive.name);
    }

    public void add(Viewer viewer, long session, String what, String who, @Nullable LocalDate dueOn) {
        long drive = drives.findBySessionId(session).orElseThrow(NoSuchCase::new).id;
        var action = actions.save(QualityAction.of(drive, what, who, dueOn));
        tell(drive, "action-added", action.what);
    }

    public void done(Viewer viewer, long id, String outcome) {
        var action = actions.require(id);
        action.done(outcome, announcer.today());
        actions.save(action);
        tell(action.qualityDriveId, "action-done", action.what);
    }

    /** It was ticked off by mistake. */
    public void undo(Viewer viewer, long id) {
        var action = actions.require(id);
        action.undo();
        actions.save(action);
        tell(action.qualityDriveId, "action-undone", action.what);
    }

    private void tell(long drive, String verb, String note) {
        announcer.tell(new QualityEvent(drive, verb, note));
    }
}

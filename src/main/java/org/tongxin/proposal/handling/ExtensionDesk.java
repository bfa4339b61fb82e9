package org.tongxin.proposal.handling;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.calendar.Clocks;
import org.tongxin.calendar.Deadlines;
import org.tongxin.calendar.Limit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** More time to reply (rules.md §1.9): asked for before the time ends, granted by the office, at most what the rulebook allows. */
@Component
@Transactional
public class ExtensionDesk {

    private final Extensions extensions;
    private final OwnPart parts;
    private final Times times;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    ExtensionDesk(Extensions extensions, OwnPart parts, Times times, Announcer announcer, Rulebooks rulebooks) {
        this.extensions = extensions;
        this.parts = parts;
        this.times = times;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    public void ask(Viewer viewer, long assignment, Limit more, String reason) {
        var part = parts.require(viewer, assignment);
        var most = rulebooks.of(part.rulebook()).section(HandlingRules.class).extensionMost();
        if (days(more) > days(most)) {
            throw new Refusal("proposal.refused.extension-long", most.words());
        }
        var today = LocalDate.ofInstant(announcer.now(), OwnPart.BEIJING);
        times.requireRunning(part, today);
        if (extensions.existsByAssignmentIdAndDecidedAtIsNull(assignment)) {
            throw new Refusal("proposal.refused.asked-already");
        }
        extensions.save(Extension.of(part, more, reason, viewer, today));
        announcer.tell(new ProposalEvent.Noted(part.proposal(), viewer.signature(), announcer.now(), "extension-asked",
                part.unitName() + "：" + more.words() + "，" + reason.strip()));
    }

    public void grant(Viewer viewer, long id, String opinion) {
        var extension = extensions.require(id);
        extension.decide(true, opinion, viewer, announcer.now());
        extensions.save(extension);
        times.extend(extension);
        announcer.tell(new ProposalEvent.Noted(extension.proposalId, viewer.signature(), announcer.now(), "extension-granted",
                Limit.parse(extension.more).words()));
    }

    public void refuse(Viewer viewer, long id, String opinion) {
        var extension = extensions.require(id);
        extension.decide(false, opinion, viewer, announcer.now());
        extensions.save(extension);
        announcer.tell(new ProposalEvent.Noted(extension.proposalId, viewer.signature(), announcer.now(), "extension-refused", opinion.strip()));
    }

    /** About how many days a limit takes, to compare limits of different units. */
    private static int days(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.amount() * 7 / 5;
            case DAYS -> limit.amount();
            case MONTHS -> limit.amount() * 31;
        };
    }

    /** The clock of a unit's reply. */
    @Component
    static class Times {
        private final Clocks clocks;
        private final Deadlines deadlines;

        Times(Clocks clocks, Deadlines deadlines) {
            this.clocks = clocks;
            this.deadlines = deadlines;
        }

        void requireRunning(OwnPart.Part part, LocalDate today) {
            var due = deadlines.due("proposal:" + part.proposal(), "reply-" + part.assignment())
                    .orElseThrow(() -> new Refusal("proposal.refused.no-clock"));
            if (today.isAfter(due)) {
                throw new Refusal("proposal.refused.extension-late", due);
            }
        }

        void extend(Extension extension) {
            clocks.extend("proposal:" + extension.proposalId, "reply-" + extension.assignmentId, Limit.parse(extension.more),
                    extension.reason, extension.askedAccount, extension.askedOn);
        }
    }
}

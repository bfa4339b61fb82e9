package org.tongxin.proposal.roster;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Urging of units (催办) by the committee's office and the government's, each at most once in the time of the rulebook. */
@Component
@Transactional
public class UrgingDesk {

    private static final int TEXT_MAX = 500;

    private final Urgings urgings;
    private final RosterParts parts;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    UrgingDesk(Urgings urgings, RosterParts parts, Announcer announcer, Rulebooks rulebooks) {
        this.urgings = urgings;
        this.parts = parts;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    public void urge(Viewer viewer, long assignment, String text) {
        var part = parts.locked(assignment);
        if (!part.open()) {
            throw new Refusal("roster.refused.closed");
        }
        if (text.isBlank()) {
            throw new Refusal("roster.refused.urging-empty");
        }
        if (text.strip().length() > TEXT_MAX) {
            throw new Refusal("roster.refused.long", TEXT_MAX);
        }
        var side = Urging.Side.of(viewer);
        urgings.findFirstByAssignmentIdAndSideOrderByIdDesc(assignment, side).ifPresent(last -> requireLongAgo(last, part));
        urgings.save(new Urging(null, part.proposal(), assignment, side, text.strip(), viewer.signature(), announcer.now()));
        announcer.tell(new ProposalEvent.Noted(part.proposal(), viewer.signature(), announcer.now(), "urged", part.unitName() + "：" + text.strip()));
    }

    private void requireLongAgo(Urging last, RosterParts.Part part) {
        var again = LocalDate.ofInstant(last.urgedAt(), RosterQuery.BEIJING)
                .plusDays(rulebooks.of(part.rulebook()).section(RosterRules.class).urgeAgain().amount());
        if (LocalDate.ofInstant(announcer.now(), RosterQuery.BEIJING).isBefore(again)) {
            throw new Refusal("roster.refused.urged-lately", again);
        }
    }
}

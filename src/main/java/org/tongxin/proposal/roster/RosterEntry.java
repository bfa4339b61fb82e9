package org.tongxin.proposal.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** What people add to a row of the list: who answers for it, and that it is done (销号), first by the unit, then by the office. */
@Table(schema = "proposal", name = "roster_entry")
class RosterEntry {

    private static final int NAME_MAX = 100;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long assignmentId;
    String leader = "";
    String responsible = "";
    @Nullable String unitDoneBy;
    @Nullable Instant unitDoneAt;
    @Nullable String officeDoneBy;
    @Nullable Instant officeDoneAt;

    private RosterEntry() {}

    static RosterEntry of(RosterParts.Part part) {
        var entry = new RosterEntry();
        entry.proposalId = part.proposal();
        entry.assignmentId = part.assignment();
        return entry;
    }

    /** @param leader null leaves whoever is named */
    void name(@Nullable String leader, String responsible) {
        if (responsible.length() > NAME_MAX || leader != null && leader.length() > NAME_MAX) {
            throw new Refusal("roster.refused.name-long", NAME_MAX);
        }
        if (leader != null) {
            this.leader = leader.strip();
        }
        this.responsible = responsible.strip();
    }

    void tickByUnit(String by, Instant now) {
        if (unitDoneAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        unitDoneBy = by;
        unitDoneAt = now;
    }

    void tickByOffice(String by, Instant now) {
        if (unitDoneAt == null) {
            throw new Refusal("roster.refused.unit-first");
        }
        if (officeDoneAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        officeDoneBy = by;
        officeDoneAt = now;
    }

    /** Takes the signing off back; the unit may only as long as the office has not confirmed it. */
    void untick(boolean byOffice) {
        if (unitDoneAt == null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (officeDoneAt != null && !byOffice) {
            throw new Refusal("roster.refused.confirmed");
        }
        unitDoneBy = null;
        unitDoneAt = null;
        officeDoneBy = null;
        officeDoneAt = null;
    }
}

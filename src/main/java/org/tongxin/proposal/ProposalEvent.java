package org.tongxin.proposal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.audit.Auditable;

/** What happens to a proposal. Published inside the act's transaction; whoever listens takes part in it. */
public sealed interface ProposalEvent extends Auditable {

    /** The proposal it happened to. */
    long proposal();

    /** Who did it, as a history writes the name. */
    String by();

    /** When it happened. */
    Instant at();

    /** What a reader of the history should know beside the verb; empty where there is nothing to add. */
    default String note() {
        return "";
    }

    /** The verb without its module: {@code filed}. */
    String verb();

    @Override
    default String act() {
        return "proposal." + verb();
    }

    @Override
    default String subject() {
        return "proposal:" + proposal();
    }

    @Override
    default Map<String, Object> details() {
        return note().isEmpty() ? Map.of() : Map.of("note", note());
    }

    record Submitted(long proposal, String by, Instant at, String title, int receiptNo) implements ProposalEvent {
        @Override
        public String verb() {
            return "submitted";
        }

        @Override
        public String note() {
            return Integer.toString(receiptNo);
        }
    }

    record Returned(long proposal, String by, Instant at, String title, @Nullable Long proposer, String opinion) implements ProposalEvent {
        @Override
        public String verb() {
            return "returned";
        }

        @Override
        public String note() {
            return opinion;
        }
    }

    record Declined(long proposal, String by, Instant at, String title, @Nullable Long proposer, String reason, String opinion)
            implements ProposalEvent {
        @Override
        public String verb() {
            return "declined";
        }

        @Override
        public String note() {
            return opinion.isBlank() ? reason : reason + "：" + opinion;
        }
    }

    /** The grade of registration was corrected; {@code change} says from which to which, in words. */
    record Regraded(long proposal, String by, Instant at, String title, String change, String why) implements ProposalEvent {

        @Override
        public String verb() {
            return "regraded";
        }

        @Override
        public String note() {
            return change + "：" + why;
        }
    }

    record Filed(long proposal, String by, Instant at, String title, @Nullable Long proposer, String caseLabel) implements ProposalEvent {
        @Override
        public String verb() {
            return "filed";
        }

        @Override
        public String note() {
            return caseLabel;
        }
    }

    /** @param merged whether it was merged into another, else withdrawn */
    record SetAside(long proposal, String by, Instant at, String title, @Nullable Long proposer, boolean merged, String because)
            implements ProposalEvent {
        @Override
        public String verb() {
            return merged ? "merged" : "withdrawn";
        }

        @Override
        public String note() {
            return because;
        }
    }

    record TakenUpAgain(long proposal, String by, Instant at, String title, String because) implements ProposalEvent {
        @Override
        public String verb() {
            return "taken-up-again";
        }

        @Override
        public String note() {
            return because;
        }
    }

    record Routed(long proposal, String by, Instant at, String title, long system, String systemName) implements ProposalEvent {
        @Override
        public String verb() {
            return "routed";
        }

        @Override
        public String note() {
            return systemName;
        }
    }

    /** @param answers whether the unit answers the proposer itself, or lends a hand to one that does */
    record Assigned(long proposal, String by, Instant at, String title, long assignment, long unit, String unitName, boolean answers)
            implements ProposalEvent {
        @Override
        public String verb() {
            return "assigned";
        }

        @Override
        public String note() {
            return unitName;
        }
    }

    record TakenBack(long proposal, String by, Instant at, String title, long assignment, long unit, String because)
            implements ProposalEvent {
        @Override
        public String verb() {
            return "taken-back";
        }

        @Override
        public String note() {
            return because;
        }
    }

    record SignedFor(long proposal, String by, Instant at, String title, long assignment, long unit) implements ProposalEvent {
        @Override
        public String verb() {
            return "signed-for";
        }
    }

    record ReplyHandedIn(long proposal, String by, Instant at, String title, long assignment, long unit) implements ProposalEvent {
        @Override
        public String verb() {
            return "reply-handed-in";
        }
    }

    record ReplySentBack(long proposal, String by, Instant at, String title, long assignment, long unit, String reason)
            implements ProposalEvent {
        @Override
        public String verb() {
            return "reply-sent-back";
        }

        @Override
        public String note() {
            return reason;
        }
    }

    record Replied(long proposal, String by, Instant at, String title, @Nullable Long proposer, long assignment, long unit, String letterNo)
            implements ProposalEvent {
        @Override
        public String verb() {
            return "replied";
        }

        @Override
        public String note() {
            return letterNo;
        }
    }

    /**
     * @param attitude  in words; empty, as is {@code result}, while the rating is hidden from the units
     * @param satisfied for those who judge; what comes of it may reach no unit while the rating is sealed
     */
    record Evaluated(
            long proposal, String by, Instant at, String title, long assignment, String attitude, String result, boolean satisfied)
            implements ProposalEvent {

        /** Whether the rating is hidden from the units until theirs is in. */
        public boolean sealed() {
            return attitude.isEmpty();
        }

        @Override
        public String verb() {
            return "evaluated";
        }

        @Override
        public String note() {
            return attitude.isEmpty() ? "" : attitude + " / " + result;
        }
    }

    record Reopened(long proposal, String by, Instant at, String title, long assignment, long unit, String opinion)
            implements ProposalEvent {
        @Override
        public String verb() {
            return "reopened";
        }

        @Override
        public String note() {
            return opinion;
        }
    }

    record Closed(long proposal, String by, Instant at, String title, String because) implements ProposalEvent {
        @Override
        public String verb() {
            return "closed";
        }

        @Override
        public String note() {
            return because;
        }
    }

    /** Something that belongs in its history and the audit trail, and that no other room waits for. */
    record Noted(long proposal, String by, Instant at, String verb, String note) implements ProposalEvent {}

    record Imported(long proposal, String by, Instant at, String title, String file) implements ProposalEvent {
        @Override
        public String verb() {
            return "imported";
        }

        @Override
        public String note() {
            return file;
        }
    }
}

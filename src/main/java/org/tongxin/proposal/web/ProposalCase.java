package org.tongxin.proposal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.Answer;
import org.tongxin.proposal.domain.AssignmentRole;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.ProposalWishes;

/**
 * A proposal with everything its page shows.
 *
 * @param handlings in whose hands it is, in the order of assignment; drafts of replies only for the unit itself
 * @param focus     the handling this viewer deals with: of the own unit, else the first that answers; null while there is none
 * @param rater     whether the viewer's rating counts
 * @param history   newest first
 */
public record ProposalCase(
        ProposalRow row,
        ProposalText text,
        Standing standing,
        boolean own,
        @Nullable String sessionTitle,
        boolean inSession,
        @Nullable Long rulebook,
        @Nullable String declineReason,
        @Nullable String destination,
        List<String> signers,
        List<Handling> handlings,
        @Nullable Handling focus,
        boolean rater,
        Registration registration,
        List<Happened> history) {

    /**
     * What stands beside its text.
     *
     * @param guest whether a member of a higher committee living here proposes
     */
    public record Standing(ProposalWishes wishes, boolean guest) {}

    /**
     * Where it stands in the register.
     *
     * @param reviewStep which review step is next, from 0
     * @param grade      code of its grade of registration, or null
     * @param mergedInto the case it goes on with, or null
     * @param aside      why it was set aside, or null
     */
    public record Registration(int reviewStep, @Nullable String grade, @Nullable Long mergedInto, @Nullable String aside) {}

    /** One unit's part in the case. */
    public record Handling(Assigned assigned, @Nullable Reply reply, List<Evaluation> evaluations) {

        /** The latest rating of its latest reply, or null. */
        public @Nullable Evaluation evaluation() {
            return evaluations.stream().filter(one -> reply != null && one.reply() == reply.id()).reduce((first, last) -> last).orElse(null);
        }

        /** Whether this account has an issued reply of it to rate. */
        public boolean waitsForRatingOf(long account) {
            return reply != null && reply.issued() && evaluations.stream().noneMatch(one -> one.reply() == reply.id() && one.account() == account);
        }
    }

    /** In whose hands it is. */
    public record Assigned(
            long id, long unit, String unitName, AssignmentRole role, Instant assignedAt, String note, @Nullable Instant signedForAt,
            @Nullable String signedForBy) {}

    /** What the unit answers. */
    public record Reply(
            long id, int version, int round, String status, String opening, String resultClass, String letterNo, String contact,
            String contactPhone, @Nullable String sentBack, @Nullable Instant issuedAt, List<Answer> answers) {
        public boolean issued() {
            return status.equals("ISSUED");
        }

        public boolean inCheck() {
            return status.equals("IN_CHECK");
        }

        public boolean drafted() {
            return status.equals("DRAFTED");
        }
    }

    /** How somebody rated a reply. */
    public record Evaluation(
            long reply, long account, String attitude, String result, boolean satisfied, String comment, Instant at, List<String> askGrades,
            boolean again) {}

    /** One line of the history. */
    public record Happened(Instant at, String verb, String who, String note) {}

    public @Nullable Assigned assignment() {
        return focus == null ? null : focus.assigned();
    }

    public @Nullable Reply reply() {
        return focus == null ? null : focus.reply();
    }

    public @Nullable Evaluation evaluation() {
        return focus == null ? null : focus.evaluation();
    }

    /** The names of the units that answer. */
    public String unitNames() {
        return String.join("、", handlings.stream().filter(one -> one.assigned().role().answers()).map(one -> one.assigned().unitName()).toList());
    }

    /** The handling whose latest reply was found unsatisfactory, or null. */
    public @Nullable Handling unsatisfactory() {
        return handlings.stream()
                .filter(one -> one.reply() != null && one.reply().issued() && one.evaluation() != null && !one.evaluation().satisfied())
                .findFirst()
                .orElse(null);
    }

    /** The handling whose reply this account may rate next, or null. */
    public @Nullable Handling toRate(long account) {
        return handlings.stream().filter(one -> one.waitsForRatingOf(account)).findFirst().orElse(null);
    }
}

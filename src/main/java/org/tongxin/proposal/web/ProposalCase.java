package org.tongxin.proposal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.Answer;
import org.tongxin.proposal.domain.ProposalText;

/**
 * A proposal with everything its page shows.
 *
 * @param reply        the unit's reply, or null; drafts only for the unit itself
 * @param evaluation   the proposer's rating, or null
 * @param history      newest first
 */
public record ProposalCase(
        ProposalRow row,
        ProposalText text,
        boolean own,
        @Nullable String sessionTitle,
        boolean inSession,
        @Nullable Long rulebook,
        @Nullable String declineReason,
        @Nullable String destination,
        List<String> signers,
        @Nullable Assigned assignment,
        @Nullable Reply reply,
        @Nullable Evaluation evaluation,
        List<Happened> history) {

    /** In whose hands it is. */
    public record Assigned(long id, long unit, String unitName, Instant assignedAt, String note, @Nullable Instant signedForAt, @Nullable String signedForBy) {}

    /** What the unit answers. */
    public record Reply(
            int version, String status, String opening, String resultClass, String letterNo, String contact, String contactPhone,
            @Nullable String sentBack, @Nullable Instant issuedAt, List<Answer> answers) {
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

    /** How the proposer rated it. */
    public record Evaluation(String attitude, String result, boolean satisfied, String comment, Instant at) {}

    /** One line of the history. */
    public record Happened(Instant at, String verb, String who, String note) {}
}

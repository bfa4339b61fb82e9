package org.tongxin.proposal.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.ProposalStatus;

/** A line of a list. */
public record ProposalRow(
        long id,
        int version,
        String title,
        String proposerName,
        ProposalKind kind,
        String category,
        ProposalStatus status,
        @Nullable Integer receiptNo,
        @Nullable String caseLabel,
        @Nullable Instant receivedAt,
        @Nullable String unitName,
        @Nullable Instant signedForAt,
        @Nullable Instant repliedAt,
        @Nullable Boolean satisfied) {

    /** Key of the words for where it stands, finer than the status: with the unit, replied and waiting for the rating … */
    public String stage() {
        if (status != ProposalStatus.FILED) {
            return status.name();
        }
        if (repliedAt != null) {
            return satisfied == null ? "REPLIED" : "UNSATISFIED";
        }
        return unitName == null ? "FILED" : signedForAt == null ? "ASSIGNED" : "HANDLED";
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (stage()) {
            case "CLOSED" -> "good";
            case "RETURNED", "UNSATISFIED" -> "warn";
            case "DECLINED" -> "bad";
            case "SET_ASIDE" -> "quiet";
            case "DRAFT" -> "quiet";
            default -> "going";
        };
    }
}

package org.tongxin.proposal.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a clerk writes of a proposal that went up: the form and the stored state.
 *
 * @param toCommittee id of the committee above
 * @param way         by a member of both committees, or by the committee itself
 * @param proposer    name of the member or body
 * @param upperNumber case number there; needed once it is filed
 * @param unit        unit that handles it there
 * @param proposalId  the own proposal it grew from, if one did
 */
public record HandedUpText(
        @Nullable Integer toCommittee, @Nullable Way way, @Nullable String title, @Nullable String proposer,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate handedOn, @Nullable Status status, @Nullable String upperNumber,
        @Nullable String unit, @Nullable String result, @Nullable Long proposalId) {

    /** Who handed it up. */
    public enum Way {
        MEMBER, COMMITTEE
    }

    /** How far it is there. */
    public enum Status {
        SUBMITTED, FILED, DECLINED, MERGED
    }

    public HandedUpText {
        way = way == null ? Way.MEMBER : way;
        status = status == null ? Status.SUBMITTED : status;
        title = strip(title);
        proposer = strip(proposer);
        upperNumber = strip(upperNumber);
        unit = strip(unit);
        result = strip(result);
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}

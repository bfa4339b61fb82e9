package org.tongxin.proposal.similar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.ProposalStatus;

/**
 * A proposal like another, with what came of it.
 *
 * @param number      case number, or receipt number while it is not filed
 * @param units       names of the units that answer, or null
 * @param resultClass code of the class of the latest reply, or null
 * @param mayMerge    whether it can still be merged into a case of that session
 * @param mayGroup    whether it can be put into a group with like cases
 * @param sentences   what both texts say; empty where only a list is asked for
 */
public record Similar(
        long id, SimilarRules.Tier tier, String number, String title, String proposerName, String session, @Nullable LocalDate receivedOn,
        ProposalStatus status, boolean replied, @Nullable String units, @Nullable String resultClass, @Nullable Boolean satisfied,
        boolean mayMerge, boolean mayGroup, List<Pair> sentences) {

    /** A sentence of the one text and the one of the other that is most like it. */
    public record Pair(String here, String there, double likeness) {}

    /** Key of the words for where it stands. */
    public String stage() {
        return status == ProposalStatus.FILED && replied ? "REPLIED" : status.name();
    }
}

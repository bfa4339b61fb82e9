package org.tongxin.proposal.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rater says of a reply.
 *
 * @param assignment whose reply, where several units answer; null for the only one, or the next
 * @param attitude   code of the committee's dictionary of attitudes
 * @param result     code of the committee's dictionary of results
 * @param comment    needed when unsatisfied
 * @param askGrades  code of the dictionary of results for each ask, in their order; empty when they were not rated one by one
 */
public record Rating(@Nullable Long assignment, String attitude, String result, String comment, List<String> askGrades) {

    public Rating {
        askGrades = askGrades.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(askGrades);
    }

    public static Rating of(String attitude, String result, String comment) {
        return new Rating(null, attitude, result, comment, List.of());
    }
}

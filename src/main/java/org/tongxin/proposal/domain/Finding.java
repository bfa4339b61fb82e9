package org.tongxin.proposal.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer finds who lets a proposal pass.
 *
 * @param grade code of the grade of registration, where the committee has such; null leaves the one given before
 * @param marks points by criterion of quality; empty where none are given at this step
 */
public record Finding(String opinion, @Nullable String grade, Map<String, Integer> marks) {

    public static Finding of(String opinion) {
        return new Finding(opinion, null, Map.of());
    }
}

package org.tongxin.proposal.promise;

import java.time.Instant;
import java.util.List;

/** A unit's rating as its readers see it: criteria and grades as codes, in the same order. */
public record CooperationView(
        long reply, long unit, String unitName, List<String> criteria, List<String> grades, String comment, String by, Instant at) {}

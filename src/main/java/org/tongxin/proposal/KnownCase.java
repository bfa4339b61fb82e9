package org.tongxin.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms may know of a proposal.
 *
 * @param filed whether it was filed, closed or not
 * @param units ids of the units in whose hands it is now
 */
public record KnownCase(long id, String title, String proposerName, @Nullable String caseLabel, boolean filed, List<Long> units) {}

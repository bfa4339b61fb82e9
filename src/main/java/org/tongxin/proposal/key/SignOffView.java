package org.tongxin.proposal.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that a leader must sign off before it is issued.
 *
 * @param leader account of the leader who takes the handling
 * @param agreed what was said of the reply as it reads now; null while nothing was
 */
public record SignOffView(
        long reply, int version, long unit, String unitName, String opening, List<String> answers, long leader, String leaderName,
        @Nullable Boolean agreed, @Nullable String opinion) {}

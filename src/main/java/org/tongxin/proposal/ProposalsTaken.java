package org.tongxin.proposal;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * Many proposals were taken over at once.
 *
 * @param first id of the first of them, {@code last} of the last; ids between are theirs alone
 */
public record ProposalsTaken(long first, long last, int count, String from) implements Auditable {

    @Override
    public String act() {
        return "proposal.taken-over";
    }

    @Override
    public String subject() {
        return "proposals:" + first + "-" + last;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("count", count, "from", from);
    }
}

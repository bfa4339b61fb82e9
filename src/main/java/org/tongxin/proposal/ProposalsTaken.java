package org.tongxin.proposal;

import java.util.List;
import java.util.Map;
import org.tongxin.audit.Auditable;

/** Many proposals were taken over at once. */
public record ProposalsTaken(List<Long> proposals, String from) implements Auditable {

    @Override
    public String act() {
        return "proposal.taken-over";
    }

    @Override
    public String subject() {
        return "proposals:" + proposals.getFirst() + "-" + proposals.getLast();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("count", proposals.size(), "from", from);
    }
}

package org.tongxin.proposal;

import java.util.List;
import java.util.Map;
import org.tongxin.audit.Auditable;

/** All proposals of an import were removed again. */
public record ImportUndone(long importId, List<Long> proposals) implements Auditable {

    @Override
    public String act() {
        return "proposal.import-undone";
    }

    @Override
    public String subject() {
        return "import:" + importId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("count", proposals.size());
    }
}

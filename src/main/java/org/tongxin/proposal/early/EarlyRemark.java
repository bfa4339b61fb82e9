package org.tongxin.proposal.early;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * A remark was put beside a draft. For the audit trail alone: a history is read by many, and a draft is its writer's affair.
 *
 * @param verb past tense, without its duty
 */
record EarlyRemark(long proposal, String verb, String by) implements Auditable {

    @Override
    public String act() {
        return "proposal." + verb;
    }

    @Override
    public String subject() {
        return "proposal:" + proposal;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("by", by);
    }
}

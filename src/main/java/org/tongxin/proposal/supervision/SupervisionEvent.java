package org.tongxin.proposal.supervision;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * Something done to a plan or an inspection itself, for the audit trail.
 *
 * @param what plan or inspection
 */
record SupervisionEvent(String what, long id, String verb, String by, String note) implements Auditable {

    @Override
    public String act() {
        return "proposal." + what + "-" + verb;
    }

    @Override
    public String subject() {
        return what + ":" + id;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("by", by, "note", note);
    }
}

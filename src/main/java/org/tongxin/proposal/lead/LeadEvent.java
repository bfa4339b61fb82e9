package org.tongxin.proposal.lead;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** Something was done to a lead. */
record LeadEvent(long lead, String verb, String note) implements Auditable {

    @Override
    public String act() {
        return "lead." + verb;
    }

    @Override
    public String subject() {
        return "lead:" + lead;
    }

    @Override
    public Map<String, Object> details() {
        return note.isEmpty() ? Map.of() : Map.of("note", note);
    }
}

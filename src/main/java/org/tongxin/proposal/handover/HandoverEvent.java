package org.tongxin.proposal.handover;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * Something happened to a proposal that went up, or came up.
 *
 * @param subject {@code handed-up:3} or {@code handover:5}
 * @param verb    without its module: {@code kept}
 */
record HandoverEvent(String subject, String verb, String note) implements Auditable {

    @Override
    public String act() {
        return "handover." + verb;
    }

    @Override
    public Map<String, Object> details() {
        return note.isEmpty() ? Map.of() : Map.of("note", note);
    }
}

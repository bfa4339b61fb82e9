package org.tongxin.proposal.award;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** Something happened in a round of honours. */
record AwardEvent(long round, String verb, String note) implements Auditable {

    @Override
    public String act() {
        return "award." + verb;
    }

    @Override
    public String subject() {
        return "award:" + round;
    }

    @Override
    public Map<String, Object> details() {
        return note.isEmpty() ? Map.of() : Map.of("note", note);
    }
}

package org.tongxin.proposal.meeting;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** Something done to a meeting itself, for the audit trail. */
record MeetingEvent(long meeting, String verb, String by, String note) implements Auditable {

    @Override
    public String act() {
        return "proposal.meeting-" + verb;
    }

    @Override
    public String subject() {
        return "meeting:" + meeting;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("by", by, "note", note);
    }
}

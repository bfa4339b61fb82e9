package org.tongxin.proposal;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** Meetings were taken over. */
public record MeetingsTaken(int count, String from) implements Auditable {

    @Override
    public String act() {
        return "proposal.meetings-taken-over";
    }

    @Override
    public String subject() {
        return "meetings:" + count;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("count", count, "from", from);
    }
}

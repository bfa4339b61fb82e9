package org.tongxin.proposal.quality;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** Something was done in an effort for quality. */
record QualityEvent(long drive, String verb, String note) implements Auditable {

    @Override
    public String act() {
        return "quality." + verb;
    }

    @Override
    public String subject() {
        return "quality-drive:" + drive;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("note", note);
    }
}

package org.tongxin.rulebook;

import java.time.LocalDate;
import java.util.Map;
import org.tongxin.audit.Auditable;

/** A committee has published a version of its rulebook. */
public record RulebookPublished(long version, String note, LocalDate effectiveFrom) implements Auditable {

    @Override
    public String act() {
        return "rulebook.published";
    }

    @Override
    public String subject() {
        return "rulebook:" + version;
    }

    @Override
    public java.util.Map<String, Object> details() {
        return Map.of("note", note, "effectiveFrom", effectiveFrom.toString());
    }
}

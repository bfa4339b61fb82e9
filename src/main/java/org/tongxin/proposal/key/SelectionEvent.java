package org.tongxin.proposal.key;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * What happened to a round of selection as a whole.
 *
 * @param verb past tense: {@code opened}, {@code scored} …
 */
record SelectionEvent(long round, String verb, String note) implements Auditable {

    @Override
    public String act() {
        return "proposal.key-round-" + verb;
    }

    @Override
    public String subject() {
        return "key-round:" + round;
    }

    @Override
    public Map<String, Object> details() {
        return note.isEmpty() ? Map.of() : Map.of("note", note);
    }
}

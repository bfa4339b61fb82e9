package org.tongxin.fund;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * Something that happened to the ledger or to the areas. What happens to a project stands in the history of its proposal.
 *
 * @param verb    {@code entered}, {@code cancelled} …
 * @param subject {@code fund-entry:12}
 * @param note    what a reader of the audit trail should know beside it
 */
public record FundEvent(String verb, String subject, String note) implements Auditable {

    @Override
    public String act() {
        return "fund." + verb;
    }

    @Override
    public Map<String, Object> details() {
        return note.isEmpty() ? Map.of() : Map.of("note", note);
    }
}

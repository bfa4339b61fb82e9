package org.tongxin.notice;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** A webhook was opened or ended, or something was sent again. */
public record WebhookEvent(String verb, String what, long id, String address) implements Auditable {

    @Override
    public String act() {
        return "notice." + verb;
    }

    @Override
    public String subject() {
        return what + ":" + id;
    }

    @Override
    public Map<String, Object> details() {
        return address.isEmpty() ? Map.of() : Map.of("address", address);
    }
}

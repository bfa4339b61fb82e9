package org.tongxin.media;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** What happens to files. */
public sealed interface MediaEvent extends Auditable {

    record Attached(String subject, String name, String sha256) implements MediaEvent {
        @Override
        public String act() {
            return "media.attached";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("name", name, "sha256", sha256);
        }
    }

    record Removed(String subject, String name) implements MediaEvent {
        @Override
        public String act() {
            return "media.removed";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("name", name);
        }
    }
}

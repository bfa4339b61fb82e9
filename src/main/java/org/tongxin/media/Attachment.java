package org.tongxin.media;

/**
 * A file that belongs to a case.
 *
 * @param type media type as the content tells it, never as the sender says
 */
public record Attachment(long id, String subject, String name, String type, long bytes, String sha256) {

    /** Size as a person reads it. */
    public String size() {
        return bytes < 1 << 20 ? (bytes + 1023) / 1024 + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
    }
}

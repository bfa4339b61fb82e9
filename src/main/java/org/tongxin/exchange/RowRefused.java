package org.tongxin.exchange;

/** Thrown by the caller's own making of a row: what the row says cannot be. Becomes an {@link ImportError} of that row. */
public final class RowRefused extends RuntimeException {

    private final String key;

    /**
     * @param key      key of the field at fault, empty for the row as a whole
     * @param sentence Chinese sentence saying what is wrong
     */
    public RowRefused(String key, String sentence) {
        super(sentence, null, false, false);
        this.key = key;
    }

    public String key() {
        return key;
    }
}

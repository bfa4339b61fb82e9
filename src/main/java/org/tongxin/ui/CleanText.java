package org.tongxin.ui;

/** Texts without what no text holds and PostgreSQL cannot store: NUL and half surrogate pairs. */
public final class CleanText {

    private CleanText() {}

    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)
                    || Character.isHighSurrogate(c) && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i)))) {
                return false;
            }
        }
        return true;
    }
}

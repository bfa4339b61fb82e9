package org.tongxin.notice;

import org.jspecify.annotations.Nullable;

/**
 * Something people are told.
 *
 * @param kind     {@code proposal.replied}; the word before the dot is the duty
 * @param sentence one sentence that says all
 * @param href     page to go to, below the committee's address
 * @param urgent   whether a mail goes at once even to those who want a digest
 * @param once     name of what is told to each person once only, or null
 */
public record Told(String kind, String sentence, String href, boolean urgent, @Nullable String once) {

    private static final int LONGEST = 500;

    public Told {
        sentence = sentence.replaceAll("\\s+", " ").strip();
        if (sentence.length() > LONGEST) {
            sentence = sentence.substring(0, LONGEST - 1) + "…";
        }
    }

    public static Told of(String kind, String sentence, String href) {
        return new Told(kind, sentence, href, false, null);
    }

    public static Told urgent(String kind, String sentence, String href) {
        return new Told(kind, sentence, href, true, null);
    }

    public static Told once(String kind, String sentence, String href, String once) {
        return new Told(kind, sentence, href, false, once);
    }
}

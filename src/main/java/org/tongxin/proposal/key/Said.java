package org.tongxin.proposal.key;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Refusal;

/** Checks what people type before the database would refuse it without a word. */
final class Said {

    static final int WORDS = 1000;
    static final int TEXT = 4000;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    private Said() {}

    static String of(@Nullable String text, int most) {
        var said = text == null ? "" : text.strip();
        if (said.length() > most) {
            throw new Refusal("key.refused.long", most);
        }
        return said;
    }

    /** @param missing key of the sentence for an empty one */
    static String required(@Nullable String text, int most, String missing) {
        var said = of(text, most);
        if (said.isEmpty()) {
            throw new Refusal(missing);
        }
        return said;
    }

    static @Nullable LocalDate day(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new Refusal("key.refused.day");
        }
        return day;
    }

    /** A day that has come already. */
    static LocalDate past(@Nullable LocalDate day, LocalDate today) {
        if (Said.day(day) == null) {
            throw new Refusal("key.refused.day");
        }
        if (day.isAfter(today)) {
            throw new Refusal("key.refused.in-future");
        }
        return day;
    }
}

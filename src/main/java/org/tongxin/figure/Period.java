package org.tongxin.figure;

import java.util.regex.Pattern;
import org.tongxin.committee.Session;

/**
 * The sessions a figure looks at: those of a year ({@code 2024}), of a span of years ({@code 2016-2021}), one session ({@code 12-3})
 * or a whole term ({@code 12}).
 *
 * @param text as it was written
 */
public record Period(String text, Kind kind, int first, int last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");
    private static final int FIRST_YEAR = 1949;

    private enum Kind {
        YEARS, SESSION, TERM
    }

    /** @throws IllegalArgumentException when it is written otherwise, with a Chinese sentence that shows how */
    public static Period parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("时段“" + text + "”看不懂，请写成 2024、2016-2021、12-3（十二届三次）或 12（十二届）");
        }
        int first = Integer.parseInt(match.group(1));
        int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
        if (first >= FIRST_YEAR) {
            return new Period(text.strip(), Kind.YEARS, first, last);
        }
        return match.group(2) == null ? new Period(text.strip(), Kind.TERM, first, first) : new Period(text.strip(), Kind.SESSION, first, last);
    }

    public boolean covers(Session session) {
        return switch (kind) {
            case YEARS -> session.year() >= first && session.year() <= last;
            case SESSION -> session.term() == first && session.number() == last;
            case TERM -> session.term() == first;
        };
    }

    /** As a heading says it. */
    public String title() {
        return switch (kind) {
            case YEARS -> first == last ? first + "年" : first + "—" + last + "年";
            case SESSION -> "第" + first + "届第" + last + "次会议";
            case TERM -> "第" + first + "届";
        };
    }
}

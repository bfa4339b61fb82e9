package org.tongxin.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes days as a calendar that phones and desktops subscribe to (RFC 5545). */
final class ICalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /**
     * One day to keep.
     *
     * @param uid         the same for the same deadline for ever, so that a moved one moves in the calendar, too
     * @param description what more there is to say, may be several lines
     */
    record Day(String uid, LocalDate on, String summary, String description, String address) {}

    static String of(String name, List<Day> days, Instant stamp) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Tongxin//Deadlines//ZH");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("NAME:" + escaped(name));
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        days.forEach(day -> calendar.event(day, stamp));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Day day, Instant stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + day.uid());
        line("DTSTAMP:" + MOMENT.format(stamp));
        line("DTSTART;VALUE=DATE:" + DAY.format(day.on()));
        line("DTEND;VALUE=DATE:" + DAY.format(day.on().plusDays(1)));
        line("SUMMARY:" + escaped(day.summary()));
        line("DESCRIPTION:" + escaped(day.description()));
        line("URL:" + day.address());
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(day.summary()));
        line("TRIGGER:-P2D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    /** Folded so that no line has more than 75 octets, never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n");
    }
}

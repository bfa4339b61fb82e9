package org.tongxin.calendar;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tongxin.calendar.NoticeRejected.RowError;

/** The notice of one year, read from lines of {@code date,kind,name}, as a person typed them or a spreadsheet saved them. */
final class HolidayNotice {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, SpecialDay.Kind> KINDS = Map.of(
            "off", SpecialDay.Kind.OFF, "放假", SpecialDay.Kind.OFF, "休", SpecialDay.Kind.OFF,
            "work", SpecialDay.Kind.WORK, "上班", SpecialDay.Kind.WORK, "班", SpecialDay.Kind.WORK);
    private static final int LONGEST_NAME = 20;
    private static final int MOST_ROWS = 400;

    private final int year;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<LocalDate, Integer> rows = new HashMap<>();
    private final List<SpecialDay> days = new ArrayList<>();

    private HolidayNotice(int year) {
        this.year = year;
    }

    /** Reads all rows and throws {@link NoticeRejected} with every error found, or returns a notice that can be imported. */
    static HolidayNotice parse(int year, String text) {
        var notice = new HolidayNotice(year);
        if (year < 2000 || year > 2200) {
            throw new NoticeRejected(List.of(new RowError(0, "calendar.notice.year", List.of(String.valueOf(year)))));
        }
        notice.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        notice.refuseErrors();
        if (notice.days.stream().noneMatch(day -> day.kind() == SpecialDay.Kind.OFF)) {
            notice.wrong(0, "calendar.notice.empty");
        }
        notice.refuseErrors();
        return notice;
    }

    int year() {
        return year;
    }

    List<SpecialDay> days() {
        return days;
    }

    /** Refuses days that the notice of another year names already. */
    void refuseNamedElsewhere(WorkingDays others) {
        for (var day : days) {
            if (!others.name(day.date()).isEmpty()) {
                wrong(rows.getOrDefault(day.date(), 0), "calendar.notice.named-elsewhere", day.date(), others.name(day.date()));
            }
        }
        refuseErrors();
    }

    private void read(String text) {
        try (var parser = CSVParser.parse(text, CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get())) {
            for (var row : parser) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    wrong((int) parser.getCurrentLineNumber(), "calendar.notice.too-long", MOST_ROWS);
                    return;
                }
                read(row, (int) parser.getCurrentLineNumber());
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            wrong(0, "calendar.notice.quotes");
        }
    }

    private void read(CSVRecord row, int line) {
        var first = row.get(0);
        if (row.getRecordNumber() == 1 && (first.equalsIgnoreCase("date") || first.equals("日期"))) {
            return;
        }
        if (row.size() != 3) {
            wrong(line, "calendar.notice.columns", row.size());
            return;
        }
        var date = date(first, line);
        var kind = KINDS.get(row.get(1).toLowerCase(java.util.Locale.ROOT));
        if (kind == null) {
            wrong(line, "calendar.notice.kind", row.get(1));
        }
        if (row.get(2).isEmpty() || row.get(2).length() > LONGEST_NAME) {
            wrong(line, "calendar.notice.name", LONGEST_NAME);
        }
        if (date == null || kind == null) {
            return;
        }
        if (kind == SpecialDay.Kind.WORK && !WorkingDays.weekend(date)) {
            wrong(line, "calendar.notice.worked-anyway", date);
        }
        days.add(new SpecialDay(date, kind, row.get(2), year));
    }

    private @Nullable LocalDate date(String written, int line) {
        LocalDate date;
        try {
            date = LocalDate.parse(written.replace('/', '-'), DATE);
        } catch (DateTimeParseException e) {
            wrong(line, "calendar.notice.date", written);
            return null;
        }
        if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.getYear() > year) {
            wrong(line, "calendar.notice.other-year", date, String.valueOf(year));
        }
        var earlier = rows.putIfAbsent(date, line);
        if (earlier != null) {
            wrong(line, "calendar.notice.twice", date, earlier);
        }
        return date;
    }

    private void wrong(int row, String key, Object... arguments) {
        errors.add(new RowError(row, key, List.of(arguments)));
    }

    private void refuseErrors() {
        if (!errors.isEmpty()) {
            throw new NoticeRejected(errors);
        }
    }
}

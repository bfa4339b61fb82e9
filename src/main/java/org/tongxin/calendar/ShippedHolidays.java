package org.tongxin.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The notices that come with the program, {@code calendar/holidays.csv}: date, kind (off or work), name, year of the notice. */
final class ShippedHolidays {

    private static final String FILE = "/calendar/holidays.csv";

    private ShippedHolidays() {}

    static List<SpecialDay> read() {
        try (var file = ShippedHolidays.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program was packed without " + FILE);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(ShippedHolidays::day).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecialDay day(String line) {
        var cells = line.split(",", -1);
        return new SpecialDay(
                LocalDate.parse(cells[0]),
                SpecialDay.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                Integer.parseInt(cells[3]));
    }
}

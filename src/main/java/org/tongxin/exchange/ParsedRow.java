package org.tongxin.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** The values of one row by field key, parsed by the kinds of the fields. Empty cells have no value. */
public final class ParsedRow {

    private final int number;
    private final Map<String, Object> values;

    ParsedRow(int number, Map<String, Object> values) {
        this.number = number;
        this.values = Map.copyOf(values);
    }

    /** 1-based row in the file. */
    public int number() {
        return number;
    }

    /** Text or choice, empty string when the cell is empty. */
    public String text(String key) {
        return String.valueOf(values.getOrDefault(key, ""));
    }

    public Optional<LocalDate> date(String key) {
        return value(key, LocalDate.class);
    }

    public Optional<LocalDateTime> dateTime(String key) {
        return value(key, LocalDateTime.class);
    }

    public Optional<Long> integer(String key) {
        return value(key, Long.class);
    }

    private <V> Optional<V> value(String key, Class<V> type) {
        return Optional.ofNullable(values.get(key)).map(type::cast);
    }
}

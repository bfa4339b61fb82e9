package org.tongxin.exchange;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table to be written.
 *
 * @param header text of the header
 * @param value  the cell of a row: text, a number, a boolean, LocalDate, LocalDateTime, an instant in time (written in China's time), or null
 */
public record Column<R>(String header, Function<R, @Nullable Object> value) {
}

package org.tongxin.exchange;

import java.time.LocalDateTime;
import java.util.Optional;

/** One cell under the kind of its field: the value, how it is shown, and what is wrong with it. */
final class CellParser {

    private static final int NAMED_CHOICES = 12;
    private static final int QUOTED_CHARS = 30;

    private CellParser() {
    }

    /** The value; empty for an empty cell and for a text that does not fit. */
    static Optional<Object> parse(Field field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> Optional.of(text);
            case DATE -> Values.date(text).map(Object.class::cast);
            case DATETIME -> Values.dateTime(text).map(Object.class::cast);
            case INTEGER -> Values.integer(text).map(Object.class::cast);
            case CHOICE -> Values.choice(text, field.choices()).map(Object.class::cast);
        };
    }

    static String shown(Object value) {
        return value instanceof LocalDateTime time ? time.toString().replace('T', ' ') : value.toString();
    }

    /** The Chinese sentence for a cell that is missing or does not fit. */
    static Optional<String> fault(Field field, String text, Optional<Object> value) {
        if (value.isPresent()) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return field.required() ? Optional.of("“" + field.label() + "”不能为空。") : Optional.empty();
        }
        var quoted = text.length() > QUOTED_CHARS ? text.substring(0, QUOTED_CHARS) + "…" : text;
        return Optional.of(switch (field.kind()) {
            case DATE, DATETIME -> "“" + quoted + "”不是日期，请写成 2022-01-18 或 2022年1月18日 的样子。";
            case INTEGER -> "“" + quoted + "”不是整数。";
            default -> "“" + quoted + "”不在可选范围内，可选：" + choices(field) + "。";
        });
    }

    private static String choices(Field field) {
        var named = String.join("、", field.choices().stream().limit(NAMED_CHOICES).toList());
        return field.choices().size() > NAMED_CHOICES ? named + " 等 " + field.choices().size() + " 项" : named;
    }
}

package org.tongxin.exchange;

import java.util.List;

/**
 * One thing an import wants to know, as told by the room that imports.
 *
 * @param key      name in the program
 * @param label    name for people
 * @param required whether every row must have it
 * @param synonyms other names that headers use for it, best first
 * @param kind     how its text is parsed
 * @param choices  the values allowed for {@link Kind#CHOICE}, else empty
 */
public record Field(String key, String label, boolean required, List<String> synonyms, Kind kind, List<String> choices) {

    /** How the text of a cell becomes a value; the class of the value in brackets. */
    public enum Kind {
        /** Text as it is (String). */
        TEXT,
        /** A day (LocalDate). */
        DATE,
        /** A day with or without a time, local to the committee (LocalDateTime). */
        DATETIME,
        /** A whole number (Long). */
        INTEGER,
        /** One of the field's choices (String, as written in the choices). */
        CHOICE
    }

    public Field {
        synonyms = List.copyOf(synonyms);
        choices = List.copyOf(choices);
    }

    /** A field without choices. */
    public static Field of(String key, String label, boolean required, Kind kind, String... synonyms) {
        return new Field(key, label, required, List.of(synonyms), kind, List.of());
    }

    /** A field whose values are given. */
    public static Field choice(String key, String label, boolean required, List<String> choices, String... synonyms) {
        return new Field(key, label, required, List.of(synonyms), Kind.CHOICE, choices);
    }
}

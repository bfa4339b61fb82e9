package org.tongxin.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of Java types. A record becomes a named component; its nullable parts are optional in a question and may be null in an
 * answer.
 */
final class Schemas {

    static final String COMPONENTS = "#/components/schemas/";

    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(boolean.class, Map.of("type", "boolean")), Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, number("integer", "int32")), Map.entry(Integer.class, number("integer", "int32")),
            Map.entry(long.class, number("integer", "int64")), Map.entry(Long.class, number("integer", "int64")),
            Map.entry(double.class, number("number", "double")), Map.entry(Double.class, number("number", "double")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(Instant.class, number("string", "date-time")), Map.entry(LocalDate.class, number("string", "date")),
            Map.entry(UUID.class, number("string", "uuid")));

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    private static Map<String, Object> number(String type, String format) {
        return Map.of("type", type, "format", format);
    }

    /** All records met so far, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** @param asked whether a program sends it, so that what may be left out is not required */
    Map<String, Object> of(Type type, boolean asked) {
        return switch (type) {
            case Class<?> simple -> ofClass(simple, asked);
            case ParameterizedType generic -> ofGeneric(generic, asked);
            case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], asked);
            default -> Map.of();
        };
    }

    private Map<String, Object> ofClass(Class<?> type, boolean asked) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        }
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList());
        }
        if (type.isRecord()) {
            return Map.of("$ref", COMPONENTS + name(type, asked));
        }
        return Map.of("type", "object");
    }

    private Map<String, Object> ofGeneric(ParameterizedType type, boolean asked) {
        var raw = (Class<?>) type.getRawType();
        var inner = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(inner[0], asked));
        }
        if (raw == Paged.class) {
            return Map.of("type", "object", "required", List.of("items", "next"), "properties", Map.of(
                    "items", Map.of("type", "array", "items", of(inner[0], asked)), "next", orNull(PLAIN.get(String.class))));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(inner[1], asked));
        }
        return ofClass(raw, asked);
    }

    private String name(Class<?> type, boolean asked) {
        var outer = type.getEnclosingClass() != null && type.getEnclosingClass().isRecord() ? type.getEnclosingClass().getSimpleName() : "";
        var name = outer + type.getSimpleName() + (asked ? "Input" : "");
        var known = types.putIfAbsent(name, type);
        if (known == null) {
            named.put(name, ofRecord(type, asked));
        } else if (known != type) {
            throw new IllegalStateException("Two records would both be " + name + ": " + known.getName() + ", " + type.getName());
        }
        return name;
    }

    private Map<String, Object> ofRecord(Class<?> type, boolean asked) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (var part : type.getRecordComponents()) {
            var schema = of(part.getGenericType(), asked);
            properties.put(part.getName(), nullable(part) && !asked ? orNull(schema) : schema);
            if (!asked || part.getType().isPrimitive()) {
                required.add(part.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static boolean nullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

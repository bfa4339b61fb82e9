package org.tongxin.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Binds entries to records by their components' names ({@code titleMax} is written {@code title-max}). Knows records, lists, maps,
 * enums, text, whole numbers, decimals, yes and no, and every type with a static {@code parse(String)}.
 */
final class Binder {

    private final List<RulebookError> errors;

    Binder(List<RulebookError> errors) {
        this.errors = errors;
    }

    /** The bound value, or null when something was wrong and has been noted. */
    @Nullable Object bind(Entry entry, Type type, String path) {
        if (isAbsent(entry)) {
            return wrong(entry, path, "没有填写，请补上；空的列表写 []");
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(entry, generic.getActualTypeArguments()[0], path)
                    : map(entry, generic.getActualTypeArguments()[1], path);
        }
        var wanted = (Class<?>) type;
        if (wanted.isRecord() && parser(wanted) == null) {
            return entry instanceof Entry.Mapping mapping ? record(mapping, wanted, path) : wrong(entry, path, "应是一组“键: 值”");
        }
        return entry instanceof Entry.Scalar scalar ? scalar(scalar, wanted, path) : wrong(entry, path, "应是一个值，不是列表或分组");
    }

    private @Nullable Object record(Entry.Mapping mapping, Class<?> type, String path) {
        var components = type.getRecordComponents();
        var names = Arrays.stream(components).map(component -> Keys.of(component.getName())).toList();
        mapping.entries().forEach((key, entry) -> {
            if (!names.contains(key)) {
                wrong(entry, join(path, key), "没有这个键" + Keys.suggestion(key, names));
            }
        });
        var values = new Object[components.length];
        int known = errors.size();
        for (int i = 0; i < components.length; i++) {
            values[i] = component(mapping, components[i], names.get(i), path);
        }
        return errors.size() == known ? construct(mapping, type, components, values, path) : null;
    }

    private @Nullable Object component(Entry.Mapping mapping, RecordComponent component, String name, String path) {
        var entry = mapping.entries().get(name);
        if (entry != null && !(isNullable(component) && isAbsent(entry))) {
            return bind(entry, component.getGenericType(), join(path, name));
        }
        if (isNullable(component)) {
            return null;
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        if (component.getType() == Map.class) {
            return Map.of();
        }
        return wrong(mapping, join(path, name), "缺少这个键，请补上");
    }

    private static boolean isAbsent(Entry entry) {
        return entry instanceof Entry.Scalar scalar && scalar.absent();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object construct(Entry entry, Class<?> type, RecordComponent[] components, @Nullable Object[] values, String path) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            return wrong(entry, path, e.getCause().getMessage() == null ? "这一组的值不能放在一起用" : e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object list(Entry entry, Type element, String path) {
        if (!(entry instanceof Entry.Sequence sequence)) {
            return wrong(entry, path, "应是一个列表，每项以“- ”开头");
        }
        var bound = new ArrayList<@Nullable Object>();
        boolean complete = true;
        for (int i = 0; i < sequence.entries().size(); i++) {
            var value = bind(sequence.entries().get(i), element, path + "[" + (i + 1) + "]");
            complete &= value != null;
            bound.add(value);
        }
        return complete ? List.copyOf(bound) : null;
    }

    private @Nullable Object map(Entry entry, Type element, String path) {
        if (!(entry instanceof Entry.Mapping mapping)) {
            return wrong(entry, path, "应是一组“键: 值”");
        }
        var bound = new LinkedHashMap<String, @Nullable Object>();
        mapping.entries().forEach((key, value) -> bound.put(key, bind(value, element, join(path, key))));
        return bound.containsValue(null) ? null : Collections.unmodifiableMap(bound);
    }

    private @Nullable Object scalar(Entry.Scalar scalar, Class<?> type, String path) {
        var text = scalar.value().strip();
        try {
            return value(text, type);
        } catch (InvocationTargetException e) {
            return wrong(scalar, path, "“" + text + "”不能用：" + e.getCause().getMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            return wrong(scalar, path, "“" + text + "”不能用，" + expectation(type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(String text, Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == boolean.class || type == Boolean.class) {
            return yesOrNo(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        var parser = parser(type);
        if (parser == null) {
            throw new IllegalStateException("a rulebook cannot hold " + type.getName() + ": it has no static parse(String)");
        }
        return parser.invoke(null, text);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "yes", "是" -> true;
            case "false", "no", "否" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Keys.of((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String expectation(Class<?> type) {
        if (type.isEnum()) {
            return "可用的值：" + Arrays.stream(type.getEnumConstants())
                    .map(constant -> Keys.of((Enum<?>) constant))
                    .collect(Collectors.joining("、"));
        } else if (type == boolean.class || type == Boolean.class) {
            return "请写 true 或 false";
        } else if (type == LocalDate.class) {
            return "日期请写成 2024-03-22";
        }
        return type == BigDecimal.class ? "请写一个数" : "请写一个整数";
    }

    private static @Nullable Method parser(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("parse") && Modifier.isStatic(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .map(method -> {
                    method.setAccessible(true);
                    return method;
                })
                .orElse(null);
    }

    private @Nullable Object wrong(Entry entry, String path, String message) {
        errors.add(new RulebookError(entry.spot().file(), entry.spot().line(), entry.spot().column(), path, message));
        return null;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

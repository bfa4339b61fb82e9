package org.tongxin.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var names = Arrays.stream(components).map(component -> key(component.getName())).toList();
        mapping.entries().forEach((key, entry) -> {
            if (!names.contains(key)) {
                wrong(entry, join(path, key), "没有这个键" + suggestion(key, names));
            }
        });
        var values = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            values[i] = component(mapping, components[i], names.get(i), path);
            complete &= values[i] != null || isNullable(components[i]);
        }
        return complete ? construct(mapping, type, components, values, path) : null;
    }

    private @Nullable Object component(Entry.Mapping mapping, RecordComponent component, String name, String path) {
        var entry = mapping.entries().get(name);
        if (entry != null) {
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
            return wrong(entry, path, String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object list(Entry entry, Type element, String path) {
        if (!(entry instanceof Entry.Sequence sequence)) {
            return wrong(entry, path, "应是一个列表，每项以“- ”开头");
        }
        var bound = new ArrayList<>();
        for (int i = 0; i < sequence.entries().size(); i++) {
            var value = bind(sequence.entries().get(i), element, path + "[" + (i + 1) + "]");
            if (value != null) {
                bound.add(value);
            }
        }
        return List.copyOf(bound);
    }

    private @Nullable Object map(Entry entry, Type element, String path) {
        if (!(entry instanceof Entry.Mapping mapping)) {
            return wrong(entry, path, "应是一组“键: 值”");
        }
        var bound = new LinkedHashMap<String, Object>();
        mapping.entries().forEach((key, value) -> {
            var one = bind(value, element, join(path, key));
            if (one != null) {
                bound.put(key, one);
            }
        });
        return bound;
    }

    private @Nullable Object scalar(Entry.Scalar scalar, Class<?> type, String path) {
        var text = scalar.value().strip();
        try {
            if (type == String.class) {
                return text;
            } else if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            } else if (type == boolean.class || type == Boolean.class) {
                return yesOrNo(text);
            } else if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type.isEnum()) {
                return constant(type, text);
            }
            return parser(type).invoke(null, text);
        } catch (InvocationTargetException e) {
            return wrong(scalar, path, "“" + text + "”不能用：" + e.getCause().getMessage());
        } catch (IllegalArgumentException e) {
            return wrong(scalar, path, "“" + text + "”不能用，" + expectation(type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
                .filter(constant -> key(((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT)).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String expectation(Class<?> type) {
        if (type.isEnum()) {
            return "可用的值：" + String.join("、", Arrays.stream(type.getEnumConstants())
                    .map(constant -> key(((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT)))
                    .toList());
        }
        return type == boolean.class || type == Boolean.class ? "请写 true 或 false" : "请写一个数";
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
                .orElse(type == java.time.LocalDate.class ? localDate() : null);
    }

    private static Method localDate() {
        try {
            return java.time.LocalDate.class.getMethod("parse", CharSequence.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object wrong(Entry entry, String path, String message) {
        errors.add(new RulebookError(entry.spot().file(), entry.spot().line(), path, message));
        return null;
    }

    private static String suggestion(String key, List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(key.substring(0, Math.min(3, key.length()))) || name.contains(key) || key.contains(name))
                .findFirst()
                .map(name -> "，是不是想写 " + name + "？")
                .orElse("，可用的键：" + String.join("、", names));
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** titleMax → title-max, PLANNED_TODAY → planned-today */
    static String key(String name) {
        return name.replace('_', '-').replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}

package io.ismsgraph.api;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All texts that can be reached from an object, but not through others. */
final class Reachable {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final List<String> texts = new ArrayList<>();

    private Reachable() {}

    static List<String> from(Object object, Object... others) {
        var reachable = new Reachable();
        reachable.seen.addAll(Arrays.asList(others));
        reachable.add(object);
        while (!reachable.open.isEmpty()) {
            reachable.follow(reachable.open.remove());
        }
        return reachable.texts;
    }

    private void add(@Nullable Object object) {
        if (object instanceof String text) {
            texts.add(text);
        } else if (object != null && seen.add(object)) {
            open.add(object);
        }
    }

    private void follow(Object object) {
        switch (object) {
            case Collection<?> some -> some.forEach(this::add);
            case Map<?, ?> map -> {
                map.keySet().forEach(this::add);
                map.values().forEach(this::add);
            }
            case Object[] array -> Arrays.asList(array).forEach(this::add);
            default -> fields(object.getClass()).forEach(field -> add(value(field, object)));
        }
    }

    private static List<Field> fields(@Nullable Class<?> type) {
        if (type == null || type.getName().startsWith("java.")) {
            return List.of();
        }
        var fields = new ArrayList<>(fields(type.getSuperclass()));
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive())
                .forEach(fields::add);
        return fields;
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(Objects.requireNonNull(hidden.getMessage()), hidden);
        }
    }
}

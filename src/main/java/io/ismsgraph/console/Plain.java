package io.ismsgraph.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as people write JSON, made of {@link Typed} ones: what JSON cannot hold is a text. */
final class Plain {

    /** Up to here every JSON reader keeps a whole number exact. */
    private static final long EXACT = 1L << 53;

    private Plain() {}

    static @Nullable Object of(@Nullable Object typed) {
        if (!(typed instanceof Map<?, ?> map)) {
            return typed;
        }
        var value = map.get(Typed.VALUE);
        return switch (String.valueOf(map.get(Typed.TYPE))) {
            case "Integer" -> whole(String.valueOf(value));
            case "Float" -> broken(String.valueOf(value));
            case "List", "Path" -> value instanceof List<?> list ? list(list) : null;
            case "Map" -> value instanceof Map<?, ?> members ? members(members) : null;
            case "Node", "Relationship" -> value instanceof Map<?, ?> parts ? entity(parts) : null;
            default -> value;
        };
    }

    private static Object whole(String text) {
        var number = Long.parseLong(text);
        return Math.abs(number) <= EXACT ? number : text;
    }

    private static Object broken(String text) {
        var number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : text;
    }

    private static List<@Nullable Object> list(List<?> list) {
        var plain = new ArrayList<@Nullable Object>();
        list.forEach(one -> plain.add(of(one)));
        return plain;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> members) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> plain.put(String.valueOf(name), of(value)));
        return plain;
    }

    /** Its labels or its type, and then what it says itself; where it lies in one copy means nothing in the next. */
    private static Map<String, @Nullable Object> entity(Map<?, ?> parts) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        var labels = parts.get("_labels");
        plain.put(labels == null ? "type" : "labels", labels == null ? parts.get("_type") : labels);
        plain.put("properties", parts.get("_properties") instanceof Map<?, ?> own ? members(own) : Map.of());
        return plain;
    }
}

package io.ismsgraph.graph;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Text in its composed form (NFC), as it is written and as it is asked for: what looks the same is the same. */
public final class Composed {

    private Composed() {}

    /** A value with all its texts composed. */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case String text -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case List<?> list -> {
                var composed = new ArrayList<@Nullable Object>(list.size());
                list.forEach(one -> composed.add(of(one)));
                yield composed;
            }
            case null, default -> value;
        };
    }

    /** The same of all values. */
    static Map<String, Object> all(Map<String, Object> values) {
        if (values.isEmpty()) {
            return values;
        }
        var composed = new TreeMap<String, Object>();
        values.forEach((name, value) -> {
            var one = of(value);
            if (one != null) {
                composed.put(name, one);
            }
        });
        return composed;
    }
}

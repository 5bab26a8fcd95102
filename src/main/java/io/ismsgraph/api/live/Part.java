package io.ismsgraph.api.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told under one key, by the whole answer before, if there was one, and the one now. */
interface Part {

    /** What is told. */
    @Nullable
    Object told(@Nullable Map<String, @Nullable Object> before, Map<String, @Nullable Object> after);

    /** Whether it is worth telling. */
    boolean isNews(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after);

    /** The same whatever the answer. */
    record Constant(Object value) implements Part {

        @Override
        public Object told(@Nullable Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
            return value;
        }

        @Override
        public boolean isNews(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
            return false;
        }
    }

    /** What the answer says itself. */
    record Passed(String root, String key) implements Part {

        @Override
        public @Nullable Object told(
                @Nullable Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
            return after.get(root) instanceof Map<?, ?> connection ? connection.get(key) : null;
        }

        @Override
        public boolean isNews(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
            return !Objects.equals(told(null, before), told(null, after));
        }
    }

    /** Several of them. */
    record Group(Map<String, Part> parts) implements Part {

        @Override
        public Map<String, @Nullable Object> told(
                @Nullable Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
            var told = new LinkedHashMap<String, @Nullable Object>();
            parts.forEach((key, part) -> told.put(key, part.told(before, after)));
            return told;
        }

        @Override
        public boolean isNews(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
            return parts.values().stream().anyMatch(part -> part.isNews(before, after));
        }
    }
}

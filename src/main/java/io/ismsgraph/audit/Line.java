package io.ismsgraph.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the audit, read.
 *
 * @param members of its JSON object
 * @param body the object as it stands in the file
 * @param seal over it and the line before
 */
record Line(Map<String, Object> members, String body, String seal) {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    /** Nothing if it is none, as what a crash left of one is not. */
    static Optional<Line> of(String text) {
        var sealed = Seal.Line.of(text);
        if (sealed.body().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Line(JsonMapper.shared().readValue(sealed.body(), OBJECT), sealed.body(), sealed.seal()));
        } catch (JacksonException changed) {
            return Optional.empty();
        }
    }

    @Nullable
    Object member(String name) {
        return members.get(name);
    }

    long number() {
        return member("number") instanceof Number number ? number.longValue() : 0;
    }

    Instant at() {
        return member("at") instanceof String moment ? Instant.parse(moment) : Instant.MIN;
    }

    /** As the schema has it. */
    Map<String, Object> entry() {
        var entry = new LinkedHashMap<>(members);
        entry.put("line", members);
        entry.put("seal", seal);
        return entry;
    }
}

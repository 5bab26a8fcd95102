package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of JSON objects, checked. */
final class Json {

    private Json() {}

    static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Rejected(field, value.toString(), "It is not text.", "text in quotes");
        }
        return value.stringValue().isBlank() ? null : value.stringValue().strip();
    }

    static String require(JsonNode node, String field, String example) {
        var value = text(node, field);
        if (value == null) {
            throw new Rejected(field, null, "Nothing stands there.", example);
        }
        return value;
    }

    static List<String> texts(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new Rejected(field, value.toString(), "It is not a list.", "[\"…\"]");
        }
        var texts = new ArrayList<String>();
        for (var each : value.values()) {
            if (!each.isString()) {
                throw new Rejected(field, each.toString(), "It is not text.", "text in quotes");
            }
            texts.add(each.stringValue().strip());
        }
        return texts;
    }

    static boolean flag(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new Rejected(field, value.toString(), "It is neither true nor false.", "true or false");
        }
        return value.booleanValue();
    }

    static @Nullable Long count(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new Rejected(field, value.toString(), "This is no whole number.", "1298651");
        }
        return value.longValue();
    }
}

package io.ismsgraph.answer;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cursors: opaque text that holds the place of a row in an order, and which order that was.
 *
 * @param order names field and order; a cursor made under another is refused
 * @param size how many values a place has
 */
public record CursorCodec(String order, int size) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DAY = "day";

    /** The cursor of a row. */
    public String encode(List<@Nullable Object> place) {
        var values = new ArrayList<@Nullable Object>();
        values.add(tag());
        place.forEach(value -> values.add(value instanceof LocalDate day ? Map.of(DAY, day.toString()) : value));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    /** The place a cursor names; nothing if it is not one of this order. */
    public Optional<List<@Nullable Object>> decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!(JSON.readValue(text, Object.class) instanceof List<?> values)
                    || values.size() != size + 1
                    || !tag().equals(values.getFirst())) {
                return Optional.empty();
            }
            var place = new ArrayList<@Nullable Object>();
            for (var value : values.subList(1, values.size())) {
                place.add(value(value));
            }
            return Optional.of(place);
        } catch (IllegalArgumentException | JacksonException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private String tag() {
        return Integer.toHexString(order.hashCode());
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Map<?, ?> day when day.get(DAY) instanceof String text -> LocalDate.parse(text);
            case Long _, Double _, Boolean _, String _ -> value;
            default -> throw new IllegalArgumentException("not a place");
        };
    }
}

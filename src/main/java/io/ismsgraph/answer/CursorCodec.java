package io.ismsgraph.answer;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cursors: opaque text that holds the place of a row in an order, whose list it is, and a check sum over both and over which
 * order that was.
 *
 * @param order names field and order; a cursor made under another is refused
 * @param size how many values a place has
 */
public record CursorCodec(String order, int size) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DAY = "day";

    /**
     * Where a cursor points to.
     *
     * @param parent what tells whose list it is; nothing for a root's
     * @param values the row's values of the order's keys
     */
    public record Place(@Nullable Object parent, List<@Nullable Object> values) {}

    /** The cursor of a row. */
    public String encode(Place place) {
        var values = new ArrayList<@Nullable Object>();
        values.add(written(place.parent()));
        place.values().forEach(value -> values.add(written(value)));
        values.addFirst(sum(values));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    /** The place a cursor names; nothing if it is not one of this order. */
    public Optional<Place> decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!(JSON.readValue(text, Object.class) instanceof List<?> values)
                    || values.size() != size + 2
                    || !sum(values.subList(1, values.size())).equals(values.getFirst())) {
                return Optional.empty();
            }
            return Optional.of(new Place(read(values.get(1)), all(values.subList(2, values.size()))));
        } catch (IllegalArgumentException | JacksonException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** The last value of a place, which of nodes is their id, whatever their order. */
    public static String last(String cursor) {
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        return String.valueOf(JSON.readValue(text, List.class).getLast());
    }

    private String sum(List<?> values) {
        var sum = new CRC32C();
        sum.update(order.getBytes(StandardCharsets.UTF_8));
        sum.update(JSON.writeValueAsBytes(values));
        return Long.toHexString(sum.getValue());
    }

    private static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Map.of(DAY, day.toString());
            case List<?> list -> {
                var inner = new ArrayList<@Nullable Object>();
                list.forEach(one -> inner.add(written(one)));
                yield inner;
            }
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> all(List<?> values) {
        var read = new ArrayList<@Nullable Object>();
        values.forEach(value -> read.add(read(value)));
        return read;
    }

    private static @Nullable Object read(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Map<?, ?> day when day.get(DAY) instanceof String text -> LocalDate.parse(text);
            case List<?> list -> all(list);
            case Long _, Double _, Boolean _, String _ -> value;
            default -> throw new IllegalArgumentException("not a place");
        };
    }
}

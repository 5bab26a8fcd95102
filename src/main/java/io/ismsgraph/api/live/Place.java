package io.ismsgraph.api.live;

import io.ismsgraph.answer.CursorCodec;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has heard of what is recorded.
 *
 * @param done the record time of the last transaction that was told whole
 * @param page how far the one after it was told; nothing if not at all
 */
record Place(long done, @Nullable String page) {

    private static final CursorCodec CURSORS = new CursorCodec("changed", 2);

    /** What leads back to it. */
    String cursor() {
        return CURSORS.encode(new CursorCodec.Place(null, Arrays.asList(done, page)));
    }

    static Optional<Place> of(String cursor) {
        return CURSORS.decode(cursor)
                .filter(place -> Moment.isTime(place.values().getFirst())
                        && (place.values().getLast() == null || place.values().getLast() instanceof String))
                .map(place -> new Place((long) place.values().getFirst(), (String)
                        place.values().getLast()));
    }
}

package io.ismsgraph.api.live;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.CursorCodec.Place;
import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment on both clocks, at which an answer is one and the same whenever it is asked for.
 *
 * @param asOf in the world
 * @param knownAt of our knowledge
 * @param number which of the moments it is that are told of; zero for one that is not
 */
record Moment(long asOf, long knownAt, long number) {

    private static final CursorCodec CURSORS = new CursorCodec("watch", 2);

    /** What leads back to it. */
    String cursor() {
        return CURSORS.encode(new Place(null, List.of(asOf, knownAt)));
    }

    static Optional<Moment> of(String cursor) {
        return CURSORS.decode(cursor)
                .filter(place -> isTime(place.values().getFirst())
                        && isTime(place.values().getLast()))
                .map(place -> new Moment(
                        (long) place.values().getFirst(), (long) place.values().getLast(), 0));
    }

    /** Whether what a cursor holds is a time that the graph can hold; anybody can write a cursor. */
    static boolean isTime(@Nullable Object value) {
        return value instanceof Long millis && millis > Times.BEGINNING && millis < Times.END;
    }

    static String words(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /** Whether nothing has come since another. */
    boolean isNoLaterThan(Moment other) {
        return asOf <= other.asOf && knownAt <= other.knownAt;
    }
}

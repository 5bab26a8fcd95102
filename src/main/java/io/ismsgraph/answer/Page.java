package io.ismsgraph.answer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a connection a request asks for.
 *
 * @param size at most so many
 * @param backward whether they are counted from the end
 * @param after the place it begins after, or none
 * @param before the place it ends before, or none
 * @param cursors makes and reads the cursors of this connection
 */
public record Page(
        int size,
        boolean backward,
        CursorCodec.@Nullable Place after,
        CursorCodec.@Nullable Place before,
        CursorCodec cursors) {

    /** The places it lies between. */
    public List<CursorCodec.Place> bounds() {
        return Stream.of(after, before)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}

package io.ismsgraph.hostile;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.CursorCodec.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A cursor as anybody can make it who knows how: its check sum is no secret. */
final class MadeCursor {

    private MadeCursor() {}

    static String of(String order, @Nullable Object... values) {
        return new CursorCodec(order, values.length).encode(new Place(null, Arrays.asList(values)));
    }
}

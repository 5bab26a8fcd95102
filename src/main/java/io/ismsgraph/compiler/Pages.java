package io.ismsgraph.compiler;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.Page;
import io.ismsgraph.compiler.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pages of one root's connections, found anew in each request. */
final class Pages {

    static final int DEFAULT = 25;

    private final List<Consumer<Request>> pages = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param arguments of the connection
     * @param most how many may be asked for
     * @return its number
     */
    int add(Arguments arguments, CursorCodec cursors, int most) {
        var number = pages.size();
        pages.add(request -> request.put(number, page(request.values(arguments), cursors, most)));
        return number;
    }

    /**
     * Finds the page of a number in a request.
     *
     * @throws Refusal if it is none
     */
    void find(int number, Request request) {
        pages.get(number).accept(request);
    }

    /** Finds all of them. */
    void find(Request request) {
        pages.forEach(page -> page.accept(request));
    }

    private static Page page(Map<String, @Nullable Object> arguments, CursorCodec cursors, int most) {
        var first = arguments.get("first") instanceof Integer given ? given : DEFAULT;
        if (first < 0 || first > most) {
            throw new Refusal(Code.BAD_ARGUMENT, "first is " + first + ": give a number from 0 to " + most + ".");
        }
        if (!(arguments.get("after") instanceof String cursor)) {
            return new Page(first, null, cursors);
        }
        var place = cursors.decode(cursor)
                .orElseThrow(() -> new Refusal(
                        Code.BAD_CURSOR,
                        "after is no cursor of this list in this order: take one from its edges or pageInfo."));
        return new Page(first, place, cursors);
    }
}

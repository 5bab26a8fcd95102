package io.ismsgraph.compiler;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.Page;
import io.ismsgraph.compiler.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var first = size(arguments, "first", most);
        var last = size(arguments, "last", most);
        if (first != null && last != null) {
            throw new Refusal(
                    Code.BAD_ARGUMENT,
                    "first and last are both given: ask for a page from the beginning, or for one from the end.");
        }
        var after = place(arguments, "after", cursors);
        var before = place(arguments, "before", cursors);
        if (after != null && before != null && !Objects.equals(after.parent(), before.parent())) {
            throw notOfThisList("before is a cursor of another list than after is");
        }
        // What lies before a place is met on the way back from it.
        var backward = last != null || (first == null && after == null && before != null);
        var size = Objects.requireNonNullElse(backward ? last : first, DEFAULT);
        return new Page(size, backward, after, before, cursors);
    }

    private static @Nullable Integer size(Map<String, @Nullable Object> arguments, String name, int most) {
        if (!(arguments.get(name) instanceof Integer given)) {
            return null;
        }
        if (given < 0 || given > most) {
            throw new Refusal(Code.BAD_ARGUMENT, name + " is " + given + ": give a number from 0 to " + most + ".");
        }
        return given;
    }

    private static CursorCodec.@Nullable Place place(
            Map<String, @Nullable Object> arguments, String name, CursorCodec cursors) {
        return arguments.get(name) instanceof String cursor
                ? cursors.decode(cursor)
                        .orElseThrow(() -> notOfThisList(name + " is no cursor of this list in this order"))
                : null;
    }

    private static Refusal notOfThisList(String what) {
        return new Refusal(Code.BAD_CURSOR, what + ": take one from its edges or pageInfo.");
    }
}

package io.ismsgraph.compiler;

import io.ismsgraph.compiler.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a request says in one place of an argument.
 *
 * @param value what the request at hand says there
 * @param binding finds what any other request of this shape says there; it keeps nothing of the request at hand
 * @param path the place, as whoever asks would call it
 */
record Passage(Object value, Binding binding, String path) {

    /** All of an argument, or nothing if it is not given. */
    static @Nullable Passage of(Arguments arguments, String argument, Request sample) {
        var value = sample.values(arguments).get(argument);
        return value == null
                ? null
                : new Passage(value, request -> request.values(arguments).get(argument), argument);
    }

    /**
     * What an object says, by its keys in alphabetical order, so that their order in the request does not matter.
     *
     * @param ifEmpty what would be right where it says nothing
     * @param ifNull what would be right where a key is null
     */
    SortedMap<String, Passage> keys(String ifEmpty, String ifNull) {
        var passages = new TreeMap<String, Passage>();
        ((Map<?, ?>) value).forEach((name, inner) -> {
            var key = String.valueOf(name);
            passages.put(key, at(path + "." + key, inner, in(binding, key), ifNull));
        });
        if (passages.isEmpty()) {
            throw refused("is empty: " + ifEmpty);
        }
        return passages;
    }

    /** The elements of a list. */
    List<Passage> elements(String ifEmpty, String ifNull) {
        var list = (List<?>) value;
        if (list.isEmpty()) {
            throw refused("is empty: " + ifEmpty);
        }
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < list.size(); i++) {
            passages.add(at(path + "[" + i + "]", list.get(i), in(binding, i), ifNull));
        }
        return passages;
    }

    private static Passage at(String path, @Nullable Object value, Binding binding, String ifNull) {
        if (value == null) {
            throw refusal(path, "is null: " + ifNull);
        }
        return new Passage(value, binding, path);
    }

    private static Binding in(Binding around, String key) {
        return request -> ((Map<?, ?>) Objects.requireNonNull(around.value(request))).get(key);
    }

    private static Binding in(Binding around, int index) {
        return request -> ((List<?>) Objects.requireNonNull(around.value(request))).get(index);
    }

    Refusal refused(String message) {
        return refusal(path, message);
    }

    static Refusal refusal(String path, String message) {
        return new Refusal(Code.BAD_ARGUMENT, path + " " + message + ".");
    }
}

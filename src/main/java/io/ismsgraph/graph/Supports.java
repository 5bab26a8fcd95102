package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which other loads state what a version says, noted in place beside its source: so that taking one load back takes nothing
 * away that another states as well. A fact is stated whole; of an entity, a load states some properties, named after its id.
 *
 * <p>Of many loads the source, which is the first, and the {@link #LATEST} latest are kept: a daily feed would otherwise
 * grow every version by a line a day, and what sixteen later loads state does not hang on one between.
 */
final class Supports {

    /** The property that holds them. */
    static final String PROPERTY = "also";

    /** How many are kept beside the source. */
    static final int LATEST = 16;

    private Supports() {}

    static String entry(String load, Collection<String> names) {
        return load + " " + names(names);
    }

    static String names(Collection<String> names) {
        return String.join(",", new TreeSet<>(names));
    }

    static String load(String entry) {
        var end = entry.indexOf(' ');
        return end < 0 ? entry : entry.substring(0, end);
    }

    static List<String> of(Map<String, @Nullable Object> properties) {
        return properties.get(PROPERTY) instanceof List<?> also
                ? also.stream().map(String::valueOf).toList()
                : List.of();
    }

    static List<String> with(List<String> also, String entry) {
        var more = new ArrayList<>(also);
        var names = new HashSet<>(names(entry));
        also.stream().filter(other -> load(other).equals(load(entry))).forEach(other -> names.addAll(names(other)));
        more.removeIf(other -> load(other).equals(load(entry)));
        more.add(entry(load(entry), names));
        return List.copyOf(more.subList(Math.max(0, more.size() - LATEST), more.size()));
    }

    /** Nobody states any more what is now said otherwise. */
    static List<String> without(List<String> also, Set<String> names) {
        return also.stream()
                .map(entry -> {
                    var left = new HashSet<>(names(entry));
                    left.removeAll(names);
                    return entry(load(entry), left);
                })
                .filter(entry -> !names(entry).isEmpty())
                .toList();
    }

    static Set<String> names(String entry) {
        return split(entry.substring(Math.min(entry.length(), load(entry).length() + 1)));
    }

    static Set<String> split(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(","));
    }
}

package io.ismsgraph.api;

import io.ismsgraph.api.ToldChanges.Subject;
import io.ismsgraph.graph.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Changes in words, so that two ways of finding them can be compared. */
final class ChangeWords {

    private ChangeWords() {}

    /** One change, before its time is said. */
    record Difference(String text, boolean removed) {

        String at(long at, @Nullable Object name) {
            return at + " " + text + " called " + name;
        }
    }

    static List<Difference> differences(
            Subject subject, @Nullable Map<String, Object> was, @Nullable Map<String, Object> is) {
        var differences = new ArrayList<Difference>();
        if (was == null || is == null) {
            if (was != is) {
                differences.add(difference(was == null ? "ADDED" : "REMOVED", subject, "null null null"));
            }
            return differences;
        }
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (var name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                differences.add(difference("CHANGED", subject, name + " " + was.get(name) + " " + is.get(name)));
            }
        }
        return differences;
    }

    private static Difference difference(String kind, Subject subject, String property) {
        return new Difference(kind + " " + words(subject) + " " + property, kind.equals("REMOVED"));
    }

    private static String words(Subject subject) {
        return subject.isNode()
                ? subject.start() + " null null null"
                : String.join(" ", subject.start(), subject.type(), subject.end(), subject.by());
    }

    /** The same change over stretches of time that meet is one. */
    static final class Stretches {

        private final Map<String, TreeMap<Long, Long>> stretches = new TreeMap<>();

        void add(String change, long from, long to) {
            stretches.computeIfAbsent(change, _ -> new TreeMap<>()).put(from, to);
        }

        List<String> words() {
            var words = new ArrayList<String>();
            stretches.forEach((change, all) -> {
                var from = all.firstKey();
                for (var each : all.entrySet()) {
                    var next = all.higherEntry(each.getKey());
                    if (next == null || !next.getKey().equals(each.getValue())) {
                        words.add(change + " over " + end(from) + " to " + end(each.getValue()));
                        from = next == null ? from : next.getKey();
                    }
                }
            });
            return words;
        }

        private static String end(long moment) {
            return moment == Times.BEGINNING || moment == Times.END ? "ever" : String.valueOf(moment);
        }
    }
}

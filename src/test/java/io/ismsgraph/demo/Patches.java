package io.ismsgraph.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The greedy choice of patches, worked out from the hits of the flagship question. */
final class Patches {

    private Patches() {}

    /**
     * Steps in words: position, patch, how many hits it removes, in how many it has a part, how many are left, those removed.
     *
     * @param needed which patches each hit needs
     */
    static List<String> steps(Map<String, Set<String>> needed, int most) {
        var left = new TreeMap<String, Set<String>>();
        needed.forEach((hit, patches) -> left.put(hit, new TreeSet<>(patches)));
        var steps = new ArrayList<String>();
        while (!left.isEmpty() && steps.size() < most) {
            var touches = new TreeMap<String, Integer>();
            left.values().forEach(patches -> patches.forEach(patch -> touches.merge(patch, 1, Integer::sum)));
            var best = touches.keySet().stream()
                    .min(Comparator.<String>comparingLong(patch -> -removes(left, patch))
                            .thenComparing(patch -> -touches.getOrDefault(patch, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            var gone = new TreeSet<String>();
            left.forEach((hit, patches) -> {
                if (patches.remove(best) && patches.isEmpty()) {
                    gone.add(hit);
                }
            });
            gone.forEach(left::remove);
            steps.add(steps.size() + 1 + " " + best + " " + gone.size() + " " + touches.get(best) + " " + left.size()
                    + " " + gone);
        }
        return steps;
    }

    private static long removes(Map<String, Set<String>> left, String patch) {
        return left.values().stream().filter(Set.of(patch)::equals).count();
    }
}

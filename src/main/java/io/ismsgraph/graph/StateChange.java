package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sequenced patches of one entity's states: within its period every believed version is superseded by itself with the
 * patch applied, and the remainders left and right are rewritten; so correcting an old name does not wipe a later sector.
 */
final class StateChange {

    private final Set<Version> before;
    private final long at;
    private final Map<Version, Version> supported = new HashMap<>();
    private List<Version> believed;
    private String source = "";

    /** Nothing changes yet. */
    StateChange(Collection<Version> believed, long at) {
        this.before = new HashSet<>(believed);
        this.believed = new ArrayList<>(believed);
        this.at = at;
    }

    /** It is so over the period. */
    void say(Saying said, String by) {
        source = by;
        var after = new ArrayList<Version>();
        var gap = said.period().from();
        believed.sort(Comparator.comparingLong(version -> version.period().from()));
        for (var version : believed) {
            addGap(after, gap, Math.min(version.period().from(), said.period().to()), said, source);
            gap = Math.max(gap, version.period().to());
            var patch = said.unlessSaid() ? version.unsaid(said) : said.properties();
            if (!version.overlaps(said.period())) {
                after.add(version);
            } else if (version.says(patch)) {
                after.add(support(version, said, source));
            } else {
                var noted = supported.getOrDefault(version, version);
                replace(after, noted, said.period(), noted.patched(patch, said.properties(), source));
            }
        }
        addGap(after, gap, said.period().to(), said, source);
        believed = after;
    }

    /** What is stored already is not written anew only because another load states it too: that is noted in place. */
    private Version support(Version version, Saying said, String source) {
        if (version.isFrom(source)) {
            return version;
        }
        if (!before.contains(version)) {
            return version.supported(source, said.properties());
        }
        var noted = supported.getOrDefault(version, version).supported(source, said.properties());
        if (!noted.equals(version)) {
            supported.put(version, noted);
        }
        return version;
    }

    /** Versions that stay, as they are to be with what is noted in place. */
    Map<Version, Version> supported() {
        supported.keySet().removeIf(version -> !believed.contains(version));
        return supported;
    }

    /** It does not exist over the period. */
    void remove(Period period, String by) {
        source = by;
        var after = new ArrayList<Version>();
        for (var version : believed) {
            if (version.overlaps(period)) {
                replace(after, version, period, null);
            } else {
                after.add(version);
            }
        }
        believed = after;
    }

    private void replace(List<Version> after, Version version, Period period, @Nullable Version middle) {
        var own = version.period();
        if (own.from() < period.from()) {
            after.add(version.over(own.from(), period.from(), at));
        }
        if (own.to() > period.to()) {
            after.add(version.over(period.to(), own.to(), at));
        }
        if (middle != null) {
            after.add(middle.over(Math.max(own.from(), period.from()), Math.min(own.to(), period.to()), at));
        }
    }

    /** Where nothing was believed of it, what is said is all there is. */
    private void addGap(List<Version> after, long from, long to, Saying said, String source) {
        if (from < to) {
            var empty = new Version(Map.of(), new Period(from, to), at, Times.END);
            after.add(empty.patched(said.properties(), source));
        }
    }

    /** What was said and taken back at once has not changed. */
    void settle() {
        believed = believed.stream().map(this::asBefore).toList();
    }

    private Version asBefore(Version version) {
        return before.stream().filter(version::saysTheSame).findFirst().orElse(version);
    }

    /** Who said otherwise than was believed, the last of them. */
    String source() {
        return source;
    }

    boolean isEmpty() {
        return believed.size() == before.size() && before.containsAll(believed);
    }

    boolean supersedes(Version version) {
        return before.contains(version) && !believed.contains(version);
    }

    /** The versions this change begins. */
    List<Version> fresh() {
        return believed.stream().filter(version -> !before.contains(version)).toList();
    }

    /** The one that belongs on the node: the open one, or else the last there was. */
    Version onNode(Version present) {
        return believed.stream()
                .filter(Version::open)
                .findFirst()
                .orElse(supersedes(present) ? present.believedUntil(at, source) : present);
    }

    /** The one that belongs on the node of an entity nobody spoke of before. */
    Version onNewNode() {
        return believed.stream()
                .max(Comparator.comparingLong(version -> version.period().to()))
                .orElseThrow();
    }
}

package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sequenced patch of one entity's states: within the period every believed version is superseded by itself with the patch
 * applied, and the remainders left and right are rewritten; so correcting an old name does not wipe a later sector.
 */
final class StateChange {

    private final List<Version> believed = new ArrayList<>();
    private final Set<Version> superseded = new HashSet<>();
    private final List<Version> fresh = new ArrayList<>();
    private final long at;

    private StateChange(List<Version> believed, long at) {
        this.believed.addAll(believed);
        this.believed.sort(Comparator.comparingLong(version -> version.period().from()));
        this.at = at;
    }

    /** What changes when the patch is said over the period. */
    static StateChange patch(
            List<Version> believed, Period period, Map<String, @Nullable Object> patch, String source, long at) {
        var change = new StateChange(believed, at);
        for (var version : change.believed) {
            if (version.overlaps(period) && !version.says(patch)) {
                change.replace(version, period, version.patched(patch, source));
            }
        }
        change.fillGaps(period, patch, source);
        return change;
    }

    /** What changes when the entity is said not to exist over the period. */
    static StateChange removal(List<Version> believed, Period period, long at) {
        var change = new StateChange(believed, at);
        for (var version : change.believed) {
            if (version.overlaps(period)) {
                change.replace(version, period, null);
            }
        }
        return change;
    }

    private void replace(Version version, Period period, @Nullable Version middle) {
        superseded.add(version);
        var own = version.period();
        if (own.from() < period.from()) {
            fresh.add(version.over(own.from(), period.from(), at));
        }
        if (own.to() > period.to()) {
            fresh.add(version.over(period.to(), own.to(), at));
        }
        if (middle != null) {
            fresh.add(middle.over(Math.max(own.from(), period.from()), Math.min(own.to(), period.to()), at));
        }
    }

    /** Where nothing was believed of it, the patch is all there is. */
    private void fillGaps(Period period, Map<String, @Nullable Object> patch, String source) {
        var from = period.from();
        for (var version : believed) {
            addGap(from, Math.min(version.period().from(), period.to()), patch, source);
            from = Math.max(from, version.period().to());
        }
        addGap(from, period.to(), patch, source);
    }

    private void addGap(long from, long to, Map<String, @Nullable Object> patch, String source) {
        if (from < to) {
            var empty = new Version(Map.of(), new Period(from, to), at, Times.END);
            fresh.add(empty.patched(patch, source));
        }
    }

    boolean isEmpty() {
        return superseded.isEmpty() && fresh.isEmpty();
    }

    boolean supersedes(Version version) {
        return superseded.contains(version);
    }

    /** The versions this change begins. */
    List<Version> fresh() {
        return fresh;
    }

    /** The one that belongs on the node: the open one, or else the last there was. */
    Version onNode(Version present) {
        return fresh.stream()
                .filter(Version::open)
                .findFirst()
                .orElse(supersedes(present) ? present.believedUntil(at) : present);
    }
}

package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All versions of one entity or fact, seen from the transactions of one load. */
final class History {

    /** What was believed of a period before the load and after it, and what is now. */
    record Piece(
            Period period,
            @Nullable Version before,
            @Nullable Version after,
            @Nullable Version now) {}

    private final List<Version> versions;
    private final boolean own;
    private final long first;
    private final long last;

    /**
     * @param times the load's record times, its own and those it inherited
     * @param own its own
     */
    History(List<Version> versions, Set<Long> times, Set<Long> own) {
        this.versions = versions;
        var touching = new TreeSet<Long>();
        for (var version : versions) {
            touching.add(version.recordedFrom());
            touching.add(version.recordedTo());
        }
        touching.retainAll(new HashSet<>(times));
        this.own = touching.stream().anyMatch(own::contains);
        this.first = touching.first();
        this.last = touching.last();
    }

    /** Whether the load itself touched it, and not only one whose place it took. */
    boolean own() {
        return own;
    }

    /** When the load, or one in whose place it stands, touched it first. */
    long first() {
        return first;
    }

    /** The periods over which nothing changes, and what was and is believed of each. */
    List<Piece> pieces() {
        var cuts = new TreeSet<Long>();
        for (var version : versions) {
            cuts.add(version.period().from());
            cuts.add(version.period().to());
        }
        var pieces = new ArrayList<Piece>();
        Long from = null;
        for (var to : cuts) {
            if (from != null) {
                pieces.add(new Piece(
                        new Period(from, to),
                        believed(from, first - 1),
                        believed(from, last),
                        believed(from, Times.END - 1)));
            }
            from = to;
        }
        return pieces;
    }

    private @Nullable Version believed(long asOf, long knownAt) {
        for (var version : versions) {
            var held =
                    version.period().from() <= asOf && asOf < version.period().to();
            if (held && version.recordedFrom() <= knownAt && knownAt < version.recordedTo()) {
                return version;
            }
        }
        return null;
    }
}

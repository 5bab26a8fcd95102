package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who still stands for versions when one load is taken back. */
final class Standing {

    private final String load;
    private final Set<String> loads;
    private final Repetitions repetitions;
    private final Map<String, Set<Long>> inherited = new HashMap<>();

    private Standing(String load, Set<String> loads, Repetitions repetitions) {
        this.load = load;
        this.loads = loads;
        this.repetitions = repetitions;
    }

    /** What other loads that are not taken back repeat, since a load began. */
    static Repetitions repetitions(Recorder recorder, String load, long since) {
        return Repetitions.of(recorder.read(
                CypherFiles.read("commands/repetitions"),
                Map.of("load", load, "since", since, "latest", Repetitions.LOADS)));
    }

    /**
     * Of all loads that these versions name, those that are not taken back, nor being so.
     *
     * @param repetitions what others repeat since the load began; what they repeated before, it may have changed
     */
    static Standing of(Recorder recorder, String load, Stream<@Nullable Version> versions, Repetitions repetitions) {
        var named = new HashSet<String>();
        versions.forEach(version -> {
            if (version != null) {
                named.addAll(namedBy(version));
            }
        });
        named.remove(load);
        var standing = recorder.read(CypherFiles.read("commands/standing"), Map.of("ids", List.copyOf(named))).stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        return new Standing(load, standing, repetitions);
    }

    private static List<String> namedBy(Version version) {
        var loads = new ArrayList<>(
                Supports.of(version.properties()).stream().map(Supports::load).toList());
        if (version.properties().get("source") instanceof String source) {
            loads.add(source);
        }
        return loads;
    }

    /** Who else stands for what is believed of an entity, or of a fact. */
    Others of(Touched.Entity entity, @Nullable Version version) {
        return others(version, repetitions.repeatersOfEntity(entity.label(), entity.id()));
    }

    /** The same of a fact. */
    Others of(Touched.Statement fact, @Nullable Version version) {
        return others(version, repetitions.repeatersOfFact(fact.type(), fact.from(), fact.to(), fact.by()));
    }

    /**
     * Who else stands for a version.
     *
     * @param latest the latest of them, or null if there is none
     * @param properties which properties they state, of an entity
     */
    record Others(@Nullable String latest, Set<String> properties) {}

    private Others others(@Nullable Version version, List<Repetitions.Repeater> repeaters) {
        if (version == null) {
            return new Others(null, Set.of());
        }
        var latest = Stream.concat(
                        repeaters.stream().map(Repetitions.Repeater::load),
                        namedBy(version).stream().filter(loads::contains))
                .reduce((first, second) -> second)
                .orElse(null);
        var names = new TreeSet<String>();
        repeaters.forEach(repeater -> names.addAll(repeater.properties()));
        Supports.of(version.properties()).stream()
                .filter(entry -> loads.contains(Supports.load(entry)))
                .forEach(entry -> names.addAll(Supports.names(entry)));
        return new Others(latest, names);
    }

    /** Whether the load that is taken back is the version's source, or states it as well. */
    boolean names(@Nullable Version version) {
        return version != null && namedBy(version).contains(load);
    }

    /** What another load stands for now is its own, to be taken back with it. */
    void inherit(String heir, long recordTime) {
        inherited.computeIfAbsent(heir, _ -> new HashSet<>()).add(recordTime);
    }

    List<Map<String, Object>> inherited() {
        return inherited.entrySet().stream()
                .map(each -> Map.<String, Object>of("load", each.getKey(), "times", List.copyOf(each.getValue())))
                .toList();
    }
}

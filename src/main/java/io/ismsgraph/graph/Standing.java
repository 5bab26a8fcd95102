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
    private final Map<String, Set<Long>> inherited = new HashMap<>();

    private Standing(String load, Set<String> loads) {
        this.load = load;
        this.loads = loads;
    }

    /** Of all loads that these versions name, those that are not taken back, nor being so. */
    static Standing of(Recorder recorder, String load, Stream<@Nullable Version> versions) {
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
        return new Standing(load, standing);
    }

    private static List<String> namedBy(Version version) {
        var loads = new ArrayList<>(
                Supports.of(version.properties()).stream().map(Supports::load).toList());
        if (version.properties().get("source") instanceof String source) {
            loads.add(source);
        }
        return loads;
    }

    /** The latest other load that states the version, or null. */
    @Nullable
    String supporter(@Nullable Version version) {
        return version == null
                ? null
                : namedBy(version).stream()
                        .filter(loads::contains)
                        .reduce((first, second) -> second)
                        .orElse(null);
    }

    /** Which properties of the version others state. */
    Set<String> supported(@Nullable Version version) {
        var names = new TreeSet<String>();
        if (version != null) {
            Supports.of(version.properties()).stream()
                    .filter(entry -> loads.contains(Supports.load(entry)))
                    .forEach(entry -> names.addAll(Supports.names(entry)));
        }
        return names;
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

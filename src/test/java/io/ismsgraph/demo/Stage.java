package io.ismsgraph.demo;

import io.ismsgraph.graph.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** As much of the demo's world as a script speaks of, and what is called how there. */
final class Stage {

    private static final Set<String> ALL = Set.of("Scheme", "Edition", "Control");
    private static final Set<String> SOME = Set.of("Organisation", "System", "Certificate", "Incident");
    private static final Set<String> OWNED = Set.of("OPERATES", "HOLDS", "SUFFERED");
    private static final Set<String> BETWEEN = Set.of("HAS_EDITION", "INCLUDES", "ISSUED_UNDER", "COVERS", "BREACHED");

    private final List<Moment> world = DemoGraph.world();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> there = new HashSet<>();

    /** @param spoken the names that the script speaks of */
    Stage(List<String> spoken) {
        each("Organisation", "name", (id, name) -> names.putIfAbsent(name, id));
        each("Certificate", "number", (id, name) -> names.putIfAbsent(name, id));
        each("Incident", "name", (id, name) -> names.putIfAbsent(name, id));
        each("Scheme", "code", (id, name) -> names.putIfAbsent(name, id));
        each("Edition", "code", (id, name) -> names.putIfAbsent(name, id));
        each("Control", "code", (id, name) -> names.putIfAbsent(name, id));
        spoken.stream().filter(names::containsKey).map(names::get).forEach(there::add);
        var systems = new HashMap<String, String>();
        each("System", "name", systems::put);
        var organisations = new HashMap<String, String>();
        each("Organisation", "name", organisations::put);
        facts(OWNED).forEach(fact -> {
            if (there.contains(fact.from())) {
                there.add(fact.to());
            }
            if (systems.containsKey(fact.to())) {
                names.put(organisations.get(fact.from()) + "/" + systems.get(fact.to()), fact.to());
            }
        });
    }

    private interface Named {

        void is(String id, String name);
    }

    private void each(String label, String property, Named named) {
        for (var moment : world) {
            for (var statement : moment.statements()) {
                if (statement instanceof Statement.States said && said.label().equals(label)) {
                    said.sayings().forEach(one -> {
                        if (one.properties().get(property) instanceof String name) {
                            named.is(one.id(), name);
                        }
                        if (ALL.contains(label)) {
                            there.add(one.id());
                        }
                    });
                }
            }
        }
    }

    private List<Fact> facts(Set<String> types) {
        return world.stream()
                .flatMap(moment -> moment.statements().stream())
                .filter(statement -> statement instanceof Statement.Facts said && types.contains(said.type()))
                .flatMap(statement -> ((Statement.Facts) statement).facts().stream())
                .toList();
    }

    /** What is called how. */
    Map<String, String> names() {
        return new HashMap<>(names);
    }

    /** What of the world is there. */
    List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        for (var moment : world) {
            var about = moment.statements().stream()
                    .map(this::about)
                    .filter(one -> !isEmpty(one))
                    .toList();
            if (!about.isEmpty()) {
                moments.add(new Moment(moment.at(), about));
            }
        }
        return moments;
    }

    private Statement about(Statement statement) {
        return switch (statement) {
            case Statement.States said ->
                new Statement.States(
                        said.label(),
                        said.source(),
                        said.sayings().stream()
                                .filter(one -> ALL.contains(said.label())
                                        || (SOME.contains(said.label()) && there.contains(one.id())))
                                .toList());
            case Statement.Removals said ->
                new Statement.Removals(said.label(), said.period(), said.source(), List.of());
            case Statement.Facts said ->
                new Statement.Facts(
                        said.type(),
                        said.fromLabel(),
                        said.toLabel(),
                        said.facts().stream()
                                .filter(fact -> OWNED.contains(said.type()) || BETWEEN.contains(said.type()))
                                .filter(fact -> there.contains(fact.from()) && there.contains(fact.to()))
                                .toList());
        };
    }

    private static boolean isEmpty(Statement statement) {
        return switch (statement) {
            case Statement.States said -> said.sayings().isEmpty();
            case Statement.Removals said -> said.ids().isEmpty();
            case Statement.Facts said -> said.facts().isEmpty();
        };
    }
}

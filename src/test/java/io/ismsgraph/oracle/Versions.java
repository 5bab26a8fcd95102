package io.ismsgraph.oracle;

import io.ismsgraph.graph.TestGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of all nodes and facts, copied out of the store; the clocks pick among them in plain Java. */
final class Versions {

    /** One version of a node's state. */
    record State(String label, String id, Map<String, @Nullable Object> properties) {}

    /** One version of a fact. */
    record Statement(String type, String from, String to, Map<String, @Nullable Object> properties) {}

    /** The two moments. */
    record Moments(long asOf, long knownAt) {

        /** Where statements came from is asked as of our knowledge. */
        Moments ofKnowledge() {
            return new Moments(knownAt, knownAt);
        }

        boolean see(Map<String, @Nullable Object> version) {
            return begun(version) && time(version, "validTo") > asOf;
        }

        boolean begun(Map<String, @Nullable Object> version) {
            return time(version, "validFrom") <= asOf
                    && time(version, "recordedFrom") <= knownAt
                    && time(version, "recordedTo") > knownAt;
        }

        private static long time(Map<String, @Nullable Object> version, String name) {
            return (Long) Objects.requireNonNull(version.get(name));
        }
    }

    private final List<State> states = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    static Versions of(TestGraph graph) {
        var versions = new Versions();
        graph.run(
                        "MATCH (n)-[:WAS*0..1]->(s) WHERE n.id IS NOT NULL AND NOT n:Clock"
                                + " RETURN [l IN labels(n) WHERE l ENDS WITH 'Ever'][0] AS label, n.id AS id,"
                                + " properties(s) AS properties",
                        Map.of())
                .forEach(row -> versions.states.add(
                        new State(text(row.get("label")).replace("Ever", ""), text(row.get("id")), map(row))));
        graph.run(
                        "MATCH (a)-[r]->(b) WHERE r.fact IS NOT NULL"
                                + " RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties",
                        Map.of())
                .forEach(row -> versions.statements.add(new Statement(
                        text(row.get("type")).replace("_PAST", ""),
                        text(row.get("from")),
                        text(row.get("to")),
                        map(row))));
        return versions;
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(Map<String, @Nullable Object> row) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("properties"));
    }

    /** All nodes of a label that exist. */
    List<State> all(String label, Moments moments) {
        return states.stream()
                .filter(state -> state.label().equals(label) && moments.see(state.properties()))
                .toList();
    }

    /** A node that exists. */
    Optional<State> node(@Nullable String id, Moments moments) {
        return states.stream()
                .filter(state -> state.id().equals(id) && moments.see(state.properties()))
                .findFirst();
    }

    /** Facts that start or end at a node; with {@code ever}, ended ones too. */
    List<Statement> facts(String type, boolean outgoing, String id, boolean ever, Moments moments) {
        return statements.stream()
                .filter(one -> one.type().equals(type) && (outgoing ? one.from() : one.to()).equals(id))
                .filter(one -> ever ? moments.begun(one.properties()) : moments.see(one.properties()))
                .toList();
    }
}

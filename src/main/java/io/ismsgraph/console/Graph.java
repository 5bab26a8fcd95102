package io.ismsgraph.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The nodes and relationships among values, each once: what can be drawn. Its parts are named as the schema has them. */
final class Graph {

    private final Map<String, Map<String, @Nullable Object>> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> relationships = new LinkedHashMap<>();

    private Graph() {}

    static Map<String, List<?>> of(List<? extends List<?>> typedRows) {
        var graph = new Graph();
        typedRows.forEach(row -> row.forEach(graph::look));
        // Of which an end is not among them cannot be drawn.
        graph.relationships.values().removeIf(one -> !graph.holds(one.get("start")) || !graph.holds(one.get("end")));
        return Map.of(
                "nodes", List.copyOf(graph.nodes.values()), "relationships", List.copyOf(graph.relationships.values()));
    }

    private boolean holds(@Nullable Object id) {
        return id != null && nodes.containsKey(id.toString());
    }

    private void look(@Nullable Object typed) {
        if (!(typed instanceof Map<?, ?> map)) {
            return;
        }
        var value = map.get(Typed.VALUE);
        switch (String.valueOf(map.get(Typed.TYPE))) {
            case "Node" -> node((Map<?, ?>) Objects.requireNonNull(value));
            case "Relationship" -> relationship((Map<?, ?>) Objects.requireNonNull(value));
            case "List", "Path" -> ((List<?>) Objects.requireNonNull(value)).forEach(this::look);
            case "Map" -> ((Map<?, ?>) Objects.requireNonNull(value)).values().forEach(this::look);
            default -> {}
        }
    }

    private void node(Map<?, ?> parts) {
        var node = new LinkedHashMap<String, @Nullable Object>();
        node.put("id", parts.get("_element_id"));
        node.put("labels", parts.get("_labels"));
        node.put("properties", properties(parts));
        nodes.put(String.valueOf(node.get("id")), node);
    }

    private void relationship(Map<?, ?> parts) {
        var relationship = new LinkedHashMap<String, @Nullable Object>();
        relationship.put("id", parts.get("_element_id"));
        relationship.put("type", parts.get("_type"));
        relationship.put("start", parts.get("_start_node_element_id"));
        relationship.put("end", parts.get("_end_node_element_id"));
        relationship.put("properties", properties(parts));
        relationships.put(String.valueOf(relationship.get("id")), relationship);
    }

    private static Object properties(Map<?, ?> parts) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put(Typed.TYPE, "Map");
        map.put(Typed.VALUE, parts.get("_properties"));
        return Objects.requireNonNull(Plain.of(map));
    }
}

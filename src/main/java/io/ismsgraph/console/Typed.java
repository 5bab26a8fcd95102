package io.ismsgraph.console;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** Values as JSON that keeps their types, in the form of Neo4j's own Query API: {@code {"$type": …, "_value": …}}. */
final class Typed {

    static final String TYPE = "$type";
    static final String VALUE = "_value";

    private Typed() {}

    /** A value of the database. */
    static Map<String, @Nullable Object> of(Value value) {
        return of(value.isNull() ? null : value.asObject());
    }

    private static Map<String, @Nullable Object> of(@Nullable Object value) {
        return switch (value) {
            case null -> typed("Null", null);
            case Boolean truth -> typed("Boolean", truth);
            case Long number -> typed("Integer", number.toString());
            case Double number -> typed("Float", number.toString());
            case String text -> typed("String", text);
            case byte[] bytes -> typed("Base64", Base64.getEncoder().encodeToString(bytes));
            case List<?> list -> typed("List", list.stream().map(Typed::of).toList());
            case Map<?, ?> map -> typed("Map", members(map));
            case Node node -> typed("Node", node(node));
            case Relationship relationship -> typed("Relationship", relationship(relationship));
            case Path path -> typed("Path", path(path));
            case Point point -> typed("Point", point(point));
            case Object time -> typed(name(time), time.toString());
        };
    }

    /** A moment or a length of time, by what the driver makes of it. */
    private static String name(Object time) {
        return switch (time) {
            case LocalDate _ -> "Date";
            case LocalTime _ -> "LocalTime";
            case OffsetTime _ -> "Time";
            case LocalDateTime _ -> "LocalDateTime";
            case ZonedDateTime zoned -> zoned.getZone() instanceof ZoneOffset ? "OffsetDateTime" : "ZonedDateTime";
            case IsoDuration _ -> "Duration";
            default -> "Unsupported";
        };
    }

    private static Map<String, @Nullable Object> typed(String type, @Nullable Object value) {
        var typed = new LinkedHashMap<String, @Nullable Object>();
        typed.put(TYPE, type);
        typed.put(VALUE, value);
        return typed;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> map) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> members.put(String.valueOf(name), of(value)));
        return members;
    }

    private static Map<String, @Nullable Object> properties(Entity entity) {
        return members(entity.asMap());
    }

    private static Map<String, @Nullable Object> node(Node node) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("_element_id", node.elementId());
        var labels = new ArrayList<String>();
        node.labels().forEach(labels::add);
        parts.put("_labels", labels.stream().sorted().toList());
        parts.put("_properties", properties(node));
        return parts;
    }

    private static Map<String, @Nullable Object> relationship(Relationship relationship) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("_element_id", relationship.elementId());
        parts.put("_start_node_element_id", relationship.startNodeElementId());
        parts.put("_end_node_element_id", relationship.endNodeElementId());
        parts.put("_type", relationship.type());
        parts.put("_properties", properties(relationship));
        return parts;
    }

    /** Nodes and relationships in turn. */
    private static List<Map<String, @Nullable Object>> path(Path path) {
        var parts = new ArrayList<Map<String, @Nullable Object>>();
        parts.add(of(path.start()));
        path.forEach(segment -> {
            parts.add(of(segment.relationship()));
            parts.add(of(segment.end()));
        });
        return parts;
    }

    private static String point(Point point) {
        var height = Double.isNaN(point.z()) ? "" : " " + point.z();
        return "SRID=" + point.srid() + ";POINT" + (height.isEmpty() ? "" : " Z") + " (" + point.x() + " " + point.y()
                + height + ")";
    }
}

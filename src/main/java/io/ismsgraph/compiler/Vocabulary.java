package io.ismsgraph.compiler;

import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.SchemaException;
import java.util.List;
import java.util.stream.Stream;

/** Whether the graph knows the relationship types of the hops: one it does not know is no error to it, but leads nowhere. */
public final class Vocabulary {

    private Vocabulary() {}

    /**
     * Checks all hops.
     *
     * @throws SchemaException naming every hop over a type that no migration created
     */
    public static void of(GraphSchema schema, GraphReader reader) {
        var types = schema.relationshipTypes().stream()
                .flatMap(type -> Stream.of(type, type + "_PAST"))
                .toList();
        if (!types.isEmpty() && !reader.knows(types)) {
            throw new SchemaException(schema.relationshipTypes().stream()
                    .filter(type -> !reader.knows(List.of(type, type + "_PAST")))
                    .flatMap(type -> faults(schema, type))
                    .toList());
        }
    }

    private static Stream<Fault> faults(GraphSchema schema, String type) {
        return schema.hops(type).keySet().stream()
                .map(hop -> new Fault(
                        schema.fileOf(hop),
                        hop.toString(),
                        "follows " + type + " and " + type
                                + "_PAST, and the graph does not know both: no migration creates" + " them"));
    }
}

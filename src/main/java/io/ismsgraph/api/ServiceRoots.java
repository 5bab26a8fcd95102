package io.ismsgraph.api;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.ismsgraph.compiler.Ranges;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.SchemaException;
import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Service;
import io.ismsgraph.service.Service.Answering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands each root that is not asked of the graph to the part of the service that answers it. */
final class ServiceRoots {

    /** Where none of them is asked for. */
    static final ServiceRoots NONE = new ServiceRoots(List.of());

    private final Map<FieldCoordinates, Answering> answering = new HashMap<>();

    ServiceRoots(List<Service> services) {
        services.forEach(service -> service.roots().forEach((root, answers) -> {
            var names = root.split("\\.", 2);
            answering.put(FieldCoordinates.coordinates(names[0], names[1]), answers);
        }));
    }

    /**
     * Whether the schema and the parts of the service speak of the same roots.
     *
     * @throws SchemaException naming each that only one of them knows
     */
    ServiceRoots fitting(GraphSchema schema) {
        var faults = new ArrayList<Fault>();
        for (var root : schema.ofService()) {
            if (!answering.containsKey(root)) {
                faults.add(new Fault(
                        schema.fileOf(root),
                        root.toString(),
                        "is answered by no part of the service: take @made away"));
            }
        }
        for (var root : answering.keySet()) {
            if (!schema.ofService().contains(root)) {
                faults.add(new Fault("graphql", root.toString(), "is answered by the service: declare it with @made"));
            }
        }
        if (!faults.isEmpty()) {
            throw new SchemaException(faults);
        }
        return this;
    }

    /** The schema with what answers them. */
    GraphQLSchema in(GraphQLSchema schema) {
        var registry = schema.getCodeRegistry()
                .transform(code -> answering.forEach((root, answers) -> code.dataFetcher(root, fetcher(answers))));
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(registry));
    }

    private static DataFetcher<?> fetcher(Answering answers) {
        return environment -> {
            Ranges.check(environment.getFieldDefinition(), environment.getArguments());
            return answers.answer(new Asked(
                    environment.getArguments(),
                    environment.getGraphQlContext().getOrDefault(Caller.class, Caller.INSIDE)));
        };
    }
}

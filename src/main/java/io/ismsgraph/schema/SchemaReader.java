package io.ismsgraph.schema;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.TypeResolutionEnvironment;
import graphql.parser.MultiSourceReader;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads schema and question files, finds the source of every field, and collects what does not fit. */
final class SchemaReader {

    private final ProductFiles files;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<FieldCoordinates, FieldSource> sources = new LinkedHashMap<>();

    SchemaReader(ProductFiles files) {
        this.files = files;
    }

    GraphSchema read() {
        var questions = questions();
        var mutations = mutations();
        var schema = schema();
        stopOnFaults();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFieldDefinitions().forEach(field -> resolve(schema, object, field, questions, mutations));
            }
        }
        var lineage = new Lineage(schema, sources);
        for (var question : questions.values()) {
            faults.addAll(new QuestionCheck(schema, question, questions.values(), sources, lineage, files.predicates())
                    .faults());
        }
        for (var mutation : mutations.values()) {
            faults.addAll(new MutationCheck(schema, mutation, files.predicates()).faults());
        }
        faults.addAll(Label.missing(schema));
        faults.addAll(new FieldCheck(schema, sources, SchemaReader::fileOf).faults());
        faults.addAll(new NullabilityCheck(schema, sources, SchemaReader::fileOf).faults());
        stopOnFaults();
        return new GraphSchema(schema, sources, List.copyOf(questions.values()), files.predicates(), Set.of());
    }

    private void stopOnFaults() {
        if (!faults.isEmpty()) {
            throw new SchemaException(faults);
        }
    }

    private Map<String, QuestionFile> questions() {
        var questions = new LinkedHashMap<String, QuestionFile>();
        files.questions().forEach((name, text) -> {
            try {
                questions.put(name, QuestionFile.parse(name, text));
            } catch (IllegalArgumentException misnamed) {
                faults.add(new Fault("cypher/questions/" + name, name, String.valueOf(misnamed.getMessage())));
            }
        });
        return new Quotations(questions, faults).writtenOut();
    }

    private Map<String, MutationFile> mutations() {
        var mutations = new LinkedHashMap<String, MutationFile>();
        files.mutations().forEach((name, text) -> {
            try {
                mutations.put(name, MutationFile.parse(name, text));
            } catch (IllegalArgumentException unread) {
                faults.add(new Fault(
                        "cypher/mutations/" + name + ".cypher",
                        "Mutation." + name,
                        String.valueOf(unread.getMessage())));
            }
        });
        return mutations;
    }

    private GraphQLSchema schema() {
        try {
            var registry = new TypeDefinitionRegistry();
            files.graphql()
                    .forEach((name, text) -> registry.merge(new SchemaParser()
                            .parse(MultiSourceReader.newMultiSourceReader()
                                    .string(text, "graphql/" + name)
                                    .build())));
            Derivation.extend(registry, files.questions().keySet());
            return new SchemaGenerator().makeExecutableSchema(registry, wiring());
        } catch (SchemaProblem problem) {
            problem.getErrors()
                    .forEach(error -> faults.add(new Fault(
                            error.getLocations() == null || error.getLocations().isEmpty()
                                    ? "graphql"
                                    : String.valueOf(
                                            error.getLocations().getFirst().getSourceName()),
                            "schema",
                            error.getMessage())));
            throw new SchemaException(faults);
        }
    }

    private static RuntimeWiring wiring() {
        var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new WiringFactory() {
            @Override
            public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
                return true;
            }

            @Override
            public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
                return SchemaReader::typeOf;
            }

            @Override
            public boolean providesTypeResolver(UnionWiringEnvironment environment) {
                return true;
            }

            @Override
            public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
                return SchemaReader::typeOf;
            }
        });
        Scalars.all().forEach(wiring::scalar);
        return wiring.build();
    }

    /** Answers come with their types named, so nothing has to be guessed from a value. */
    private static @Nullable GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        return environment.getObject() instanceof Map<?, ?> map
                ? environment.getSchema().getObjectType(String.valueOf(map.get("__typename")))
                : null;
    }

    private void resolve(
            GraphQLSchema schema,
            GraphQLObjectType type,
            GraphQLFieldDefinition field,
            Map<String, QuestionFile> questions,
            Map<String, MutationFile> mutations) {
        var resolution = new SourceResolution(schema, type, field, questions, mutations);
        var source = resolution.source();
        if (source == null) {
            var name = field.getName();
            faults.add(new Fault(
                    fileOf(field),
                    type.getName() + "." + name,
                    type.getName().equals("Mutation")
                            ? "has no source: give it a file cypher/mutations/" + name + ".cypher"
                            : "has no source: give it @hop, @property or @reference, or a file cypher/questions/"
                                    + type.getName() + "." + name + ".cypher"));
        } else {
            sources.put(coordinates(type.getName(), field.getName()), source);
        }
    }

    static String fileOf(GraphQLFieldDefinition field) {
        var definition = field.getDefinition();
        var location = definition == null ? null : definition.getSourceLocation();
        return location == null || location.getSourceName() == null ? "graphql" : location.getSourceName();
    }
}

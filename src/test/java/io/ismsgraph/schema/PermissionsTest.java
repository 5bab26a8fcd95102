package io.ismsgraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may ask for what; after a change that is meant, {@code -Dschema.update=true} keeps the present matrix. */
class PermissionsTest {

    private static final Path KEPT = Path.of("src/test/resources/roles.txt");
    private static final GraphSchema SCHEMA = GraphSchema.of(ProductFiles.read("classpath:"));

    @Test
    void areThoseThatAreKept() throws IOException {
        var lines = SCHEMA.permissions().matrix();
        if (Boolean.getBoolean("schema.update")) {
            Files.write(KEPT, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(KEPT));
    }

    @Test
    void leaveNoFieldClosedToEverybody() {
        assertThat(SCHEMA.sources().keySet())
                .allSatisfy(field -> assertThat(SCHEMA.permissions().of(field.getTypeName(), field.getFieldName()))
                        .isNotEmpty());
    }

    /** What shows any property of any node is for those alone who may ask for each of them. */
    @Test
    void keepWhatShowsEverythingToThoseWhoMaySeeIt() {
        for (var root : List.of("changes", "history", "search", "paths", "neighbours", "reachable")) {
            var allowed = SCHEMA.permissions().of("Query", root);
            for (var type : SCHEMA.nodeTypes("Node")) {
                ((GraphQLObjectType) SCHEMA.graphql().getType(type))
                        .getFieldDefinitions().stream()
                                .map(field -> SCHEMA.permissions().of(type, field.getName()))
                                .forEach(roles -> assertThat(roles)
                                        .as(root + " and " + type)
                                        .containsAll(allowed));
            }
        }
    }

    @Test
    void closeWhatHasNoRule() throws IOException {
        var files = ProductFiles.read("classpath:");
        var graphql = new TreeMap<>(files.graphql());
        graphql.computeIfPresent(
                "incident.graphqls",
                (_, text) -> text.replace("type Incident implements Node @auth {", "type Incident implements Node {"));
        var schema =
                GraphSchema.of(new ProductFiles(graphql, files.questions(), files.predicates(), files.mutations()));
        assertThat(schema.permissions().of("Incident", "name")).isEmpty();
        assertThat(schema.permissions().of("Query", "incidents")).isEmpty();
        assertThat(schema.permissions().of("Organisation", "incidents")).isEmpty();
        assertThat(schema.permissions().of("IncidentFacets", "kind")).isEmpty();
        assertThat(schema.permissions().of("Organisation", "name")).isNotEmpty();
    }

    @Test
    void knowTheRolesOfTheSchema() {
        var declared = SCHEMA.graphql().getType("Role") instanceof graphql.schema.GraphQLEnumType role
                ? role.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList()
                : List.<String>of();
        assertThat(declared)
                .containsExactlyInAnyOrder(Stream.of(io.ismsgraph.access.Role.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(SCHEMA.permissions().of("Organisation", "name"))
                .isEqualTo(Set.copyOf(declared.stream()
                        .filter(role -> !role.equals("SYSTEM_AUDITOR"))
                        .toList()));
    }
}

package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.ismsgraph.Seeds;
import io.ismsgraph.api.Story;
import io.ismsgraph.api.web.Client;
import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the schema that the server shows allows, and what nearly is that, is answered or refused; nothing is a fault. */
@CountedReading
class FuzzTest {

    private static final int SLIPS = 4;

    private final Client client;
    private final GraphQLSchema schema;

    @Autowired
    FuzzTest(@LocalServerPort int port) throws Exception {
        client = new Client(port);
        schema = introspected();
    }

    @BeforeAll
    static void write() {
        new Story(TestGraph.empty())
                .at("2026-05-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("name", "A"))
                        .is("System", "s", Map.of("name", "S"))
                        .fact("OPERATES", "Organisation", "a", "System", "s"));
    }

    private GraphQLSchema introspected() throws Exception {
        var answer = client.ask(Map.of("query", IntrospectionQuery.INTROSPECTION_QUERY), Client.GRAPHQL);
        Map<String, @Nullable Object> data =
                JsonMapper.shared().convertValue(Client.json(answer).path("data"), new TypeReference<>() {});
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().buildRegistry(new IntrospectionResultToSchema().createSchemaDefinition(data)));
    }

    private void meets(String document) throws Exception {
        var answer = client.ask(Map.of("query", document), Client.GRAPHQL);
        assertThat(answer.statusCode()).as("%s: %s", document, answer.body()).isLessThan(500);
        var errors = Client.json(answer).path("errors");
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.at("/extensions/code").asString("INTERNAL"))
                        .as("%s: %s", document, error)
                        .isNotEqualTo("INTERNAL"));
        Leaks.assertNone(errors.toString());
    }

    @Seeds(12)
    void isAFaultOfNone(long seed) throws Exception {
        var random = new Random(seed);
        var document = RandomQuery.write(schema, random);
        meets(document);
        for (int i = 0; i < SLIPS; i++) {
            meets(Slip.ALL.get(random.nextInt(Slip.ALL.size())).in(document, random));
        }
    }
}

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
import io.ismsgraph.api.web.Socket;
import io.ismsgraph.graph.TestGraph;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the schema that the server shows allows, and what nearly is that, is answered or refused; nothing is a fault. */
@CountedReading
class FuzzTest {

    private static final int SLIPS = 4;

    /** Values that no variable, or hardly one, may have. */
    private static final List<@Nullable Object> OTHERS = Arrays.asList(
            null,
            "",
            "\u0000",
            -1,
            1e300,
            new BigDecimal("1e999"),
            true,
            List.of(),
            Arrays.asList(null, "x"),
            Map.of(),
            Map.of("nothing", 1),
            Map.of("and", List.of(Map.of("and", List.of()))));

    private final int port;
    private final Client client;
    private final GraphQLSchema schema;

    @Autowired
    FuzzTest(@LocalServerPort int port) throws Exception {
        this.port = port;
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

    private void meets(String document, Map<String, ?> variables) throws Exception {
        var answer = client.ask(Map.of("query", document, "variables", variables), Client.GRAPHQL);
        assertThat(answer.statusCode()).as("%s: %s", document, answer.body()).isLessThan(500);
        assertNoFault(document + variables, Client.json(answer).path("errors"));
    }

    private static void assertNoFault(String asked, JsonNode errors) {
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.at("/extensions/code").asString("INTERNAL"))
                        .as("%s: %s", asked, error)
                        .isNotEqualTo("INTERNAL"));
        Leaks.assertNone(errors.toString());
    }

    @Seeds(12)
    void isAFaultOfNone(long seed) throws Exception {
        var random = new Random(seed);
        var document = RandomQuery.write(schema, random);
        meets(document, Map.of());
        for (int i = 0; i < SLIPS; i++) {
            meets(slipped(document, random), Map.of());
        }
    }

    private static String slipped(String text, Random random) {
        return Slip.ALL.get(random.nextInt(Slip.ALL.size())).in(text, random);
    }

    @Seeds(12)
    void isAFaultOfNoneByVariables(long seed) throws Exception {
        var random = new Random(seed);
        var asked = RandomQuery.withVariables(schema, random);
        meets(asked.document(), asked.variables());
        meets(asked.document(), Map.of());
        for (var name : asked.variables().keySet()) {
            var others = new HashMap<>(asked.variables());
            others.put(name, OTHERS.get(random.nextInt(OTHERS.size())));
            meets(asked.document(), others);
        }
    }

    /** What is typed wrong in the message that carries it, too. */
    @Seeds(6)
    void isAFaultOfNoneOverASocket(long seed) throws Exception {
        var random = new Random(seed);
        var asked = RandomQuery.withVariables(schema, random);
        var socket = Socket.initialised(port);
        var message = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id", "1",
                        "type", "subscribe",
                        "payload", Map.of("query", asked.document(), "variables", asked.variables())));
        assertNoFault(message, answer(socket.send(message)));
        for (int i = 0; i < SLIPS; i++) {
            var slipped = slipped(message, random);
            if (!isOpenAfter(slipped, socket.send(slipped))) {
                socket = Socket.initialised(port);
            }
        }
        socket.close();
    }

    /** The errors of one that is asked in order. */
    private static JsonNode answer(Socket socket) throws InterruptedException {
        var first = socket.hear();
        if (first.path("type").asString("").equals("next")) {
            socket.hear("complete");
        }
        return errors(first.path("payload"));
    }

    private static JsonNode errors(JsonNode payload) {
        return payload.isArray() ? payload : payload.path("errors");
    }

    /** Whether a socket is still open after what was sent; whatever comes before a sign of life is an answer. */
    private static boolean isOpenAfter(String sent, Socket socket) throws InterruptedException {
        try {
            socket.send("{\"type\":\"ping\"}");
        } catch (CompletionException closed) {
            // Which code it was closed with comes next.
        }
        var open = true;
        for (var heard = socket.next(); !heard.contains("\"pong\""); heard = socket.next()) {
            if (heard.startsWith("closed ")) {
                assertThat(heard).as(sent).matches("closed 4(400|409|429)");
                open = false;
                break;
            }
            assertNoFault(sent, errors(JsonMapper.shared().readTree(heard).path("payload")));
        }
        return open;
    }
}

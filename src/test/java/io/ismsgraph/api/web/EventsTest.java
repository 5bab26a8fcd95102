package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.Client.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over server-sent events, with a connection for each operation. */
@ServerTest
class EventsTest {

    private final Client client;

    @Autowired
    EventsTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    /** The data of its one answer, after which it is complete. */
    private static JsonNode next(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.type(answer)).startsWith(EVENTS);
        var events = List.of(answer.body().strip().split("\n\n"));
        assertThat(events).hasSize(2);
        assertThat(events.getLast().lines().map(String::strip)).containsExactly("event:complete", "data:");
        assertThat(events.getFirst().lines().findFirst()).hasValue("event:next");
        var data = events.getFirst().lines().skip(1).toList();
        assertThat(data).hasSize(1).first().asString().startsWith("data:");
        return JsonMapper.shared().readTree(data.getFirst().substring("data:".length()));
    }

    @Test
    void answersQueriesByEitherMethod() throws Exception {
        var query = "query Q($id: ID!) { __typename node(id: $id) { id } }";
        var posted = client.ask(Map.of("query", query, "variables", Map.of("id", "nothing")), EVENTS);
        assertThat(next(posted).toString()).isEqualTo("{\"data\":{\"__typename\":\"Query\",\"node\":null}}");
        var got = client.get(Map.of("query", query, "variables", "{\"id\":\"nothing\"}"), EVENTS);
        assertThat(next(got)).isEqualTo(next(posted));
    }

    /** Not by a status, which a browser's reader of events would not show. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"query": "{"}                                                | BAD_ARGUMENT
        {"query": "{ nothing }"}                                      | BAD_ARGUMENT
        {"query": "query Q($id: ID!) { node(id: $id) { id } }"}       | BAD_ARGUMENT
        {"query": "subscription { nothing }"}                         | BAD_ARGUMENT
        {"query": 1}                                                  | BAD_ARGUMENT
        {"query": "{ __typename }", "variables": []}                  | BAD_ARGUMENT
        no JSON                                                       | BAD_ARGUMENT
        {"query": "{ organisations(first: 5000) { nodes { systems(first: 9) { nodes { id } } } } }"} | TOO_COSTLY
        """)
    void tellsWhatIsNotExecutedAsAnEvent(String body, String code) throws Exception {
        var answer = next(client.post(body, EVENTS));
        assertThat(answer.propertyNames()).containsExactly("errors");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
    }

    @Test
    void refusesChangesByGet() throws Exception {
        assertThat(client.get(Map.of("query", "mutation { __typename }"), EVENTS)
                        .statusCode())
                .isEqualTo(405);
    }

    /** The mode that shares one connection is not offered: whoever wants to share one opens a WebSocket. */
    @Test
    void makesNoReservations() throws Exception {
        var answer = Client.send(client.to("").header("Accept", EVENTS).PUT(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
    }
}

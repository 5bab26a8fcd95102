package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.Client.GRAPHQL;
import static io.ismsgraph.api.web.Client.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The audits of GraphQL over HTTP that the reference implementation publishes (graphql-http 1.23.1), by their ids: what
 * must, should and may be, all of it.
 */
@ServerTest
class HttpAuditTest {

    private final Client client;

    @Autowired
    HttpAuditTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    /** An audit that posts a body and looks at the status and the type; `data` and `errors` say which there is. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        22EB SHOULD match graphql-response+json  | gql  | {"query": "{ __typename }"}                                        | 200 | data
        4655 MUST match json                     | json | {"query": "{ __typename }"}                                        | 200 | data
        34A2 SHOULD allow string query           | gql  | {"query": "{ __typename }"}                                        | 200 | data
        13EE MUST allow string query             | json | {"query": "{ __typename }"}                                        | 200 | data
        423L MAY 400 on missing query            | gql  | {"notquery": "{ __typename }"}                                     | 400 | errors
        423L on missing query, json              | json | {"notquery": "{ __typename }"}                                     | 400 | errors
        LKJ0 MAY 400 on object query             | gql  | {"query": {"obj": "ect"}}                                          | 400 | errors
        LKJ1 MAY 400 on number query             | gql  | {"query": 0}                                                       | 400 | errors
        LKJ2 MAY 400 on boolean query            | gql  | {"query": false}                                                   | 400 | errors
        LKJ3 MAY 400 on array query              | gql  | {"query": ["array"]}                                               | 400 | errors
        6C00 MAY 400 on object operationName     | gql  | {"operationName": {"obj": "ect"}, "query": "{ __typename }"}       | 400 | errors
        6C01 MAY 400 on number operationName     | gql  | {"operationName": 0, "query": "{ __typename }"}                    | 400 | errors
        6C02 MAY 400 on boolean operationName    | gql  | {"operationName": false, "query": "{ __typename }"}                | 400 | errors
        6C03 MAY 400 on array operationName      | json | {"operationName": ["array"], "query": "{ __typename }"}            | 400 | errors
        8161 SHOULD allow string operationName   | gql  | {"operationName": "Query", "query": "query Query { __typename }"}  | 200 | data
        B8B3 MUST allow string operationName     | json | {"operationName": "Query", "query": "query Query { __typename }"}  | 200 | data
        94B0 SHOULD allow null variables         | gql  | {"query": "{ __typename }", "variables": null}                     | 200 | data
        0220 MUST allow null variables           | json | {"query": "{ __typename }", "variables": null}                     | 200 | data
        94B1 SHOULD allow null operationName     | gql  | {"query": "{ __typename }", "operationName": null}                 | 200 | data
        0221 MUST allow null operationName       | json | {"query": "{ __typename }", "operationName": null}                 | 200 | data
        94B2 SHOULD allow null extensions        | gql  | {"query": "{ __typename }", "extensions": null}                    | 200 | data
        0222 MUST allow null extensions          | json | {"query": "{ __typename }", "extensions": null}                    | 200 | data
        4760 MAY 400 on string variables         | gql  | {"query": "{ __typename }", "variables": "string"}                 | 400 | errors
        4761 MAY 400 on number variables         | gql  | {"query": "{ __typename }", "variables": 0}                        | 400 | errors
        4762 MAY 400 on boolean variables        | gql  | {"query": "{ __typename }", "variables": false}                    | 400 | errors
        4763 MAY 400 on array variables          | json | {"query": "{ __typename }", "variables": ["array"]}                | 400 | errors
        2EA1 SHOULD allow map variables          | gql  | {"query": "query Type($name: String!) { __type(name: $name) { name } }", "variables": {"name": "String"}} | 200 | data
        28B9 MUST allow map variables            | json | {"query": "query Type($name: String!) { __type(name: $name) { name } }", "variables": {"name": "String"}} | 200 | data
        58B0 MAY 400 on string extensions        | gql  | {"query": "{ __typename }", "extensions": "string"}                | 400 | errors
        58B1 MAY 400 on number extensions        | gql  | {"query": "{ __typename }", "extensions": 0}                       | 400 | errors
        58B2 MAY 400 on boolean extensions       | gql  | {"query": "{ __typename }", "extensions": false}                   | 400 | errors
        58B3 MAY 400 on array extensions         | json | {"query": "{ __typename }", "extensions": ["array"]}               | 400 | errors
        428F SHOULD allow map extensions         | gql  | {"query": "{ __typename }", "extensions": {"some": "value"}}       | 200 | data
        1B7A MUST allow map extensions           | json | {"query": "{ __typename }", "extensions": {"some": "value"}}       | 200 | data
        BCF8 SHOULD 400 on malformed JSON        | json | {"not a JSON                                                       | 400 | errors
        B7N8 SHOULD 400 on malformed JSON        | gql  | {"not a JSON                                                       | 400 | errors
        8764, 3E3A MAY 400 on invalid parameters | gql  | {"qeury": "{ __typename }"}                                        | 400 | errors
        572B SHOULD 200 on parsing failure       | json | {"query": "{"}                                                     | 200 | errors
        FDE2 SHOULD 200 on validation failure    | json | {"query": "{ 8f31403dfe404bccbb0e835f2629c6a7 }"}                  | 200 | errors
        FDE2 SHOULD 200 on an unknown field      | json | {"query": "{ nothing }"}                                           | 200 | errors
        7B9B SHOULD 200 on coercion failure      | json | {"query": "query C($id: ID!){ node(id: $id) { id } }", "variables": {"id": null}} | 200 | errors
        865D, 556A, D586 SHOULD 400, parsing     | gql  | {"query": "{"}                                                     | 400 | errors
        51FE, 74FF, 5E5B SHOULD 400, validation  | gql  | {"query": "{ nothing }"}                                           | 400 | errors
        86EE SHOULD 400 on coercion failure      | gql  | {"query": "query C($id: ID!){ node(id: $id) { id } }", "variables": {"id": null}} | 400 | errors
        """)
    void posts(String audit, String accept, String body, int status, String part) throws Exception {
        var type = accept.equals("gql") ? GRAPHQL : JSON;
        var answer = client.post(body, type);
        assertThat(answer.statusCode()).as(audit).isEqualTo(status);
        var read = Client.json(answer);
        assertThat(read.propertyNames()).as(answer.body()).containsExactly(part);
        assertThat(Client.type(answer)).endsWith(";charset=UTF-8");
        if (status == 200) {
            assertThat(Client.type(answer)).startsWith(type + ";");
        }
        assertThat(read.path("errors"))
                .allSatisfy(error ->
                        assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ARGUMENT"));
    }

    /** 47DE SHOULD accept any type and use application/json. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, */*;q=0.1", "application/json;charset=utf-8"})
    void answersAsJsonIfItMay(String accept) throws Exception {
        var answer = client.post("{\"query\": \"{ __typename }\"}", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.type(answer)).isEqualTo("application/json;charset=UTF-8");
    }

    /** 80D8 SHOULD assume JSON, 82A3, BF61, 78D5 MUST use and accept UTF-8, 2C94, 03D4 MUST accept POST. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8"})
    void readsAndWritesUtf8(String type) throws Exception {
        var answer = Client.send(client.to("")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(
                        "{\"query\": \"query Q($name: String!) { __type(name: $name) { name } 가: __typename }\","
                                + " \"variables\": {\"name\": \"가온\"}}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.type(answer)).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.body()).contains("errors").contains("가");
        var named = client.ask(Map.of("query", "query 가온 { __typename }"), JSON);
        assertThat(named.statusCode()).isEqualTo(200);
        var unknown = client.ask(
                Map.of("query", "query A { __typename } query B { __typename }", "operationName", "가온"), JSON);
        assertThat(unknown.body()).contains("가온");
    }

    /** 9ABE SHOULD 4xx without a content type, and with one that is none of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/graphql",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/json;charset=utf-16",
                "application/json;charset=none",
                "nonsense"
            })
    void refusesOtherTypesOfBodies(String type) throws Exception {
        var request = client.to("").POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"));
        var answer = Client.send(type.isEmpty() ? request : request.header("Content-Type", type));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(Client.json(answer).path("errors")).hasSize(1);
    }

    /** A5BF MAY 400 when the body is missing, and what is no object. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{\"query\": \"{ __typename }\"}]",
                "\"{ __typename }\"",
                "1",
                "{\"query\": \"{ __typename }\"} and more",
                "{\"query\": \"{ __typename }\", \"query\": \"{ x }\"}"
            })
    void refusesWhatIsNoOneObject(String body) throws Exception {
        for (var accept : new String[] {JSON, GRAPHQL}) {
            var answer = client.post(body, accept);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Client.json(answer).path("errors")).hasSize(1);
        }
    }

    /** 5A70 MAY accept GET, D6D5 and 6A70 MAY allow variables as JSON there. */
    @Test
    void answersQueriesByGet() throws Exception {
        var parameters = Map.of(
                "query", "query Type($name: String!) { __type(name: $name) { name } }",
                "variables", "{\"name\": \"System\"}");
        for (var accept : new String[] {JSON, GRAPHQL}) {
            var answer = client.get(parameters, accept);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"data\":{\"__type\":{\"name\":\"System\"}}}");
            assertThat(Client.type(answer)).startsWith(accept);
        }
        var named = Map.of("query", "query A { a: __typename } query B { b: __typename }", "operationName", "B");
        assertThat(client.get(named, "").body()).isEqualTo("{\"data\":{\"b\":\"Query\"}}");
    }

    @Test
    void refusesByGetWhatItRefusesByPost() throws Exception {
        assertThat(client.get(Map.of("query", "{ nothing }"), GRAPHQL).statusCode())
                .isEqualTo(400);
        assertThat(client.get(Map.of("query", "{ nothing }"), JSON).statusCode())
                .isEqualTo(200);
        assertThat(client.get(Map.of("operationName", "A"), JSON).statusCode()).isEqualTo(400);
        assertThat(client.get(Map.of("query", "{ __typename }", "variables", "{"), JSON)
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get(Map.of("query", "{ __typename }", "extensions", "[]"), JSON)
                        .statusCode())
                .isEqualTo(400);
        assertThat(Client.send(client.to("?query=%7B__typename%7D&query=%7B__typename%7D"))
                        .statusCode())
                .isEqualTo(400);
    }

    /** 9C48 MAY NOT execute mutations by GET: a browser sends one by following a link. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { __typename }",
                "query A { __typename } mutation B { __typename }",
                "subscription B { __typename }"
            })
    void refusesChangesByGet(String query) throws Exception {
        for (var accept : new String[] {JSON, GRAPHQL}) {
            var answer = client.get(Map.of("query", query, "operationName", query.contains("B") ? "B" : ""), accept);
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
        }
        assertThat(client.get(Map.of("query", "{ mutation: __typename }"), GRAPHQL)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) throws Exception {
        var answer = Client.send(client.to("").method(method, BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/xml, application/json;q=0", "nonsense"})
    void refusesToAnswerAsWhatItCannot(String accept) throws Exception {
        assertThat(client.post("{\"query\": \"{ __typename }\"}", accept).statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        application/graphql-response+json, application/json;q=0.9                              | application/graphql-response+json
        application/json;q=0.9, application/graphql-response+json                              | application/graphql-response+json
        application/graphql-response+json;q=0.5, application/json;q=0.6                        | application/json
        application/graphql-response+json, application/json, text/event-stream, multipart/mixed | application/graphql-response+json
        application/json, multipart/mixed                                                      | application/json
        text/html;q=1, application/graphql-response+json;q=0.2, */*;q=0.1                      | application/graphql-response+json
        application/graphql-response+json; charset=utf-8                                       | application/graphql-response+json
        """)
    void answersAsWhatIsWantedMost(String accept, String type) throws Exception {
        var answer = client.post("{\"query\": \"{ __typename }\"}", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.type(answer)).isEqualTo(type + ";charset=UTF-8");
    }

    /** BC58 SHOULD use 401 when it is not permitted. */
    @Test
    void answersNobodyWhoHasNotSignedIn() throws Exception {
        var answer = Client.send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + client.port() + "/graphql?query=%7B__typename%7D"))
                .header("Accept", GRAPHQL));
        assertThat(answer.statusCode()).isEqualTo(401);
    }
}

package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.Sha256;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What each is answered, by the key he comes with. */
@ServerTest
class RolesOverHttpTest {

    private static final String ALL = "{\"query\": \"{ organisations { nodes { name } } }\"}";

    private final Requests server;

    @Autowired
    RolesOverHttpTest(@LocalServerPort int port, Credentials credentials) {
        this.server = new Requests(port, credentials);
    }

    @BeforeEach
    void writeGraph() {
        var graph = TestGraph.empty();
        graph.recorder(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), Times.KOREA))
                .record(recording -> {
                    recording.describe(
                            "Organisation",
                            Period.ALWAYS,
                            "test",
                            List.of(
                                    new Description("o1", new HashMap<>(Map.of("name", "one"))),
                                    new Description("o2", new HashMap<>(Map.of("name", "two")))));
                    return "written";
                });
    }

    @Test
    void showsAnOrganisationItselfAndAnAnalystAll() throws Exception {
        assertThat(ask(Keys.create("--role", "ORGANISATION", "--organisation", "o1"), ALL)
                        .body())
                .isEqualTo("{\"data\":{\"organisations\":{\"nodes\":[{\"name\":\"one\"}]}}}");
        assertThat(ask(Keys.create("--role", "ORGANISATION", "--organisation", "o2"), ALL)
                        .body())
                .isEqualTo("{\"data\":{\"organisations\":{\"nodes\":[{\"name\":\"two\"}]}}}");
        assertThat(ask(Keys.create("--role", "ANALYST"), ALL).body())
                .isEqualTo("{\"data\":{\"organisations\":{\"nodes\":[{\"name\":\"one\"},{\"name\":\"two\"}]}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json", "text/csv", "text/event-stream"})
    void showsItTheSameInWhateverForm(String form) throws Exception {
        var key = Keys.create("--role", "ORGANISATION", "--organisation", "o1");
        assertThat(ask(key, form, ALL).body()).contains("one").doesNotContain("two");
        assertThat(ask(Keys.create("--role", "ANALYST"), form, ALL).body()).contains("one", "two");
    }

    @Test
    void refusesWhatARoleIsNotFor() throws Exception {
        var answer = ask(Keys.create("--role", "SYSTEM_AUDITOR"), ALL);
        assertThat(answer.body()).contains("Your role does not allow Query.organisations.", "FORBIDDEN");
        assertThat(load(Keys.create("--role", "ANALYST")).statusCode()).isEqualTo(403);
        assertThat(load(Keys.create("--role", "ORGANISATION", "--organisation", "o1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(load(Keys.create("--role", "DATA_STEWARD")).statusCode()).isEqualTo(422);
        for (var role : List.of("ANALYST", "DATA_STEWARD", "SYSTEM_AUDITOR")) {
            var snapshot = send(server.to("/snapshot")
                    .header("Authorization", "Bearer " + Keys.create("--role", role))
                    .POST(BodyPublishers.noBody()));
            assertThat(snapshot.statusCode()).as(role).isEqualTo(403);
        }
    }

    /** Who asked, how and with what outcome; the auditor's own questions are on record like all others. */
    @Test
    void showsTheAuditToTheSystemAuditorAlone() throws Exception {
        ask(
                Keys.create("--role", "ANALYST"),
                "{\"query\": \"query Seen { organisations { nodes { id } } }\", \"operationName\": \"Seen\"}");
        var auditor = Keys.create("--role", "SYSTEM_AUDITOR");
        var seen = "{\"query\": \"{ audit(where: {operation: \\\"Seen\\\", status: 200}, first: 1)"
                + " { nodes { by from request errors nodes line } pageInfo { hasNextPage } } }\"}";
        var audit = ask(auditor, seen).body();
        for (int tries = 0; audit.contains("\"nodes\":[]") && tries < 100; tries++) {
            audit = ask(auditor, seen).body(); // an answer may be heard before it is taken down
        }
        assertThat(audit)
                .startsWith("{\"data\":{\"audit\":{\"nodes\":[{\"by\":\"test (key ")
                .contains(
                        "\"from\":\"127.0.0.1\"",
                        "\"request\":\"POST /graphql\"",
                        "\"errors\":[]",
                        "\"nodes\":25",
                        "\"operation\":\"Seen\"",
                        "\"hasNextPage\":true");
        var verification = "{\"query\": \"{ auditVerification { sound lines problem } }\"}";
        assertThat(ask(auditor, verification).body())
                .startsWith("{\"data\":{\"auditVerification\":{\"sound\":true,")
                .contains("\"problem\":null");
        for (var role : List.of("ANALYST", "INVESTIGATOR", "DATA_STEWARD", "ADMINISTRATOR")) {
            assertThat(ask(Keys.create("--role", role), seen).body())
                    .as(role)
                    .contains("\"data\":null", "Your role does not allow Query.audit.", "FORBIDDEN");
            assertThat(ask(Keys.create("--role", role), verification).body())
                    .as(role)
                    .contains("FORBIDDEN");
        }
        assertThat(ask(auditor, "{\"query\": \"{ audit(after: \\\"x\\\") { nodes { at } } }\"}")
                        .body())
                .contains("after is no cursor of the audit", "BAD_CURSOR");
        assertThat(ask(auditor, "{\"query\": \"{ audit(first: 1001) { nodes { at } } }\"}")
                        .body())
                .contains("first is 1001: give a number from 0 to 1000.", "BAD_ARGUMENT");
    }

    /** Here nothing keeps statements apart from the graph, so none is run for those who may, either. */
    @Test
    void opensTheConsoleToInvestigatorsAlone() throws Exception {
        var statement = "{\"statement\": \"RETURN 1\", \"purpose\": \"case 1\"}";
        var asked = "{\"query\": \"{ cypher(statement: \\\"RETURN 1\\\", purpose: \\\"case 1\\\") { run } }\"}";
        var saving = "{\"query\": \"mutation { refreshConsole { id } }\"}";
        for (var role : List.of("ANALYST", "ASSESSOR", "DATA_STEWARD", "SYSTEM_AUDITOR", "COMMITTEE_MEMBER")) {
            var key = Keys.create("--role", role);
            assertThat(cypher(key, statement).statusCode()).as(role).isEqualTo(403);
            assertThat(ask(key, asked).body()).as(role).contains("does not allow Query.cypher", "FORBIDDEN");
            assertThat(ask(key, saving).body())
                    .as(role)
                    .contains("does not allow Mutation.refreshConsole", "FORBIDDEN");
        }
        var investigator = Keys.create("--role", "INVESTIGATOR");
        assertThat(cypher(investigator, statement).statusCode()).isEqualTo(503);
        assertThat(ask(investigator, asked).body()).contains("The console is closed", "UNAVAILABLE");
        assertThat(ask(investigator, saving).body()).contains("The console is closed", "UNAVAILABLE");
    }

    private HttpResponse<String> cypher(String key, String body) throws Exception {
        return send(server.to("/cypher")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void givesABrowserTheViewOfTheKeyItSignsInWith() throws Exception {
        var cookie = Requests.cookie(send(server.form(Keys.create("--role", "ORGANISATION", "--organisation", "o2"))));
        var asked = server.to("/graphql")
                .header("Cookie", cookie)
                .header("Origin", "http://127.0.0.1:" + server.port())
                .header("Content-Type", "application/json");
        assertThat(send(asked.POST(BodyPublishers.ofString(ALL))).body())
                .contains("two")
                .doesNotContain("one");
    }

    @Test
    void answersABoundKeyRegisteredDocumentsAlone() throws Exception {
        var key = Keys.create("--role", "DATA_STEWARD", "--registered");
        var example = Files.readString(Path.of("graphql/examples/suppliers.graphql"));
        var mine = "{ organisations { totalCount } }";
        assertThat(ask(key, body(example, false)).statusCode()).isEqualTo(200);
        assertThat(ask(key, byHash(example)).body()).startsWith("{\"data\":");
        assertThat(ask(key, body(mine, false)).body()).contains("FORBIDDEN", "Registered documents only");
        assertThat(ask(key, body(mine, true)).body()).contains("FORBIDDEN");
        assertThat(ask(Keys.create("--role", "ANALYST"), body(mine, true)).body())
                .startsWith("{\"data\":");
        assertThat(ask(key, byHash(mine)).body()).as("sent by another").contains("PERSISTED_QUERY_NOT_FOUND");
        assertThat(load(key).statusCode()).isEqualTo(403);
        assertThat(send(server.to("/graphiql/").header("Authorization", "Bearer " + key))
                        .statusCode())
                .isEqualTo(403);
    }

    /** By the session it gives a browser too. */
    @Test
    void keepsABoundKeyBoundInASession() throws Exception {
        var cookie = Requests.cookie(send(server.form(Keys.create("--role", "ANALYST", "--registered"))));
        assertThat(send(server.to("/graphiql/").header("Cookie", cookie)).statusCode())
                .isEqualTo(403);
        assertThat(send(server.to("/graphql")
                                .header("Cookie", cookie)
                                .header("Origin", server.base())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(ALL)))
                        .body())
                .contains("Registered documents only");
    }

    /** A document by its text, with its hash or without. */
    private static String body(String document, boolean withHash) {
        return JsonMapper.shared()
                .writeValueAsString(
                        withHash
                                ? Map.of("query", document, "extensions", hashOf(document))
                                : Map.of("query", document));
    }

    private static String byHash(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("extensions", hashOf(document)));
    }

    private static Map<String, Object> hashOf(String document) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.hex(document)));
    }

    @Test
    void signsABrowserOut() throws Exception {
        var cookie = server.session();
        var page = server.to("/graphiql/").header("Cookie", cookie);
        assertThat(send(page).statusCode()).isEqualTo(200);
        var out = send(server.to("/sign-out")
                .header("Cookie", cookie)
                .header("Origin", "http://127.0.0.1:" + server.port())
                .POST(BodyPublishers.noBody()));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        set -> assertThat(set).startsWith(server.name() + "=;").contains("Max-Age=0"));
        assertThat(send(page).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> ask(String key, String body) throws Exception {
        return ask(key, "application/json", body);
    }

    private HttpResponse<String> ask(String key, String form, String body) throws Exception {
        return send(server.to("/graphql")
                .header("Authorization", "Bearer " + key)
                .header("Accept", form)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What is no such file is refused as such to one who may load. */
    private HttpResponse<String> load(String key) throws Exception {
        return send(server.to("/import/kev")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("x")));
    }
}

package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.Sha256;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;
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
        assertThat(ask(key("--role", "ORGANISATION", "--organisation", "o1"), ALL)
                        .body())
                .isEqualTo("{\"data\":{\"organisations\":{\"nodes\":[{\"name\":\"one\"}]}}}");
        assertThat(ask(key("--role", "ORGANISATION", "--organisation", "o2"), ALL)
                        .body())
                .isEqualTo("{\"data\":{\"organisations\":{\"nodes\":[{\"name\":\"two\"}]}}}");
        assertThat(ask(key("--role", "ANALYST"), ALL).body())
                .isEqualTo("{\"data\":{\"organisations\":{\"nodes\":[{\"name\":\"one\"},{\"name\":\"two\"}]}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json", "text/csv", "text/event-stream"})
    void showsItTheSameInWhateverForm(String form) throws Exception {
        var key = key("--role", "ORGANISATION", "--organisation", "o1");
        assertThat(ask(key, form, ALL).body()).contains("one").doesNotContain("two");
        assertThat(ask(key("--role", "ANALYST"), form, ALL).body()).contains("one", "two");
    }

    @Test
    void refusesWhatARoleIsNotFor() throws Exception {
        var answer = ask(key("--role", "SYSTEM_AUDITOR"), ALL);
        assertThat(answer.body()).contains("Your role does not allow Query.organisations.", "FORBIDDEN");
        assertThat(load(key("--role", "ANALYST")).statusCode()).isEqualTo(403);
        assertThat(load(key("--role", "ORGANISATION", "--organisation", "o1")).statusCode())
                .isEqualTo(403);
        assertThat(load(key("--role", "DATA_STEWARD")).statusCode()).isEqualTo(422);
        for (var role : List.of("ANALYST", "DATA_STEWARD", "SYSTEM_AUDITOR")) {
            var snapshot = send(server.to("/snapshot")
                    .header("Authorization", "Bearer " + key("--role", role))
                    .POST(BodyPublishers.noBody()));
            assertThat(snapshot.statusCode()).as(role).isEqualTo(403);
        }
    }

    /** Who asked, how and with what outcome; the auditor's own questions are on record like all others. */
    @Test
    void showsTheAuditToTheSystemAuditorAlone() throws Exception {
        ask(
                key("--role", "ANALYST"),
                "{\"query\": \"query Seen { organisations { nodes { id } } }\", \"operationName\": \"Seen\"}");
        var auditor = key("--role", "SYSTEM_AUDITOR");
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
            assertThat(ask(key("--role", role), seen).body())
                    .as(role)
                    .contains("\"data\":null", "Your role does not allow Query.audit.", "FORBIDDEN");
            assertThat(ask(key("--role", role), verification).body()).as(role).contains("FORBIDDEN");
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
            var key = key("--role", role);
            assertThat(cypher(key, statement).statusCode()).as(role).isEqualTo(403);
            assertThat(ask(key, asked).body()).as(role).contains("does not allow Query.cypher", "FORBIDDEN");
            assertThat(ask(key, saving).body())
                    .as(role)
                    .contains("does not allow Mutation.refreshConsole", "FORBIDDEN");
        }
        var investigator = key("--role", "INVESTIGATOR");
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
        var cookie = Requests.cookie(send(server.form(key("--role", "ORGANISATION", "--organisation", "o2"))));
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
        var key = key("--role", "DATA_STEWARD", "--registered");
        var example = Files.readString(Path.of("graphql/examples/suppliers.graphql"));
        var mine = "{ organisations { totalCount } }";
        assertThat(ask(key, body(example, false)).statusCode()).isEqualTo(200);
        assertThat(ask(key, byHash(example)).body()).startsWith("{\"data\":");
        assertThat(ask(key, body(mine, false)).body()).contains("FORBIDDEN", "Registered documents only");
        assertThat(ask(key, body(mine, true)).body()).contains("FORBIDDEN");
        assertThat(ask(key("--role", "ANALYST"), body(mine, true)).body()).startsWith("{\"data\":");
        assertThat(ask(key, byHash(mine)).body()).as("sent by another").contains("PERSISTED_QUERY_NOT_FOUND");
        assertThat(load(key).statusCode()).isEqualTo(403);
        assertThat(send(server.to("/graphiql/").header("Authorization", "Bearer " + key))
                        .statusCode())
                .isEqualTo(403);
    }

    /** By the session it gives a browser too. */
    @Test
    void keepsABoundKeyBoundInASession() throws Exception {
        var cookie = Requests.cookie(send(server.form(key("--role", "ANALYST", "--registered"))));
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
    void handsEvidenceToThoseWhoMayHaveIt() throws Exception {
        var one = key("--role", "ORGANISATION", "--organisation", "o1");
        var two = key("--role", "ORGANISATION", "--organisation", "o2");
        var sha256 = Sha256.hex("what was seen");
        var put = put(one, "?name=scan", "text/plain; charset=UTF-8", "what was seen");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.body()).contains("\"sha256\":\"" + sha256 + "\"", "\"size\":13");
        assertThat(put(one, "?name=scan", "text/plain", "what was seen").body())
                .as("the same file once more")
                .isEqualTo(put.body());
        var evidence = "{\"query\": \"{ evidence { nodes { name sha256 mediaType size act { doneBy } } } }\"}";
        assertThat(ask(one, evidence).body())
                .isEqualTo("{\"data\":{\"evidence\":{\"nodes\":[{\"name\":\"scan\",\"sha256\":\"" + sha256
                        + "\",\"mediaType\":\"text/plain\",\"size\":13,\"act\":null}]}}}");
        assertThat(ask(two, evidence).body()).isEqualTo("{\"data\":{\"evidence\":{\"nodes\":[]}}}");
        var mine = get(one, sha256);
        assertThat(mine.body()).isEqualTo("what was seen");
        assertThat(mine.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(mine.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(mine.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(get(two, sha256).body())
                .as("of another, as what is not there")
                .isEqualTo(get(two, Sha256.hex("nothing")).body());
        assertThat(get(two, sha256).statusCode()).isEqualTo(404);
        assertThat(get(key("--role", "ASSESSOR"), sha256).body()).isEqualTo("what was seen");
        assertThat(get(key("--role", "SYSTEM_AUDITOR"), sha256).statusCode()).isEqualTo(403);
        assertThat(put(key("--role", "ANALYST"), "?name=scan", "text/plain", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(two, "?name=own", "text/plain", "what was seen").body())
                .as("what another says of it is another's")
                .isNotEqualTo(put.body());
        assertThat(ask(two, evidence).body()).contains("own").doesNotContain("scan");
    }

    @Test
    void refusesWhatIsNoEvidence() throws Exception {
        var key = key("--role", "ASSESSOR");
        assertThat(put(key, "?name=page", "text/html", "<script>").body())
                .contains("BAD_ARGUMENT", "text/html is none of application/json,");
        assertThat(put(key, "", "text/plain", "x").body()).contains("name: say in the query what it is called");
        assertThat(get(key, "..%2f..%2ftoken").statusCode()).isIn(400, 404);
    }

    private HttpResponse<String> put(String key, String query, String type, String body) throws Exception {
        return send(server.to("/evidence" + query)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String key, String sha256) throws Exception {
        return send(server.to("/evidence/" + sha256).header("Authorization", "Bearer " + key));
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

    private static String key(String... options) {
        var words = new StringWriter();
        var arguments = new ArrayList<>(List.of("create", "--name", "test"));
        arguments.addAll(List.of(options));
        new CommandLine(new KeysCommand(Path.of(ServerTest.DATA_FOLDER), InstantSource.system()))
                .setOut(new PrintWriter(words))
                .execute(arguments.toArray(String[]::new));
        return words.toString().strip().lines().reduce((_, last) -> last).orElseThrow();
    }
}

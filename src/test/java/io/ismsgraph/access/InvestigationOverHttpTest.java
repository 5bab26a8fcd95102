package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.identity.Sha256;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who names an investigation over HTTP, what is kept of what is asked for it, and what becomes of that when it is asked again. */
@ServerTest
class InvestigationOverHttpTest {

    private static final String FILE = "what was on the disk";

    private final Cases cases;
    private final String lead = Keys.create("--role", "INVESTIGATOR");
    private final String other = Keys.create("--role", "INVESTIGATOR");
    private String opened = "";

    @Autowired
    InvestigationOverHttpTest(@LocalServerPort int port, Credentials credentials) {
        this.cases = new Cases(port, credentials);
    }

    @BeforeEach
    void opens() throws Exception {
        opened = cases.begin(lead);
    }

    @Test
    void keepsWhatIsAskedForItAndAsksItAgain() throws Exception {
        var question = "query Notes { investigations { nodes { notes { totalCount nodes { text } } } } }";
        var count = "/data/investigations/nodes/0/notes/totalCount";
        note("first");
        assertThat(cases.ask(lead, opened, question).at(count).asInt()).isEqualTo(1);
        note("second");
        assertThat(cases.ask(lead, null, question).at(count).asInt()).isEqualTo(2);
        var log = cases.ask(
                lead,
                null,
                "{ investigationLog(investigation: \"" + opened
                        + "\") { nodes { number question questionSha256 answerSha256 by } } }");
        assertThat(log.at("/data/investigationLog/nodes").size()).isEqualTo(1);
        var line = log.at("/data/investigationLog/nodes/0");
        assertThat(line.at("/question/document").asString()).isEqualTo(question);
        var check = cases.ask(
                        lead,
                        null,
                        "{ investigationLogCheck(investigation: \"" + opened + "\", number: "
                                + line.at("/number").asLong() + ") { same loggedSha256 logged now } }")
                .at("/data/investigationLogCheck");
        assertThat(check.at("/same").asBoolean()).isTrue();
        assertThat(check.at("/loggedSha256").asString())
                .isEqualTo(line.at("/answerSha256").asString())
                .isEqualTo(Sha256.hex("{\"data\":{\"investigations\":{\"nodes\":[{\"notes\":{\"totalCount\":1,"
                        + "\"nodes\":[{\"text\":\"first\"}]}}]}},\"errors\":[]}"));
    }

    /** The service has no past, and nothing is done once more. */
    @Test
    void asksQuestionsOfTheGraphAloneAgain() throws Exception {
        cases.ask(lead, opened, "mutation { addNote(investigation: \"" + opened + "\", text: \"once\") { id } }");
        cases.ask(
                lead, opened, "{ ... on Query { cypher(purpose: \"none\", statement: \"RETURN 1 AS one\") { run } } }");
        for (var name : List.of("addNote", "cypher")) {
            assertThat(check(name).at("/now/errors/0").asString())
                    .isEqualTo(name + " is not asked again: only questions of the graph are.");
        }
        assertThat(cases.ask(lead, null, "{ investigation(id: \"" + opened + "\") { notes { totalCount } } }")
                        .at("/data/investigation/notes/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    private JsonNode check(String word) throws Exception {
        var lines = cases.ask(
                        lead,
                        null,
                        "{ investigationLog(investigation: \"" + opened + "\") { nodes { number question } } }")
                .at("/data/investigationLog/nodes");
        for (var line : lines) {
            if (line.at("/question/document").asString("").contains(word)) {
                return cases.ask(
                                lead,
                                null,
                                "{ investigationLogCheck(investigation: \"" + opened + "\", number: "
                                        + line.at("/number").asLong() + ") { same now } }")
                        .at("/data/investigationLogCheck");
            }
        }
        throw new AssertionError(lines.toString());
    }

    private void note(String text) throws Exception {
        cases.ask(lead, null, "mutation { addNote(investigation: \"" + opened + "\", text: \"" + text + "\") { id } }");
    }

    @Test
    void isNamedByItsMembersAlone() throws Exception {
        var refused = send(cases.server()
                .to("/graphql")
                .header("Authorization", "Bearer " + other)
                .header("Content-Type", "application/json")
                .header(Cases.HEADER, opened)
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("NOT_FOUND", "no investigation with this id of which you are a member");
        assertThat(cases.ask(
                                other,
                                null,
                                "{ investigationLog(investigation: \"" + opened + "\") { nodes { number } } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(cases.bundle(other, opened).statusCode()).isEqualTo(404);
        assertThat(cases.put(other, opened, FILE).statusCode()).isEqualTo(404);
        var sha256 = Sha256.hex(FILE);
        assertThat(cases.put(lead, opened, FILE).statusCode()).isEqualTo(200);
        assertThat(file(lead, sha256)).isEqualTo(200);
        assertThat(file(other, sha256)).isEqualTo(404);
    }

    private int file(String key, String sha256) throws Exception {
        return send(cases.server().to("/evidence/" + sha256).header("Authorization", "Bearer " + key))
                .statusCode();
    }
}

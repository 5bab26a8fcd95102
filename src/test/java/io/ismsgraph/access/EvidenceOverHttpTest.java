package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.identity.Sha256;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who hands evidence in, and who has it handed out. */
@ServerTest
class EvidenceOverHttpTest {

    private final Requests server;

    @Autowired
    EvidenceOverHttpTest(@LocalServerPort int port, Credentials credentials) {
        this.server = new Requests(port, credentials);
    }

    @BeforeEach
    void writeGraph() {
        new Story(TestGraph.empty())
                .at("2026-01-01T00:00:00Z", said -> said.is("Organisation", "o1", Map.of("name", "one"))
                        .is("Organisation", "o2", Map.of("name", "two")));
    }

    @Test
    void handsEvidenceToThoseWhoMayHaveIt() throws Exception {
        var one = Keys.create("--role", "ORGANISATION", "--organisation", "o1");
        var two = Keys.create("--role", "ORGANISATION", "--organisation", "o2");
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
        assertThat(get(Keys.create("--role", "ASSESSOR"), sha256).body()).isEqualTo("what was seen");
        assertThat(get(Keys.create("--role", "SYSTEM_AUDITOR"), sha256).statusCode())
                .isEqualTo(403);
        assertThat(put(Keys.create("--role", "ANALYST"), "?name=scan", "text/plain", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(two, "?name=own", "text/plain", "what was seen").body())
                .as("what another says of it is another's")
                .isNotEqualTo(put.body());
        assertThat(ask(two, evidence).body()).contains("own").doesNotContain("scan");
    }

    @Test
    void refusesWhatIsNoEvidence() throws Exception {
        var key = Keys.create("--role", "ASSESSOR");
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
    void takesNothingFromWhoStandsForNobodyOnRecord() throws Exception {
        var nobody = Keys.create("--role", "ORGANISATION", "--organisation", "o9");
        var refused = put(nobody, "?name=scan", "text/plain", "x");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You stand for no organisation on record that could hand it in.");
    }

    private HttpResponse<String> ask(String key, String body) throws Exception {
        return send(server.to("/graphql")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}

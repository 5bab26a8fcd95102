package io.ismsgraph.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is asked over a socket for an investigation is kept too. */
@ServerTest
@Timeout(60)
class DossierTest {

    private final int port;

    @Autowired
    DossierTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void keepsWhatASocketAsksForAnInvestigation() throws Exception {
        new Story(TestGraph.empty())
                .at("2026-01-01T00:00:00Z", said -> said.is("Organisation", "o1", Map.of("name", "one")));
        var opened = ask("mutation { openInvestigation(name: \"leak\", agency: \"MSIT\", beginsOn: \"2026-01-01\","
                        + " organisations: [\"o1\"]) { id } }")
                .at("/data/openInvestigation/id")
                .asString();
        var socket = Socket.initialised(port);
        socket.send(subscribe("1", opened));
        assertThat(socket.hear("next")
                        .at("/payload/data/organisations/totalCount")
                        .asInt())
                .isEqualTo(1);
        socket.hear("complete");
        socket.send(subscribe("2", "investigation-of-others"));
        assertThat(socket.hear("error").at("/payload/0/extensions/code").asString())
                .isEqualTo("NOT_FOUND");
        socket.close();
        var line = logged(opened);
        assertThat(line.at("/request").asString()).isEqualTo("SOCKET /graphql");
        assertThat(line.at("/question/document").asString()).isEqualTo("{ organisations { totalCount } }");
        assertThat(line.at("/answerSha256").asString()).hasSize(64);
    }

    private static String subscribe(String id, String investigation) {
        return "{\"id\":\"" + id
                + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ organisations { totalCount } }\","
                + "\"extensions\":{\"investigation\":\"" + investigation + "\"}}}";
    }

    /** The audit is written beside those who ask. */
    private JsonNode logged(String investigation) throws Exception {
        while (true) {
            var lines = ask("{ investigationLog(investigation: \"" + investigation
                            + "\") { nodes { request question answerSha256 } } }")
                    .at("/data/investigationLog/nodes");
            if (!lines.isEmpty()) {
                return lines.get(0);
            }
        }
    }

    private JsonNode ask(String document) throws Exception {
        return Client.json(new Client(port).ask(Map.of("query", document), Client.JSON));
    }
}

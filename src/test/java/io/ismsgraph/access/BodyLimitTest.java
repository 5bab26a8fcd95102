package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class BodyLimitTest {

    private final Requests server;

    @Autowired
    BodyLimitTest(@LocalServerPort int port, Credentials credentials) {
        server = new Requests(port, credentials);
    }

    @Test
    void answersOperationsOfTheGreatestSize() throws Exception {
        for (var body : bothWays(operation(BodyLimitFilter.LIMIT))) {
            var answer = post("/graphql", body);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @Test
    void refusesLargerOnes() throws Exception {
        for (var body : bothWays(operation(BodyLimitFilter.LIMIT + 1))) {
            var answer = post("/graphql", body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body())
                    .startsWith("{\"errors\":[{\"message\":\"This operation")
                    .contains("\"code\":\"TOO_LARGE\"");
        }
    }

    @Test
    void leavesFilesAlone() throws Exception {
        var answer = post("/import/kev", BodyPublishers.ofByteArray(operation(BodyLimitFilter.LIMIT + 1)));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    private static byte[] operation(int size) {
        var operation = "{\"query\":\"{__typename}\"}";
        return (operation + " ".repeat(size - operation.length())).getBytes(StandardCharsets.UTF_8);
    }

    /** With a length, and in chunks. */
    private static List<BodyPublisher> bothWays(byte[] body) {
        return List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return send(server.to(path)
                .header("Authorization", "Bearer " + ServerTest.TOKEN)
                .header("Content-Type", "application/json")
                .POST(body));
    }
}

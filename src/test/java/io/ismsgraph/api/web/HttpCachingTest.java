package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.Client.GRAPHQL;
import static io.ismsgraph.api.web.Client.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client may keep, and how it learns that it is still the same. */
@ServerTest
class HttpCachingTest {

    private static final Map<String, String> QUERY = Map.of("query", "{ __type(name: \"System\") { name } }");

    private final Client client;

    @Autowired
    HttpCachingTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private HttpResponse<String> again(Map<String, String> query, String tags) throws Exception {
        return Client.send(client.to(Client.query(query)).header("If-None-Match", tags));
    }

    @Test
    void sendsWhatIsStillTheSameNoSecondTime() throws Exception {
        var first = client.get(QUERY, "");
        assertThat(tag(first)).matches("W/\"[0-9a-f]{64}\"");
        assertThat(tag(client.get(QUERY, ""))).isEqualTo(tag(first));
        var second = again(QUERY, "\"other\", " + tag(first));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(tag(second)).isEqualTo(tag(first));
        for (var answer : List.of(first, second)) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
            assertThat(answer.headers().allValues("Vary").toString()).contains("Accept", "Authorization", "Cookie");
        }
        var changed = again(Map.of("query", "{ __type(name: \"Organisation\") { name } }"), tag(first));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("Organisation");
    }

    @Test
    void letsNobodyKeepWhatWasPostedOrNotExecuted() throws Exception {
        for (var answer : List.of(
                client.ask(QUERY, JSON),
                client.get(Map.of("query", "{ nothing }"), JSON),
                client.get(Map.of("query", "{ nothing }"), GRAPHQL))) {
            assertThat(tag(answer)).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    /** A tag without the credential opens nothing. */
    @Test
    void tellsNobodyElseThatItIsTheSame() throws Exception {
        var tag = tag(client.get(QUERY, ""));
        var other = Client.send(
                HttpRequest.newBuilder(client.to(Client.query(QUERY)).build().uri())
                        .header("If-None-Match", tag));
        assertThat(other.statusCode()).isEqualTo(401);
    }
}

package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.web.Client;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.TestGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes in below GraphQL: bodies that are none, requests that break off, paths that are nearly one. */
@CountedReading
class BytesTest {

    private static final String ASKING = "{\"query\": \"{ organisations { totalCount } }\"}";

    private final int port;
    private final CountingReader reader;
    private final int before;

    @Autowired
    BytesTest(@LocalServerPort int port, GraphReader reader) {
        this.port = port;
        this.reader = (CountingReader) reader;
        this.before = this.reader.count();
    }

    @AfterEach
    void answersOthersAndAskedNothing() throws Exception {
        assertThat(reader.count()).as("statements").isEqualTo(before);
        var answer = new Client(port).post("{\"query\": \"{ __typename }\"}", Client.GRAPHQL);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void refuses(RawRequest request, int status) throws IOException {
        var answer = request.answer();
        assertThat(RawRequest.status(answer)).as(answer).isEqualTo(status);
        Leaks.assertNone(answer);
    }

    private static String zipped(String text) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return zipped.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesABodyThatUnpacksToFarMore() throws IOException {
        var bomb = zipped("{\"query\": \"" + " ".repeat(20_000_000) + "\"}");
        refuses(RawRequest.post(port, bomb).with("Content-Encoding: gzip\r\n"), 400);
    }

    @Test
    void refusesLargeBodiesWithoutReadingThem() throws IOException {
        var request = RawRequest.post(port, "");
        var announced = request.at("POST /graphql HTTP/1.1")
                .with("Content-Type: application/json\r\nContent-Length: 20000000\r\n");
        refuses(
                new RawRequest(
                        port, announced.line(), announced.headers().replace("Content-Length: 0\r\n", ""), "", false),
                413);
        refuses(
                new RawRequest(
                                port,
                                announced.line(),
                                announced.headers().replace("Content-Length: 0\r\n", ""),
                                "",
                                false)
                        .withoutCredential(),
                401);
    }

    @Test
    void refusesJsonThatIsNone() throws IOException {
        refuses(RawRequest.post(port, "[".repeat(100_000)), 400);
        refuses(
                RawRequest.post(
                        port, "{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "9".repeat(2_000) + "}}"),
                400);
        refuses(RawRequest.post(port, "{\"query\": \"{ \u00c3( }\"}"), 400);
        refuses(RawRequest.post(port, "{\"query\": \"\u0000\"}"), 400);
        refuses(RawRequest.post(port, "{\"variables\": {\"\u00ed\u00a0\u0080\": 1}}"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql/",
                "/graphql/x",
                "/graphql//",
                "/GraphQL",
                "/graphql.json",
                "/graphql%2f",
                "/%67raphql%20"
            })
    void answersAtNoOtherPath(String path) throws IOException {
        isNotThere(path, RawRequest.post(port, ASKING).at("POST " + path + " HTTP/1.1"));
    }

    /** An answer may repeat what was asked for. */
    private static void isNotThere(String path, RawRequest request) throws IOException {
        var answer = request.answer();
        assertThat(RawRequest.status(answer)).as(answer).isBetween(400, 499);
        Leaks.assertNone(answer.replace(path, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/env",
                "/h2-console",
                "/WEB-INF/web.xml",
                "/application.properties",
                "/graphiql/../application.properties",
                "/.git/config"
            })
    void showsNothingOfItself(String path) throws IOException {
        isNotThere(path, RawRequest.of(port, "GET " + path + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cbor",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "text/plain"
            })
    void readsNothingButJson(String type) throws IOException {
        var request = RawRequest.post(port, ASKING);
        refuses(
                new RawRequest(
                        port,
                        request.line(),
                        request.headers().replace("application/json", type),
                        request.body(),
                        true),
                415);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a percent sign alone     | GET /graphql?query=%zz HTTP/1.1        |                            | 400
        no UTF-8                 | GET /graphql?query=%ff%fe HTTP/1.1     |                            | 400
        a brace                  | GET /graphql?query={} HTTP/1.1         |                            | 400
        a byte of nothing        | GET /graphql%00 HTTP/1.1               |                            | 400
        another version          | GET /graphql HTTP/9.9                  |                            | 505
        no HTTP                  | hello                                  |                            | 400
        two lengths              | POST /graphql HTTP/1.1                 | Content-Length: 7          | 400
        less than nothing        | POST /graphql HTTP/1.1                 | Content-Length: -5         | 400
        an unknown coding        | POST /graphql HTTP/1.1                 | Transfer-Encoding: gzip    | 501
        """)
    void refusesWhatIsNoRequest(String what, String line, @Nullable String header, int status) throws IOException {
        var more = header == null ? "" : header + "\r\n" + (header.endsWith(" 7") ? "Content-Length: 8\r\n" : "");
        refuses(RawRequest.of(port, line).with(more), status);
    }

    @Test
    void refusesMoreThanAHeadHolds() throws IOException {
        refuses(RawRequest.of(port, "GET /graphql?query=" + "a".repeat(100_000) + " HTTP/1.1"), 400);
        refuses(RawRequest.of(port, "GET /graphql HTTP/1.1").with("X: " + "a".repeat(100_000) + "\r\n"), 400);
        refuses(RawRequest.of(port, "GET /graphql?" + "a&".repeat(2_000) + " HTTP/1.1"), 400);
    }

    @Test
    void refusesBodiesThatBreakOff() throws IOException {
        var request = RawRequest.of(port, "POST /graphql HTTP/1.1").with("Content-Type: application/json\r\n");
        refuses(request.with("Content-Length: 100\r\n").saying("{\"query\"").brokenOff(), 400);
        var chunked = request.with("Transfer-Encoding: chunked\r\n");
        refuses(chunked.saying("50\r\n{\"query\"").brokenOff(), 400);
        refuses(chunked.saying("ZZ\r\n{\"query\"\r\n0\r\n\r\n"), 400);
    }

    @Test
    void loadsNothingOfAFileThatBreaksOff() throws IOException {
        var before = loads();
        var request = RawRequest.of(port, "POST /import/registry?name=systems.csv&observed=2026-06-01 HTTP/1.1")
                .with("Content-Type: text/csv\r\n");
        for (var broken : List.of(
                request.with("Content-Length: 1000\r\n").saying("id,name\r\n").brokenOff(),
                request.with("Transfer-Encoding: chunked\r\n")
                        .saying("50\r\nid,name")
                        .brokenOff(),
                request.with("Transfer-Encoding: chunked\r\n").saying("ZZ\r\nid,name\r\n0\r\n\r\n"))) {
            var answer = broken.answer();
            assertThat(RawRequest.status(answer)).as(answer).isEqualTo(400);
        }
        assertThat(loads()).isEqualTo(before);
    }

    private static List<?> loads() {
        return TestGraph.shared().run("MATCH (i:ImportEver) RETURN i.id AS id", Map.of());
    }

    /** The clean-up after each test is answered while they wait, and they are let go with it. */
    @Test
    void answersOthersWhileBodiesDoNotEnd() throws Exception {
        var waiting = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 150; i++) {
                waiting.add(RawRequest.of(port, "POST /graphql HTTP/1.1")
                        .with("Content-Type: application/json\r\nContent-Length: 100\r\n")
                        .saying("{")
                        .send());
            }
            answersOthersAndAskedNothing();
        } finally {
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://example.com", "https://127.0.0.1"})
    void opensNoSocketToPagesOfOthers(String origin) throws IOException {
        refuses(
                RawRequest.of(port, "GET /graphql HTTP/1.1")
                        .with("Upgrade: websocket\r\n"
                                + "Sec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n"
                                + "Origin: " + origin
                                + "\r\n"),
                403);
    }
}

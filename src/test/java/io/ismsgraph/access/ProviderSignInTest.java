package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ismsgraph.ServerTest;
import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.graph.TestGraph;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way of a browser to an identity provider and back, step by step. */
@ServerTest
class ProviderSignInTest {

    private static final Path AUDIT = Path.of(ServerTest.DATA_FOLDER, "audit-" + UUID.randomUUID());
    private static final TestProvider PROVIDER = TestProvider.start();

    private final Requests server;
    private final AuditLog log;

    @Autowired
    ProviderSignInTest(@LocalServerPort int port, Credentials credentials, AuditLog log) {
        this.server = new Requests(port, credentials);
        this.log = log;
    }

    @DynamicPropertySource
    static void client(DynamicPropertyRegistry properties) {
        PROVIDER.register(properties);
        var client = "spring.security.oauth2.client.";
        properties.add(client + "registration.away.client-id", () -> "nobody");
        properties.add(client + "registration.away.provider", () -> "away");
        properties.add(client + "provider.away.issuer-uri", () -> "http://127.0.0.1:1");
        properties.add("ismsgraph.audit-folder", AUDIT::toString);
        properties.add("ismsgraph.addresses", () -> "https://watch.example.test");
    }

    @BeforeEach
    void begin() {
        TestGraph.empty();
        PROVIDER.says(claims -> {});
        PROVIDER.signsByAKeyOfItsOwn(true);
    }

    /**
     * A browser on its way.
     *
     * @param cookie that it carries, or nothing
     * @param back where the provider sends it
     */
    private record Trip(String cookie, URI back) {

        Trip without() {
            return new Trip("other=1", back);
        }

        Trip with(String was, String is) {
            assertThat(back.toString()).contains(was);
            return new Trip(cookie, URI.create(back.toString().replace(was, is)));
        }

        HttpResponse<String> end() throws Exception {
            return send(HttpRequest.newBuilder(back).header("Cookie", cookie));
        }
    }

    private Trip trip() throws Exception {
        var away = send(server.to("/sign-in/with/agency"));
        assertThat(away.statusCode()).isEqualTo(302);
        var provider = send(HttpRequest.newBuilder(location(away)));
        assertThat(provider.statusCode()).isEqualTo(302);
        return new Trip(Requests.cookie(away), location(provider));
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void letsInByWhatTheClaimsSay() throws Exception {
        var back = trip().end();
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("<meta http-equiv=\"refresh\" content=\"0; url=/graphiql/\" />");
        assertThat(asked("{ __typename }", session(back))).contains("\"Query\"");
        assertThat(asked("{ audit { pageInfo { hasNextPage } } }", session(back)))
                .contains("FORBIDDEN");
        assertThat(lastLine("/sign-in/from/agency")).contains("\"by\":\"u-17\"");
    }

    /** The one cookie of an answer that is a session; the other is of the attempt, and taken back. */
    private String session(HttpResponse<String> back) {
        var cookies = back.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anyMatch(cookie ->
                        cookie.startsWith("ismsgraph-sign-in-" + server.port() + "=; Path=/sign-in; Max-Age=0"));
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(server.name()))
                .peek(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private String asked(String document, String session) throws Exception {
        return send(server.to("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Origin", server.base())
                        .header("Cookie", session)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document + "\"}")))
                .body();
    }

    private String lastLine(String path) throws IOException {
        log.written(Map.of("event", "looked at")).join();
        try (var files = Files.list(AUDIT);
                var lines = Files.lines(files.filter(file -> file.toString().endsWith(".jsonl"))
                        .findFirst()
                        .orElseThrow())) {
            return lines.filter(line -> line.contains(path))
                    .reduce((_, last) -> last)
                    .orElseThrow();
        }
    }

    @Test
    void sendsAwayWithStateNonceAndAChallenge() throws Exception {
        var away = send(server.to("/sign-in/with/agency"));
        assertThat(location(away).toString())
                .startsWith(
                        PROVIDER.address() + "/authorize?response_type=code&client_id=ismsgraph&scope=openid&state=")
                .contains("&nonce=", "&code_challenge=", "&code_challenge_method=S256")
                .contains("redirect_uri=" + server.base() + "/sign-in/from/agency");
        assertThat(away.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("ismsgraph-sign-in-" + server.port() + "=")
                .contains("Path=/sign-in", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void offersItOnTheSignInPage() throws Exception {
        for (var page : List.of(server.to("/sign-in"), server.to("/graphiql/").header("Accept", "text/html"))) {
            assertThat(send(page).body())
                    .contains("<a href=\"/sign-in/with/agency\">Sign in with The &lt;Agency&gt;</a>")
                    .contains("<a href=\"/sign-in/with/away\">Sign in with away</a>");
        }
    }

    @Test
    void endsAWayOnce() throws Exception {
        var trip = trip();
        assertThat(trip.end().statusCode()).isEqualTo(200);
        assertNotSignedIn(trip.end());
    }

    @Test
    void endsAWayInTheBrowserThatWent() throws Exception {
        var trip = trip();
        assertNotSignedIn(trip.without().end());
        assertThat(trip.end().statusCode()).isEqualTo(200);
    }

    @Test
    void goesByItsOwnState() throws Exception {
        assertNotSignedIn(trip().with("state=", "state=x").end());
        var other = trip();
        var state = other.back().getQuery().replaceAll(".*state=([^&]*).*", "$1");
        var own = trip();
        var ownState = own.back().getRawQuery().replaceAll(".*state=([^&]*).*", "$1");
        assertNotSignedIn(own.with(ownState, state.replace("=", "%3D")).end());
        assertNotSignedIn(trip().with("code=", "code=x").end());
    }

    static Stream<Consumer<JWTClaimsSet.Builder>> claimsOfOthers() {
        var past = Date.from(Instant.now().minusSeconds(3_600));
        return Stream.of(
                claims -> claims.claim("nonce", "another"),
                claims -> claims.claim("nonce", null),
                claims -> claims.audience("another"),
                claims -> claims.issuer("https://other.example.test"),
                claims -> claims.issueTime(past).expirationTime(past));
    }

    @ParameterizedTest
    @MethodSource("claimsOfOthers")
    void refusesATokenThatIsNotForThisWay(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        PROVIDER.says(change);
        assertNotSignedIn(trip().end());
    }

    @Test
    void refusesATokenOfAnotherKey() throws Exception {
        PROVIDER.signsByAKeyOfItsOwn(false);
        assertNotSignedIn(trip().end());
    }

    @Test
    void letsInNobodyWithoutARole() throws Exception {
        PROVIDER.says(claims -> claims.claim("groups", List.of("kings")));
        var back = trip().end();
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains(SignInPage.NO_ROLE);
        assertThat(back.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(server.name()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in/from/agency?error=access_denied&state=x", "/sign-in/from/agency", "/sign-in/with/away"
            })
    void saysThatItDidNotGoWell(String path) throws Exception {
        assertNotSignedIn(send(server.to(path)));
    }

    @Test
    void knowsNoOtherProviders() throws Exception {
        for (var path : List.of("/sign-in/with/nobody", "/sign-in/from/nobody?code=x&state=y")) {
            assertThat(send(server.to(path)).statusCode()).isIn(401, 404);
        }
    }

    private void assertNotSignedIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(SignInPage.NOT_SIGNED_IN).doesNotContain("Exception", "java");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(server.name()));
    }

    /** By the address others reach it by, through a proxy that ended the TLS. */
    @Test
    void isSecureElsewhere() throws Exception {
        var away = ByHand.get(server.port(), "watch.example.test", "/sign-in/with/agency", "");
        assertThat(away)
                .startsWith("HTTP/1.1 302")
                .contains("redirect_uri=https://watch.example.test/sign-in/from/agency");
        assertThat(away).containsPattern("Set-Cookie: ismsgraph-sign-in-.*; Secure; HttpOnly; SameSite=Lax");
    }
}

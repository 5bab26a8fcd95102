package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

@ServerTest
class AccessTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BEARER = "Bearer " + ServerTest.TOKEN;

    private final int port;
    private final Credentials credentials;
    private final ApplicationContext context;

    @Autowired
    AccessTest(@LocalServerPort int port, Credentials credentials, ApplicationContext context) {
        this.port = port;
        this.credentials = credentials;
        this.context = context;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql",
                "/graphiql",
                "/graphiql/",
                "/graphiql/index.html",
                "/favicon.svg",
                "/assets/a.js",
                "/third-party-licences.md",
                "/import/kev",
                "/actuator",
                "/actuator/health",
                "/error",
                "/nothing"
            })
    void answersNothingWithoutACredential(String path) throws Exception {
        for (var request : List.of(to(path).GET(), to(path).POST(BodyPublishers.ofString("{}")))) {
            var answer = send(request);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .startsWith("{\"errors\":[{\"message\":\"Sign in")
                    .contains("UNAUTHENTICATED");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/graphiql/", "/sign-in"})
    void tellsABrowserHowToSignIn(String path) throws Exception {
        var answer = send(to(path).header("Accept", "text/html,*/*;q=0.8"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains(SignInPage.WELCOME).contains("action=\"/sign-in\"");
    }

    @Test
    void acceptsTheToken() throws Exception {
        var answer = send(query().header("Authorization", BEARER));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer ",
                "Basic bmVvNGo6bmVvNGo=",
                ServerTest.TOKEN,
                "Bearer " + ServerTest.TOKEN + "x"
            })
    void refusesAWrongToken(String header) throws Exception {
        assertThat(send(query().header("Authorization", header)).statusCode()).isEqualTo(401);
    }

    @Test
    void signsInOnceByItsLink() throws Exception {
        var link = "/sign-in?code=" + credentials.codes().issue();
        var answer = send(to(link));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/graphiql/");
        assertThat(setCookie(answer))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        var again = send(to(link));
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains(SignInPage.STALE_LINK);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void signsInByThePastedToken() throws Exception {
        var answer = send(form(ServerTest.TOKEN));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(send(to("/graphiql/").header("Cookie", cookie(answer))).statusCode())
                .isEqualTo(200);
        assertThat(send(form("wrong")).statusCode()).isEqualTo(401);
        assertThat(send(form("")).statusCode()).isEqualTo(401);
    }

    @Test
    void takesEachCredentialForItsOwnPurposeOnly() throws Exception {
        var code = credentials.codes().issue();
        var session = credentials.sessions().issue();
        assertThat(send(query().header("Authorization", "Bearer " + code)).statusCode())
                .isEqualTo(401);
        assertThat(send(query().header("Authorization", "Bearer " + session)).statusCode())
                .isEqualTo(401);
        assertThat(send(to("/sign-in?code=" + session)).statusCode()).isEqualTo(401);
        assertThat(send(to("/sign-in?code=" + ServerTest.TOKEN)).statusCode()).isEqualTo(401);
        assertThat(send(to("/").header("Cookie", name() + "=" + ServerTest.TOKEN))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void replacesASessionOfAnEarlierBoot() throws Exception {
        var stale = name() + "=of-an-earlier-boot";
        assertThat(send(to("/graphiql/").header("Cookie", stale)).statusCode()).isEqualTo(401);
        var link = to("/sign-in?code=" + credentials.codes().issue()).header("Cookie", stale);
        assertThat(send(link).statusCode()).isEqualTo(303);
    }

    @Test
    void answersItsOwnPages() throws Exception {
        var answer = send(query().header("Cookie", session()).header("Origin", base()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(send(to("/").header("Cookie", session())).headers().firstValue("Location"))
                .hasValue(base() + "/graphiql/");
        assertThat(send(to("/graphiql").header("Cookie", session())).headers().firstValue("Location"))
                .hasValue(base() + "/graphiql/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "http://example.com", "http://127.0.0.1", "http://localhost:1", "https://127.0.0.1:%d"})
    void refusesPagesOfOthers(String origin) throws Exception {
        for (var request : List.of(query(), to("/graphiql/"), form(ServerTest.TOKEN))) {
            var answer = send(request.header("Cookie", session()).header("Origin", origin.formatted(port)));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
        }
    }

    @Test
    void refusesACookieThatDoesNotSayItsOrigin() throws Exception {
        assertThat(send(query().header("Cookie", session())).statusCode()).isEqualTo(403);
        assertThat(send(query().header("Cookie", session()).header("Authorization", BEARER))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersToItsOwnAddressOnly() throws IOException {
        assertThat(statusForHost("127.0.0.1:" + port)).contains("200");
        assertThat(statusForHost("localhost:" + port)).contains("200");
        assertThat(statusForHost("[::1]:" + port)).contains("200");
        assertThat(statusForHost("attacker.example:" + port)).contains("403");
        assertThat(statusForHost("127.0.0.1.attacker.example:" + port)).contains("403");
        assertThat(statusForHost("127.0.0.1:1")).contains("403");
        assertThat(statusForHost("localhost")).contains("403");
        assertThat(statusForHost("127.0.0.1:" + port + "\r\nX-Forwarded-Host: attacker.example"))
                .contains("200");
    }

    @Test
    void guardsEveryAnswer() throws Exception {
        var answers = List.of(
                send(query().header("Authorization", BEARER)),
                send(to("/graphiql/").header("Authorization", BEARER)),
                send(to("/nothing").header("Authorization", BEARER)),
                send(to("/graphiql/").DELETE().header("Authorization", BEARER)),
                send(to("/graphiql/")),
                send(to("/sign-in")),
                send(to("/graphiql/").header("Origin", "http://example.com")));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 404, 405, 401, 401, 403);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'self';").contains("frame-ancestors 'none'"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        });
    }

    @Test
    void hasNoUserWithAPassword() {
        assertThat(context.getBeanProvider(UserDetailsService.class)).isEmpty();
    }

    private HttpRequest.Builder query() {
        return to("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}"));
    }

    private HttpRequest.Builder form(String token) {
        return to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private String name() {
        return "ismsgraph-session-" + port;
    }

    private String session() {
        return name() + "=" + credentials.sessions().issue();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String cookie(HttpResponse<String> answer) {
        var cookie = HttpCookie.parse(setCookie(answer)).getFirst();
        return cookie.getName() + "=" + cookie.getValue();
    }

    /** Java's HTTP client does not let a caller choose this header. */
    private String statusForHost(String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET /graphiql/ HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + BEARER
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}

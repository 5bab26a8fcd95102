package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.cookie;
import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

    private static final String BEARER = "Bearer " + ServerTest.TOKEN;

    /** No source is a host. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
            + " img-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final Requests server;
    private final ApplicationContext context;

    @Autowired
    AccessTest(@LocalServerPort int port, Credentials credentials, ApplicationContext context) {
        this.server = new Requests(port, credentials);
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
                "/actuator/health/graph",
                "/error",
                "/nothing"
            })
    void answersNothingWithoutACredential(String path) throws Exception {
        for (var request : List.of(server.to(path).GET(), server.to(path).POST(BodyPublishers.ofString("{}")))) {
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
        var answer = send(server.to(path).header("Accept", "text/html,*/*;q=0.8"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains(SignInPage.WELCOME).contains("action=\"/sign-in\"");
    }

    @Test
    void acceptsTheToken() throws Exception {
        var answer = send(server.query().header("Authorization", BEARER));
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
        assertThat(send(server.query().header("Authorization", header)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void signsInOnceByItsLink() throws Exception {
        var link = "/sign-in?code=" + server.credentials().codes().issue(server.administrator());
        var answer = send(server.to(link));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/graphiql/");
        assertThat(setCookie(answer))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        var again = send(server.to(link));
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains(SignInPage.STALE_LINK);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void signsInByThePastedToken() throws Exception {
        var answer = send(server.form(ServerTest.TOKEN));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(send(server.to("/graphiql/").header("Cookie", cookie(answer)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(server.form("wrong")).statusCode()).isEqualTo(401);
        assertThat(send(server.form("")).statusCode()).isEqualTo(401);
    }

    @Test
    void takesEachCredentialForItsOwnPurposeOnly() throws Exception {
        var code = server.credentials().codes().issue(server.administrator());
        var session = server.credentials().sessions().issue(server.administrator());
        assertThat(send(server.query().header("Authorization", "Bearer " + code))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(server.query().header("Authorization", "Bearer " + session))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(server.to("/sign-in?code=" + session)).statusCode()).isEqualTo(401);
        assertThat(send(server.to("/sign-in?code=" + ServerTest.TOKEN)).statusCode())
                .isEqualTo(401);
        assertThat(send(server.to("/").header("Cookie", server.name() + "=" + ServerTest.TOKEN))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void replacesASessionOfAnEarlierBoot() throws Exception {
        var stale = server.name() + "=of-an-earlier-boot";
        assertThat(send(server.to("/graphiql/").header("Cookie", stale)).statusCode())
                .isEqualTo(401);
        var link = server.to("/sign-in?code=" + server.credentials().codes().issue(server.administrator()))
                .header("Cookie", stale);
        assertThat(send(link).statusCode()).isEqualTo(303);
    }

    @Test
    void answersItsOwnPages() throws Exception {
        var answer = send(server.query().header("Cookie", server.session()).header("Origin", server.base()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(send(server.to("/").header("Cookie", server.session()))
                        .headers()
                        .firstValue("Location"))
                .hasValue(server.base() + "/graphiql/");
        assertThat(send(server.to("/graphiql").header("Cookie", server.session()))
                        .headers()
                        .firstValue("Location"))
                .hasValue(server.base() + "/graphiql/");
    }

    @Test
    void guardsEveryAnswer() throws Exception {
        var answers = List.of(
                send(server.query().header("Authorization", BEARER)),
                send(server.to("/graphiql/").header("Authorization", BEARER)),
                send(server.to("/nothing").header("Authorization", BEARER)),
                send(server.to("/graphiql/").DELETE().header("Authorization", BEARER)),
                send(server.to("/graphiql/")),
                send(server.to("/sign-in")),
                send(server.to("/graphiql/").header("Origin", "http://example.com")));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 404, 405, 401, 401, 403);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
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

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }
}

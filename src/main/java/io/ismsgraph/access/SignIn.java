package io.ismsgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a browser its session, for a one-time code or the token. */
@RestController
@ConditionalOnWebApplication
class SignIn {

    static final String PATH = "/sign-in";

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Credentials credentials;
    private final Allowances allowances;

    SignIn(Credentials credentials, Allowances allowances) {
        this.credentials = credentials;
        this.allowances = allowances;
    }

    @GetMapping(PATH)
    ResponseEntity<String> byLink(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (code.isEmpty()) {
            return refused(SignInPage.WELCOME);
        }
        return credentials.codes().redeem(code) ? signedIn(request) : failed(request, SignInPage.STALE_LINK);
    }

    @PostMapping(PATH)
    ResponseEntity<String> byToken(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return credentials.token().matches(token.strip()) ? signedIn(request) : failed(request, SignInPage.WRONG_TOKEN);
    }

    private ResponseEntity<String> failed(HttpServletRequest request, String sentence) {
        var left = allowances.failures().take(request.getRemoteAddr(), 1);
        return left.granted()
                ? refused(sentence)
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(left.secondsToWait()))
                        .contentType(PAGE)
                        .body(SignInPage.with(SignInPage.TOO_OFTEN));
    }

    private ResponseEntity<String> signedIn(HttpServletRequest request) {
        var cookie = SessionCookie.of(credentials.sessions().issue(), request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create("/graphiql/"))
                .build();
    }

    private static ResponseEntity<String> refused(String sentence) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).contentType(PAGE).body(SignInPage.with(sentence));
    }
}

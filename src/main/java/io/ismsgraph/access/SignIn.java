package io.ismsgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
    static final String OUT = "/sign-out";

    private final Credentials credentials;
    private final Allowances allowances;
    private final SignInPage page;

    SignIn(Credentials credentials, Allowances allowances, SignInPage page) {
        this.page = page;
        this.credentials = credentials;
        this.allowances = allowances;
    }

    @GetMapping(PATH)
    ResponseEntity<String> byLink(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (code.isEmpty()) {
            return refused(SignInPage.WELCOME);
        }
        return credentials
                .codes()
                .redeem(code)
                .map(holder -> signedIn(holder, request))
                .orElseGet(() -> failed(request, SignInPage.STALE_LINK));
    }

    @PostMapping(PATH)
    ResponseEntity<String> byToken(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return credentials
                .holder(token.strip())
                .map(holder -> signedIn(holder, request))
                .orElseGet(() -> failed(request, SignInPage.WRONG_TOKEN));
    }

    /**
     * Ends the session of a browser, and with it whatever it listens to. Asked with the administrator's token, it takes that back
     * until the next boot.
     */
    @PostMapping(OUT)
    ResponseEntity<String> out(HttpServletRequest request) {
        var presented = PresentedCredential.in(request);
        if (presented != null && presented.kind() == PresentedCredential.Kind.TOKEN) {
            return without(presented.getCredentials());
        }
        var session = SessionCookie.read(request);
        if (session != null) {
            credentials.sessions().redeem(session);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.none(request).toString())
                .location(URI.create(PATH))
                .build();
    }

    private ResponseEntity<String> without(String token) {
        if (credentials.token().matches(token)) {
            credentials.token().revoke();
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.TEXT_PLAIN)
                .body("A key is taken back by keys revoke, and a provider's token by the provider.");
    }

    private ResponseEntity<String> failed(HttpServletRequest request, String sentence) {
        var left = allowances.failures().take(request.getRemoteAddr(), 1);
        return left.granted()
                ? refused(sentence)
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(left.secondsToWait()))
                        .contentType(SignInPage.TYPE)
                        .body(page.with(SignInPage.TOO_OFTEN));
    }

    private ResponseEntity<String> signedIn(Holder holder, HttpServletRequest request) {
        request.setAttribute(AskerFilter.NAME, holder.name());
        var cookie = SessionCookie.of(credentials.sessions().issue(holder), request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create("/graphiql/"))
                .build();
    }

    private ResponseEntity<String> refused(String sentence) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(SignInPage.TYPE)
                .body(page.with(sentence));
    }
}

package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * Who has gone to an identity provider and is to come back: the browser that went, by a cookie, and once. The cookie is
 * {@code Lax}, for it is the provider's page that sends the browser back.
 */
final class SignInAttempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int AT_MOST = 1_000;

    private final Cache<String, OAuth2AuthorizationRequest> attempts;

    SignInAttempts(Ticker ticker) {
        attempts = Caffeine.newBuilder()
                .expireAfterWrite(LIFETIME)
                .maximumSize(AT_MOST)
                .ticker(ticker)
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest attempt, HttpServletRequest request, HttpServletResponse response) {
        if (attempt == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var browser = Secret.random();
        attempts.put(Secret.hash(browser), attempt);
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, browser, LIFETIME).toString());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var browser = browser(request);
        return browser == null ? null : ofState(attempts.getIfPresent(browser), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var browser = browser(request);
        if (browser == null) {
            return null;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO).toString());
        return ofState(attempts.asMap().remove(browser), request);
    }

    private static @Nullable OAuth2AuthorizationRequest ofState(
            @Nullable OAuth2AuthorizationRequest attempt, HttpServletRequest request) {
        var state = request.getParameter("state");
        return attempt == null || state == null || !state.equals(attempt.getState()) ? null : attempt;
    }

    private static @Nullable String browser(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? null : Secret.hash(cookie.getValue());
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration lifetime) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(SignIn.PATH)
                .maxAge(lifetime)
                .build();
    }

    private static String name(HttpServletRequest request) {
        return "ismsgraph-sign-in-" + request.getLocalPort();
    }
}

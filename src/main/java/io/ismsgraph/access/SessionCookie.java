package io.ismsgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie a signed-in browser carries. */
final class SessionCookie {

    static final Duration LIFETIME = Duration.ofHours(12);

    private SessionCookie() {}

    static ResponseCookie of(String session, HttpServletRequest request) {
        return cookie(session, LIFETIME, request);
    }

    /** Has a browser forget its own. */
    static ResponseCookie none(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static ResponseCookie cookie(String session, Duration lifetime, HttpServletRequest request) {
        return ResponseCookie.from(name(request), session)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(lifetime)
                .build();
    }

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? null : cookie.getValue();
    }

    /** Cookies do not tell ports apart, and two servers on one machine must not sign each other out. */
    private static String name(HttpServletRequest request) {
        return "ismsgraph-session-" + request.getLocalPort();
    }
}

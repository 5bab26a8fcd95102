package io.ismsgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers who may not pass: a browser that opens a page gets one to sign in on, everyone else a GraphQL error. */
public final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Allowance failures;
    private final SignInPage page;

    /** @param failures how often an address may present a credential that is not good */
    Refusal(Allowance failures, SignInPage page) {
        this.failures = failures;
        this.page = page;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException failure)
            throws IOException {
        if (PresentedCredential.in(request) != null) {
            var left = failures.take(request.getRemoteAddr(), 1);
            if (!left.granted()) {
                tooMany(response, "Too many credentials that are not good", left.secondsToWait());
                return;
            }
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"ismsgraph\"");
        if (wantsPage(request)) {
            page.write(response, HttpStatus.UNAUTHORIZED, SignInPage.WELCOME);
        } else {
            var message = "Sign in: open the address the server printed, or send its token as Authorization: Bearer";
            write(response, HttpStatus.UNAUTHORIZED, MediaType.APPLICATION_JSON, json(message, "UNAUTHENTICATED"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        forbid(response, "This credential does not allow that");
    }

    static void forbid(HttpServletResponse response, String message) throws IOException {
        write(response, HttpStatus.FORBIDDEN, MediaType.APPLICATION_JSON, json(message, "FORBIDDEN"));
    }

    /** What is named is not there, or not for whoever asks. */
    public static void notFound(HttpServletResponse response, String message) throws IOException {
        write(response, HttpStatus.NOT_FOUND, MediaType.APPLICATION_JSON, json(message, "NOT_FOUND"));
    }

    static void tooLarge(HttpServletResponse response, String message) throws IOException {
        write(response, HttpStatus.CONTENT_TOO_LARGE, MediaType.APPLICATION_JSON, json(message, "TOO_LARGE"));
    }

    static void tooMany(HttpServletResponse response, String problem, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        var message = problem + ": come again in " + seconds + (seconds == 1 ? " second" : " seconds");
        write(response, HttpStatus.TOO_MANY_REQUESTS, MediaType.APPLICATION_JSON, json(message, "TOO_MANY"));
    }

    /** Nobody is answered now. */
    public static void unavailable(HttpServletResponse response, String message) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        write(response, HttpStatus.SERVICE_UNAVAILABLE, MediaType.APPLICATION_JSON, json(message, "UNAVAILABLE"));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String json(String message, String code) {
        return """
            {"errors":[{"message":"%s","extensions":{"code":"%s"}}]}\
            """.formatted(message, code);
    }

    private static void write(HttpServletResponse response, HttpStatus status, MediaType type, String body)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }
}

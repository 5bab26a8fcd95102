package io.ismsgraph.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that other sites made a browser send.
 *
 * <p>A foreign name that resolves to loopback shows in {@code Host}, a foreign page in {@code Origin}. With the cookie's
 * {@code SameSite=Strict}, which does not tell ports apart, this is the protection against forged requests.
 */
final class OwnOriginFilter extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String OPEN_PATH = "/graphql";

    private final Set<String> others;

    /**
     * @param others origins whose pages may ask too, with a token of their own
     */
    OwnOriginFilter(Set<String> others) {
        this.others = Set.copyOf(others);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            Refusal.forbid(response, problem);
        }
    }

    private @Nullable String problem(HttpServletRequest request) {
        if (!isLoopback(request.getServerName()) || request.getServerPort() != request.getLocalPort()) {
            return "This server answers to its own loopback address only";
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null
                && !origin.equals("http://" + request.getHeader(HttpHeaders.HOST))
                && !isInvited(origin, request)) {
            return "Requests from pages of another origin are refused";
        }
        if (origin == null && !HARMLESS.contains(request.getMethod()) && rests(request)) {
            return "A request that rests on the session cookie must say its origin";
        }
        return null;
    }

    /** A browser that is signed in here lends its session to no page of another origin. */
    private boolean isInvited(String origin, HttpServletRequest request) {
        return others.contains(origin) && request.getServletPath().equals(OPEN_PATH) && !rests(request);
    }

    /** Without asking DNS, whose answer is what must not be trusted. */
    private static boolean isLoopback(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static boolean rests(HttpServletRequest request) {
        var presented = PresentedCredential.in(request);
        return presented != null && presented.kind() == PresentedCredential.Kind.SESSION;
    }
}

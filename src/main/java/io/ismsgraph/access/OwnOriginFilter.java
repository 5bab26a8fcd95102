package io.ismsgraph.access;

import io.ismsgraph.access.address.OwnAddresses;
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

    private final OwnAddresses addresses;
    private final Set<String> others;

    /**
     * @param addresses where others reach this server, beside loopback
     * @param others origins whose pages may ask too, with a token of their own
     */
    OwnOriginFilter(OwnAddresses addresses, Set<String> others) {
        this.addresses = addresses;
        this.others = Set.copyOf(others);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest plain, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = addresses.asSent(plain);
        var request = sent.orElse(plain);
        var problem = sent.isPresent() || isOnLoopback(plain)
                ? problem(request)
                : "This server answers to its own addresses only";
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            Refusal.forbid(response, problem);
        }
    }

    private @Nullable String problem(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null
                && !origin.equals(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST))
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

    private static boolean isOnLoopback(HttpServletRequest request) {
        return isLoopback(request.getServerName()) && request.getServerPort() == request.getLocalPort();
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

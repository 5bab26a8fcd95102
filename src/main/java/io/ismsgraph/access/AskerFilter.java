package io.ismsgraph.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests of one who is signed in, and tells him what is left. */
public final class AskerFilter extends OncePerRequestFilter {

    /** The attribute of a request that names him. */
    public static final String NAME = AskerFilter.class.getName() + ".name";

    private final Allowances allowances;

    AskerFilter(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asker = SecurityContextHolder.getContext().getAuthentication();
        if (asker == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(NAME, asker.getName());
        var requests = allowances.requests();
        var nodes = allowances.nodes();
        var left = requests.take(asker.getName(), 1);
        response.setHeader("RateLimit-Policy", requests.policy() + ", " + nodes.policy());
        response.setHeader("RateLimit", requests.left(left) + ", " + nodes.left(nodes.look(asker.getName())));
        if (left.granted()) {
            request.setAttribute(Allowances.COUNTED, true);
            chain.doFilter(request, response);
        } else {
            Refusal.tooMany(response, "Too many requests", left.secondsToWait());
        }
    }
}

package io.ismsgraph.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests of an address, before anything is made of them. No header says where a request came from. */
final class AddressFilter extends OncePerRequestFilter {

    private final Allowance allowance;

    AddressFilter(Allowance allowance) {
        this.allowance = allowance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var left = allowance.take(request.getRemoteAddr(), 1);
        if (left.granted()) {
            chain.doFilter(request, response);
        } else {
            Refusal.tooMany(response, "Too many requests from this address", left.secondsToWait());
        }
    }
}

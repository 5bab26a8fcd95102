package io.ismsgraph.audit;

import io.ismsgraph.access.AskerFilter;
import io.ismsgraph.access.Refusal;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes every request down, whatever becomes of it; answers none while that cannot be done. */
final class AuditFilter extends OncePerRequestFilter {

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!log.isWritable()) {
            Refusal.unavailable(response, AuditLog.REFUSAL);
            return;
        }
        // Without what follows the question mark: a link to sign in has its secret there.
        var audited = new Audited(request.getRemoteAddr(), request.getMethod() + " " + request.getRequestURI());
        request.setAttribute(Audited.ATTRIBUTE, audited);
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(AskerFilter.NAME) instanceof String name) {
                audited.by(name);
            }
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Ending(audited, response));
            } else {
                write(audited, response);
            }
        }
    }

    private void write(Audited audited, HttpServletResponse response) {
        log.write(audited.as("status", response.getStatus()));
    }

    /** What is answered later, or over hours. */
    private final class Ending implements AsyncListener {

        private final Audited audited;
        private final HttpServletResponse response;

        Ending(Audited audited, HttpServletResponse response) {
            this.audited = audited;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            write(audited, response);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It completes after that.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It completes after that.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}

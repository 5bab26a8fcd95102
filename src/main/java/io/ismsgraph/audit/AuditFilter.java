package io.ismsgraph.audit;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes every request down, whatever becomes of it; answers none while that cannot be done. */
final class AuditFilter extends OncePerRequestFilter {

    private static final String PROBLEM = """
        {"errors":[{"message":"What is asked cannot be put on record, so nothing is answered: ask again later.",\
        "extensions":{"code":"UNAVAILABLE"}}]}\
        """;

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!log.isWritable()) {
            refuse(response);
            return;
        }
        // Without what follows the question mark: a link to sign in has its secret there.
        var audited = new Audited(request.getRemoteAddr(), request.getMethod() + " " + request.getRequestURI());
        request.setAttribute(Audited.ATTRIBUTE, audited);
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Ending(audited, response));
            } else {
                log.write(audited.as("status", response.getStatus()));
            }
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PROBLEM);
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
            log.write(audited.as("status", response.getStatus()));
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

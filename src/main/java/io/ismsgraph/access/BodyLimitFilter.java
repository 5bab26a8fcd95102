package io.ismsgraph.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses operations larger than any that is meant seriously, before they are parsed. Files to import have no limit. */
final class BodyLimitFilter extends OncePerRequestFilter {

    static final int LIMIT = 256 * 1024;

    private static final String PATH = "/graphql";
    private static final String PROBLEM =
            "This operation and its variables are larger than 256 KiB: ask for it in parts";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length > LIMIT) {
            Refusal.tooLarge(response, PROBLEM);
        } else if (length >= 0) {
            chain.doFilter(request, response);
        } else {
            readFirst(request, response, chain);
        }
    }

    /** A body in chunks does not say how long it is. */
    private static void readFirst(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            Refusal.tooLarge(response, PROBLEM);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final ReadBody body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ReadBody(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class ReadBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        ReadBody(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("This body has been read already.");
        }
    }
}

package io.ismsgraph.access.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that a proxy on this machine took in by TLS: to whoever sent it, it is one. */
final class ByTls extends HttpServletRequestWrapper {

    private static final int PORT = 443;
    private static final int NO_PORT = 80;

    ByTls(HttpServletRequest request) {
        super(request);
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getScheme() {
        return "https";
    }

    /** A host without a port is one of the scheme's own. */
    @Override
    public int getServerPort() {
        var port = super.getServerPort();
        return port == NO_PORT ? PORT : port;
    }
}

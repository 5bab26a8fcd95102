package io.ismsgraph.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks where the server will listen, before anything is opened: on loopback, and on a port that is free. */
final class ServerAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int HIGHEST = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext) {
            var settings = Binder.get(context.getEnvironment());
            var address = settings.bind("server.address", InetAddress.class).orElse(null);
            if (address == null || !address.isLoopbackAddress()) {
                throw ServerAddressException.notLoopback();
            }
            requireFree(address, port(settings.bind("server.port", String.class).orElse("0")));
        }
    }

    private static int port(String written) {
        try {
            var port = Integer.parseInt(written.strip());
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException word) {
            // Said below, as for a number out of range.
        }
        throw ServerAddressException.noPort(written);
    }

    private static void requireFree(InetAddress address, int port) {
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException failure) {
            throw ServerAddressException.closed(port, failure);
        }
    }
}

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

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext) {
            var settings = Binder.get(context.getEnvironment());
            var address = settings.bind("server.address", InetAddress.class).orElse(null);
            if (address == null || !address.isLoopbackAddress()) {
                throw ServerAddressException.notLoopback();
            }
            requireFree(address, settings.bind("server.port", Integer.class).orElse(0));
        }
    }

    private static void requireFree(InetAddress address, int port) {
        try {
            new ServerSocket(Math.max(port, 0), 1, address).close();
        } catch (IOException failure) {
            throw ServerAddressException.closed(port, failure);
        }
    }
}

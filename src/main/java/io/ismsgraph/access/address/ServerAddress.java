package io.ismsgraph.access.address;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks where the server will listen, before anything is opened: on a port that is free, and on loopback, unless it has what
 * a server needs that others reach.
 */
final class ServerAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int HIGHEST = 65_535;
    private static final List<String> KEYS_OF_A_PROVIDER = Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
            .map("spring.security.oauth2.resourceserver.jwt."::concat)
            .toList();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext) {
            var settings = Binder.get(context.getEnvironment());
            var address = settings.bind("server.address", InetAddress.class).orElse(null);
            var missing = missing(settings);
            if (!missing.isEmpty() && (address == null || !address.isLoopbackAddress())) {
                throw ServerAddressException.notLoopback(missing);
            }
            requireFree(address, port(settings.bind("server.port", String.class).orElse("0")));
        }
    }

    private static List<String> missing(Binder settings) {
        var missing = new ArrayList<String>();
        if (!settings.bind("server.ssl", Ssl.class)
                .map(ServerAddress::isCertified)
                .orElse(false)) {
            missing.add("a certificate (SERVER_SSL_BUNDLE)");
        }
        if (KEYS_OF_A_PROVIDER.stream()
                .noneMatch(key -> settings.bind(key, String.class).isBound())) {
            missing.add("an identity provider (SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI)");
        }
        if (OwnAddresses.of(settings.bind(OwnAddresses.PROPERTY, Bindable.listOf(String.class))
                        .orElse(List.of()))
                .all()
                .isEmpty()) {
            missing.add("the addresses others reach it by (ISMSGRAPH_ADDRESSES)");
        }
        return missing;
    }

    private static boolean isCertified(Ssl tls) {
        return tls.isEnabled()
                && Stream.of(tls.getBundle(), tls.getCertificate(), tls.getKeyStore())
                        .anyMatch(Objects::nonNull);
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

    private static void requireFree(@Nullable InetAddress address, int port) {
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException failure) {
            throw ServerAddressException.closed(port, failure);
        }
    }
}

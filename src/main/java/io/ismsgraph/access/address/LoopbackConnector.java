package io.ismsgraph.access.address;

import java.net.InetAddress;
import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How programs on this machine reach a server that others reach by TLS: commands, a check of its health, a proxy. No
 * certificate is for a loopback address.
 */
@Component
@ConditionalOnWebApplication
public class LoopbackConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final InetAddress address;
    private final int port;
    private @Nullable Connector connector;

    /**
     * @param address where the server listens
     * @param port of the connector, or 0 for one that is free
     */
    LoopbackConnector(
            @Value("${server.address}") InetAddress address, @Value("${ismsgraph.loopback-port:0}") int port) {
        this.address = address;
        this.port = port;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (Ssl.isEnabled(factory.getSsl())) {
            var added = new Connector();
            added.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
            added.setPort(port);
            factory.addAdditionalConnectors(added);
            connector = added;
        }
    }

    /** Where the server answers on this machine, without TLS. */
    public URI address(WebServer server) {
        return connector == null
                ? http(address, server.getPort())
                : http(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    }

    private static URI http(InetAddress address, int port) {
        var name = address.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
    }
}

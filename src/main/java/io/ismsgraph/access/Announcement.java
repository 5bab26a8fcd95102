package io.ismsgraph.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is and how to get in: on the terminal, and in the data folder. */
@Component
@ConditionalOnWebApplication
class Announcement implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final Credentials credentials;
    private final Path dataFolder;
    private final InetAddress host;
    private @Nullable RunningServer server;

    Announcement(
            Credentials credentials,
            @Value("${ismsgraph.data-folder}") Path dataFolder,
            @Value("${server.address}") InetAddress host) {
        this.credentials = credentials;
        this.dataFolder = dataFolder;
        this.host = host;
    }

    /** The demo is loaded by then: ready means that questions have answers. */
    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var port = context.getWebServer().getPort();
            server = new RunningServer(address(port), credentials.token().value());
            leaveWord(server);
            print(server);
        }
    }

    /** Beside an external database the server can do without a folder of its own. */
    private void leaveWord(RunningServer server) {
        try {
            server.leaveWord(dataFolder);
        } catch (IOException failure) {
            LOG.warn("Commands will not find this server: {} cannot be written ({})", dataFolder, failure.toString());
        }
    }

    /** On the terminal and not in the log, which others may read. */
    @SuppressWarnings("SystemOut")
    private void print(RunningServer server) {
        var token = credentials.token().given() ? "$ISMSGRAPH_TOKEN" : server.token();
        System.out.printf(
                "ismsgraph is ready: open %s%s?code=%s%nFrom a program, send  Authorization: Bearer %s%n",
                server.address(),
                SignIn.PATH,
                credentials.codes().issue(credentials.token().holder()),
                token);
    }

    private URI address(int port) {
        var name = host.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
    }

    @Override
    public void destroy() throws IOException {
        if (server != null) {
            server.takeWordBack(dataFolder);
        }
    }
}

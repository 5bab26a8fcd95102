package io.ismsgraph.access;

import io.ismsgraph.access.address.LoopbackConnector;
import io.ismsgraph.access.address.OwnAddresses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
    private final LoopbackConnector loopback;
    private final OwnAddresses addresses;
    private @Nullable RunningServer server;

    Announcement(
            Credentials credentials,
            @Value("${ismsgraph.data-folder}") Path dataFolder,
            LoopbackConnector loopback,
            OwnAddresses addresses) {
        this.credentials = credentials;
        this.dataFolder = dataFolder;
        this.loopback = loopback;
        this.addresses = addresses;
    }

    /** The demo is loaded by then: ready means that questions have answers. */
    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var address = loopback.address(context.getWebServer());
            server = new RunningServer(address, credentials.token().value());
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
        var elsewhere = addresses.all().stream()
                .map(address -> " (elsewhere " + address + ")")
                .collect(Collectors.joining());
        System.out.printf(
                "ismsgraph is ready: open %s%s?code=%s%s%nFrom a program, send  Authorization: Bearer %s%n",
                server.address(),
                SignIn.PATH,
                credentials.codes().issue(credentials.token().holder()),
                elsewhere,
                token);
    }

    @Override
    public void destroy() throws IOException {
        if (server != null) {
            server.takeWordBack(dataFolder);
        }
    }
}

package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;

/** A server whose administrator's token is taken back, which it then is for all that comes after. */
@ServerTest
@TestPropertySource(properties = "ismsgraph.data-folder=" + RevokedTokenTest.FOLDER)
class RevokedTokenTest {

    static final String FOLDER = ServerTest.DATA_FOLDER + "/revoked";

    private final Requests server;

    @Autowired
    RevokedTokenTest(@LocalServerPort int port, Credentials credentials) {
        this.server = new Requests(port, credentials);
    }

    @Test
    void letsNobodyInByTheTokenNorByWhatRestsOnIt(@TempDir Path elsewhere) throws Exception {
        var bearer = "Bearer " + ServerTest.TOKEN;
        var session = server.session();
        var code = server.credentials().codes().issue(server.administrator());
        var key = keys(Path.of(FOLDER), "create", "--name", "board", "--role", "ANALYST")
                .strip()
                .lines()
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(send(server.to("/sign-out")
                                .header("Authorization", "Bearer " + key)
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(keys(elsewhere, "revoke", "administrator")).startsWith("No server runs on this data folder");
        assertThat(send(server.query().header("Authorization", bearer)).statusCode())
                .isEqualTo(200);

        assertThat(keys(Path.of(FOLDER), "revoke", "administrator"))
                .startsWith("The administrator's token is no longer good");

        assertThat(send(server.query().header("Authorization", bearer)).statusCode())
                .isEqualTo(401);
        assertThat(send(server.to("/graphiql/").header("Cookie", session)).statusCode())
                .isEqualTo(401);
        assertThat(send(server.to("/sign-in?code=" + code)).statusCode()).isEqualTo(401);
        assertThat(send(server.form(ServerTest.TOKEN)).statusCode()).isEqualTo(401);
        assertThat(send(server.query().header("Authorization", "Bearer " + key)).statusCode())
                .isEqualTo(200);
        assertThat(keys(Path.of(FOLDER), "revoke", "administrator")).contains("did not take its token back (401)");
    }

    private static String keys(Path folder, String... arguments) {
        var words = new StringWriter();
        new CommandLine(new KeysCommand(folder, InstantSource.system()))
                .setOut(new PrintWriter(words))
                .setErr(new PrintWriter(words))
                .execute(arguments);
        return words.toString();
    }
}

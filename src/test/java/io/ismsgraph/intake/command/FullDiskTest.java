package io.ismsgraph.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.access.RunningServer;
import io.ismsgraph.embedded.DiskGuard;
import io.ismsgraph.intake.Intake;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;

/** While the disk is nearly full nothing is written, and all is read. */
@ServerTest
class FullDiskTest {

    private static final String SYSTEMS = "organisation,system,from,until\n가온,주문,2024-01-01,\n";
    private static final String SENTENCE = "Nothing is written, for only ";

    private final Intake intake = new Intake();
    private final Posts server;

    /** No disk has so much. */
    @TestConfiguration
    static class NoRoom {

        @Bean
        DiskGuard diskGuard() throws IOException {
            return new DiskGuard(Path.of("."), DataSize.ofBytes(Long.MAX_VALUE), 0);
        }
    }

    @Autowired
    FullDiskTest(@LocalServerPort int port) {
        this.server = new Posts(port);
    }

    @Test
    void refusesAFileOverHttp() throws Exception {
        var answer = server.post("/import/registry?name=systems.csv", "application/octet-stream", SYSTEMS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).startsWith("{\"error\":\"" + SENTENCE);
        assertThat(intake.everything()).isEmpty();
    }

    @Test
    void refusesAFileOfTheCommand() throws Exception {
        var file = Files.writeString(intake.folder().resolve("systems.csv"), SYSTEMS);
        var err = new StringWriter();
        var status = Commands.commandLine(() -> new OtherProcess(new RunningServer(server.address(), ServerTest.TOKEN)))
                .setErr(new PrintWriter(err, true))
                .execute("import", "registry", file.toString());
        assertThat(status).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).startsWith(SENTENCE);
        assertThat(intake.everything()).isEmpty();
    }

    @Test
    void refusesToMakeAnewWhatIsDerived() throws Exception {
        intake.run("CREATE (:Organisation:OrganisationEver:Certified {id: 'o'})");
        assertThat(server.post("/import/rebuild", "application/octet-stream", "")
                        .statusCode())
                .isEqualTo(503);
        assertThat(intake.count("(:Certified)")).isEqualTo(1);
    }

    @Test
    void answersQuestions() throws Exception {
        var answer = server.post("/graphql", "application/json", "{\"query\": \"{ organisations { totalCount } }\"}");
        assertThat(answer.body()).isEqualTo("{\"data\":{\"organisations\":{\"totalCount\":0}}}");
    }

    /** Whoever watches it sends it no writes, and does not start it anew. */
    @Test
    void isNotWell() throws Exception {
        assertThat(health("")).isEqualTo("503 {\"groups\":[\"liveness\",\"readiness\"],\"status\":\"DOWN\"}");
        assertThat(health("/readiness")).isEqualTo("503 {\"status\":\"DOWN\"}");
        assertThat(health("/liveness")).isEqualTo("200 {\"status\":\"UP\"}");
    }

    private String health(String of) throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve("/actuator/health" + of))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}

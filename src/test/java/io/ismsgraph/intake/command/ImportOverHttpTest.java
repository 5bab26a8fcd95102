package io.ismsgraph.intake.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.ServerTest;
import io.ismsgraph.access.RunningServer;
import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.Retraction;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.format.Registry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is streamed to a running server. */
@ServerTest
class ImportOverHttpTest {

    private static final String SYSTEMS = "organisation,system,from,until\n가온,주문,2024-01-01,\n가온,배송,soon,\n";
    private static final String DAY = "2025-01-01T00:00:00Z";

    private final Intake intake = new Intake();
    private final Posts server;

    @Autowired
    ImportOverHttpTest(@LocalServerPort int port) {
        this.server = new Posts(port);
    }

    @Test
    void comesToTheSameAsADirectLoad() throws Exception {
        intake.load(new Registry(), "systems.csv", SYSTEMS, Intake.observed(DAY));
        var direct = intake.everything();
        var other = new Intake();
        var file = Files.writeString(intake.folder().resolve("systems.csv"), SYSTEMS);

        try (var place = new OtherProcess(new RunningServer(server.address(), ServerTest.TOKEN))) {
            var report = place.load(new Registry(), file, Map.of("observed", DAY), Progress.SILENT);
            assertThat(report.rowsRead()).isEqualTo(2);
            assertThat(report.rowsRejected()).isEqualTo(1);
            assertThat(other.everything()).isEqualTo(direct);
            place.rebuild();
            assertThat(place.retract(report.id()).written().changed()).isPositive();
            assertThat(other.count("(:System)")).isZero();
            assertThatThrownBy(() -> place.retract("import-0")).hasMessage("There is no load import-0.");
            assertThatThrownBy(() -> place.load(new Registry(), file, Map.of("language", "ko"), Progress.SILENT))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("registry has no option language");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/csv", "application/octet-stream"})
    void takesTheBodyWhateverItIsCalled(String type) throws Exception {
        var answer = server.post("/import/registry?name=systems.csv&observed=" + DAY, type, SYSTEMS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"rowsRead\":2,\"rowsRejected\":1");
        assertThat(intake.count("(:System {name: '주문'})")).isEqualTo(1);
    }

    @Test
    void refusesWithASentence() throws Exception {
        var unreadable = server.post("/import/registry?name=a.csv", "text/csv", "a,b\n1,2\n");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("a.csv, line 1: these columns are of no form");
        var wrong = server.post("/import/registry?snapshot=perhaps", "text/csv", SYSTEMS);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("snapshot is yes or no, not perhaps.");
        var unknown = server.post("/import/regstry", "text/csv", SYSTEMS);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no format regstry; there are isms-p-catalogue");
        var load = server.post("/import/import-0/retract", "text/plain", "");
        assertThat(load.statusCode()).isEqualTo(404);
        assertThat(load.body()).contains("There is no load import-0.");
        assertThat(intake.count("(:Import)")).isZero();
    }

    @Test
    void goesOnWhenWhoeverAskedGoesAway() {
        var controller = new ImportController(
                intake.loader(),
                new Retraction(intake.recorder(), intake.loader()),
                intake.recorder(),
                new SimpleMeterRegistry());
        var request = new MockHttpServletRequest("POST", "/import/registry");
        request.setQueryString("name=systems.csv&observed=" + DAY);
        request.setContent(SYSTEMS.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> controller.load("registry", request, new Gone()))
                .hasRootCauseMessage("gone");

        assertThat(intake.count("(:Import {status: 'DONE', rowsRead: 2})")).isEqualTo(1);
        assertThat(intake.count("(:System {name: '주문'})")).isEqualTo(1);
    }

    /** Nobody listens. */
    private static final class Gone extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}

                @Override
                public void write(int b) throws IOException {
                    throw new IOException("gone");
                }
            };
        }
    }
}

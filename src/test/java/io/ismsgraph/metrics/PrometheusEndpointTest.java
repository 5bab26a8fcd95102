package io.ismsgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.TestGraph;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Who runs the service sees how much is asked of it, and how that goes. */
@ServerTest
class PrometheusEndpointTest {

    private final String address;

    @Autowired
    PrometheusEndpointTest(@LocalServerPort int port) {
        this.address = "http://127.0.0.1:" + port;
        TestGraph.empty();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + ServerTest.TOKEN);
    }

    private void ask(String query) throws Exception {
        send(to("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query)))));
    }

    private double figure(String name, String labels) throws Exception {
        var text = send(to("/actuator/prometheus")).body();
        var line = Pattern.compile(name + "\\{" + labels + "\\} (\\S+)").matcher(text);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    @Test
    void countsOperationsStatementsAndWhatWasKnown() throws Exception {
        var operations = figure("ismsgraph_operations_seconds_count", "outcome=\"answered\"");
        var mistakes = figure("ismsgraph_operations_seconds_count", "outcome=\"bad_argument\"");
        var statements = figure("ismsgraph_statements_seconds_count", "outcome=\"answered\"");
        var known = figure("cache_gets_total", "cache=\"operations\",result=\"hit\"");
        var unknown = figure("cache_gets_total", "cache=\"operations\",result=\"miss\"");
        for (int i = 0; i < 3; i++) {
            ask("{ organisations(first: 3) { nodes { id measured: name } } }");
        }
        ask("{ organisations(first: 3) { nodes { nothing } } }");
        assertThat(figure("ismsgraph_operations_seconds_count", "outcome=\"answered\""))
                .isEqualTo(operations + 3);
        assertThat(figure("ismsgraph_operations_seconds_count", "outcome=\"bad_argument\""))
                .isEqualTo(mistakes + 1);
        assertThat(figure("ismsgraph_statements_seconds_count", "outcome=\"answered\""))
                .isEqualTo(statements + 3);
        assertThat(figure("cache_gets_total", "cache=\"operations\",result=\"hit\""))
                .isEqualTo(known + 2);
        assertThat(figure("cache_gets_total", "cache=\"operations\",result=\"miss\""))
                .isEqualTo(unknown + 1);
    }

    @Test
    void countsRowsOfImports() throws Exception {
        var read = figure("ismsgraph_import_rows_total", "format=\"registry\",rows=\"read\"");
        var rejected = figure("ismsgraph_import_rows_total", "format=\"registry\",rows=\"rejected\"");
        var systems = "organisation,system,from,until\n가온,주문,2024-01-01,\n가온,배송,soon,\n";
        var loaded = send(to("/import/registry?name=systems.csv&observed=2025-01-01T00:00:00Z")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(systems)));
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        assertThat(figure("ismsgraph_import_rows_total", "format=\"registry\",rows=\"read\""))
                .isEqualTo(read + 2);
        assertThat(figure("ismsgraph_import_rows_total", "format=\"registry\",rows=\"rejected\""))
                .isEqualTo(rejected + 1);
    }

    @Test
    void isForAdministratorsAlone() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus")))
                        .statusCode())
                .isEqualTo(401);
        var figures = send(to("/actuator/prometheus"));
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(figures.body()).contains("jvm_memory_used_bytes", "process_uptime_seconds");
    }
}

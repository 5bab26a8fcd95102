package io.ismsgraph.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.audit.AuditLogs;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is on record of an operation of a socket, however it ends. */
class AuditInterceptorTest {

    private final List<Map<String, ?>> lines = new CopyOnWriteArrayList<>();
    private final AuditLog log = AuditLogs.into(lines);

    private static WebGraphQlRequest request() {
        var asked = new Asked(JsonMapper.shared().readTree("{\"query\":\"{ slow }\"}"));
        return Endpoint.request(
                URI.create("ws://127.0.0.1/graphql"),
                new HttpHeaders(),
                Map.of(AuditInterceptor.OF_SOCKET, AuditInterceptor.ofSocket("127.0.0.1")),
                asked,
                "1");
    }

    @Test
    void saysWhatWasBrokenOffBeforeItWasAnswered() throws Exception {
        new AuditInterceptor(log)
                .intercept(request(), _ -> Mono.never())
                .subscribe()
                .dispose();
        log.close();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.get("outcome")).isEqualTo("broken off");
            // By sha256sum.
            assertThat(line.get("document"))
                    .isEqualTo("dfe259898563883802a2fc0aaf8e7ace257d35dca9b30310a2b9a4db93a977cd");
            assertThat(line.get("from")).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void answersNothingThatCannotBeTakenDown() throws Exception {
        log.close();
        var answer = new AuditInterceptor(log)
                .intercept(request(), _ -> Mono.error(new AssertionError("asked")))
                .block();
        assertThat(Objects.requireNonNull(answer).getErrors().toString()).contains(AuditLog.REFUSAL);
        assertThat(lines).isEmpty();
    }
}

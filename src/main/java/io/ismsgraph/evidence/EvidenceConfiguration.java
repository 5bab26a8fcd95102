package io.ismsgraph.evidence;

import io.ismsgraph.graph.Recorder;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes evidence in and hands it out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EvidenceConfiguration {

    /** @param most how large a file may be */
    @Bean
    EvidenceStore evidenceStore(
            @Value("${ismsgraph.data-folder}") Path folder, @Value("${ismsgraph.evidence-most:200MB}") DataSize most) {
        return EvidenceStore.in(folder.resolve("evidence"), most.toBytes());
    }

    @Bean
    RouterFunction<ServerResponse> evidence(
            Recorder recorder, EvidenceStore store, @Value("${ismsgraph.deadline:10s}") Duration deadline) {
        var endpoint = new EvidenceEndpoint(store, new EvidenceRegister(recorder, deadline));
        return RouterFunctions.route()
                .PUT(EvidenceEndpoint.PATH, endpoint::put)
                .GET(EvidenceEndpoint.PATH + "/{sha256}", endpoint::get)
                .build();
    }
}

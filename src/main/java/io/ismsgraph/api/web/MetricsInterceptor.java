package io.ismsgraph.api.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Takes down how long operations take, and with what code they end. */
final class MetricsInterceptor implements WebGraphQlInterceptor {

    private final MeterRegistry meters;

    MetricsInterceptor(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var begun = System.nanoTime();
        return chain.next(request)
                .doOnNext(response -> meters.timer("ismsgraph.operations", "outcome", outcome(response))
                        .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
    }

    /** The first code tells enough: all of them would be as many figures as there are mistakes. */
    private static String outcome(WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher<?>) {
            return "listening";
        }
        return response.getExecutionResult().getErrors().stream()
                .findFirst()
                .map(AuditInterceptor::code)
                .orElse("answered")
                .toLowerCase(Locale.ROOT);
    }
}

package io.ismsgraph.api.web;

import io.ismsgraph.access.Allowances;
import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.graph.GraphReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Opens the ways in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {

    private static final String PATH = "/graphql";

    /**
     * @param folder of the documents that alone are answered; if none is named, all are
     */
    @Bean
    Persisted persisted(
            @Value("${ismsgraph.documents:}") String folder, @Value("${ismsgraph.documents-only:true}") boolean only) {
        return folder.isBlank()
                ? new Persisted(Registered.examples(), true)
                : new Persisted(Registered.in(Path.of(folder.strip())), !only);
    }

    // What every operation passes, whichever way it came in, in this order.

    @Bean
    @Order(0)
    MetricsInterceptor metricsInterceptor(MeterRegistry meters) {
        return new MetricsInterceptor(meters);
    }

    @Bean
    @Order(1)
    Streams streams() {
        return new Streams();
    }

    @Bean
    @Order(2)
    AuditInterceptor auditInterceptor(AuditLog log) {
        return new AuditInterceptor(log);
    }

    /**
     * @param every how often the credential of one who listens is looked at
     */
    @Bean
    @Order(3)
    ExpiryInterceptor expiryInterceptor(@Value("${ismsgraph.check-credentials:10s}") Duration every) {
        return new ExpiryInterceptor(every);
    }

    @Bean
    @Order(4)
    AllowanceInterceptor allowanceInterceptor(Allowances allowances) {
        return new AllowanceInterceptor(allowances);
    }

    @Bean
    @Order(5)
    PersistedInterceptor persistedInterceptor(Persisted persisted) {
        return new PersistedInterceptor(persisted);
    }

    @Bean
    @Order(6)
    CypherInterceptor cypherInterceptor() {
        return new CypherInterceptor();
    }

    @Bean
    @Order(7)
    DossierInterceptor dossierInterceptor(Dossier dossier, GraphReader reader) {
        return new DossierInterceptor(dossier, reader);
    }

    @Bean
    @Order(8)
    ViewInterceptor viewInterceptor() {
        return new ViewInterceptor();
    }

    /** Before Spring's own, which knows neither GET nor every answer. */
    @Bean
    @Order(-10)
    RouterFunction<ServerResponse> endpoint(WebGraphQlHandler pipeline, GraphQlSseHandler events, Persisted persisted) {
        var endpoint = new Endpoint(pipeline, events, persisted);
        return RouterFunctions.route(RequestPredicates.path(PATH), endpoint::answer);
    }

    /** Before all that answers a plain GET. */
    @Bean
    WebSocketHandlerMapping sockets(WebGraphQlHandler pipeline) {
        var mapping = new WebSocketHandlerMapping();
        mapping.setWebSocketUpgradeMatch(true);
        mapping.setOrder(-2);
        mapping.setUrlMap(Map.of(PATH, new WebSocketHttpRequestHandler(new OperationSocket(pipeline))));
        return mapping;
    }

    @Bean
    ServletServerContainerFactoryBean webSocketLimits() {
        var limits = new ServletServerContainerFactoryBean();
        limits.setMaxTextMessageBufferSize(OperationSocket.LONGEST);
        return limits;
    }
}

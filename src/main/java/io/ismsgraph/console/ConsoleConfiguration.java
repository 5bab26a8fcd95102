package io.ismsgraph.console;

import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.graph.Obstacle;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.Ownership.Asker;
import io.ismsgraph.snapshot.Snapshots;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Opens the console. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConsoleConfiguration {

    /**
     * What statements read: a replica, if one is named; or else copies of snapshots of the embedded store. Where there is
     * neither, the console stays closed.
     *
     * @param uri of another Neo4j that is there for this, and reads only
     * @param user of it, who may match and nothing else
     * @param jvm what the JVM that reads a copy is started with, beside what the database needs
     * @param idle how long nobody has to need a copy before the process that reads it goes
     */
    @Bean
    Isolation consoleIsolation(
            ObjectProvider<Snapshots> snapshots,
            Compiler compiler,
            @Value("${ismsgraph.data-folder}") Path folder,
            @Value("${ismsgraph.console-uri:}") String uri,
            @Value("${ismsgraph.console-username:neo4j}") String user,
            @Value("${ismsgraph.console-password:}") String password,
            @Value("${ismsgraph.console-jvm:-Xmx512m}") String jvm,
            @Value("${ismsgraph.console-idle:15m}") Duration idle) {
        var confidential = confidential(compiler.schema());
        if (!uri.isBlank()) {
            return new Replica(uri.strip(), user, password, confidential);
        }
        var here = snapshots.getIfAvailable();
        return here == null
                ? new Closed()
                : new CopyOfSnapshot(
                        here,
                        folder.resolve("console/copies"),
                        confidential,
                        List.of(StringUtils.tokenizeToStringArray(jvm, " ")),
                        idle);
    }

    /** Labels of what no statement reads. Results are kept, and who people are must not be kept with them. */
    static List<String> confidential(GraphSchema schema) {
        return Stream.of(schema.ownership(Asker.MEMBER).closedTypes(), schema.personalTypes())
                .flatMap(List::stream)
                .map(type -> type + "Ever")
                .toList();
    }

    @Bean
    Results consoleResults(@Value("${ismsgraph.data-folder}") Path folder) {
        return new Results(folder.resolve("console/results"));
    }

    /** @param time how long a statement may take */
    @Bean
    Console console(
            Isolation isolation,
            Results results,
            AuditLog log,
            ObjectProvider<Obstacle> obstacle,
            MeterRegistry meters,
            @Value("${ismsgraph.console-time:20s}") Duration time) {
        var room = obstacle.getIfAvailable(() -> Optional::empty);
        return new Console(
                isolation, results, new Protocol(log, meters), room::now, Limits.USUAL.within(time), Clock.systemUTC());
    }

    @Bean
    ConsoleService consoleService(Console console, Isolation isolation, Results results) {
        return new ConsoleService(console, isolation, results);
    }

    @Bean
    RouterFunction<ServerResponse> cypherEndpoint(Console console, Results results) {
        var endpoint = new CypherEndpoint(console, results);
        return RouterFunctions.route(RequestPredicates.POST(CypherEndpoint.PATH), endpoint::answer);
    }
}

package io.ismsgraph.investigation;

import io.ismsgraph.api.AskedAgain;
import io.ismsgraph.audit.AuditReader;
import io.ismsgraph.evidence.EvidenceStore;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.Recorder;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Notes what is asked for investigations, and hands them out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class InvestigationConfiguration {

    @Bean
    Papers papers(
            Recorder recorder,
            @Value("${ismsgraph.data-folder}") Path folder,
            @Value("${ismsgraph.deadline:10s}") Duration deadline) {
        return new Papers(EvidenceStore.in(folder.resolve("papers"), Long.MAX_VALUE), recorder, deadline);
    }

    /** After those who say who asks. It is made before the graph is reached, so it asks for the papers when it needs them. */
    @Bean
    FilterRegistrationBean<InvestigationFilter> investigationFilter(ObjectProvider<Papers> papers) {
        return new FilterRegistrationBean<>(new InvestigationFilter(papers));
    }

    @Bean
    LogService investigationLog(AuditReader audit, Papers papers, AskedAgain again) {
        return new LogService(audit, papers, again);
    }

    @Bean
    RouterFunction<ServerResponse> investigationBundle(
            AskedAgain again,
            AuditReader audit,
            Papers papers,
            EvidenceStore evidence,
            GraphReader reader,
            @Value("${ismsgraph.data-folder}") Path folder) {
        var bundle = new Bundle(again, audit, papers, evidence, folder);
        var endpoint = new BundleEndpoint(bundle, papers, audit, reader);
        return RouterFunctions.route().GET(BundleEndpoint.PATH, endpoint::get).build();
    }
}

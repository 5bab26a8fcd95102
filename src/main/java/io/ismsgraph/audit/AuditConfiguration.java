package io.ismsgraph.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what the server is asked on record. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AuditConfiguration {

    /** Of one file. */
    private static final long MOST = 64L * 1024 * 1024;

    /** Lines for one page of who reads it. */
    private static final int LOOKED_AT = 200_000;

    private static final long PATIENCE_MILLIS = 1_000;

    /** Before anything that may refuse a request. */
    private static final int FIRST = -1_000;

    @Bean
    Trail auditTrail(
            @Value("${ismsgraph.audit-folder:${ismsgraph.data-folder}/audit}") Path folder,
            @Value("${ismsgraph.data-folder}") Path dataFolder,
            @Value("${ismsgraph.audit-key:}") String key) {
        try {
            return new Trail(folder, AuditKey.seal(key, dataFolder), Clock.systemUTC(), MOST);
        } catch (IOException failure) {
            throw new AuditStartException(folder, failure);
        }
    }

    /** It is closed before its files are. */
    @Bean(destroyMethod = "close")
    AuditLog auditLog(Trail trail) {
        return new AuditLog(trail, PATIENCE_MILLIS);
    }

    @Bean
    AuditReader auditReader(Trail trail) {
        return new AuditReader(trail, LOOKED_AT);
    }

    @Bean
    AuditService auditService(Trail trail) {
        return new AuditService(trail, LOOKED_AT);
    }

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(AuditLog log) {
        var registration = new FilterRegistrationBean<>(new AuditFilter(log));
        registration.setOrder(FIRST);
        return registration;
    }
}

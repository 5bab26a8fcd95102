package io.ismsgraph.metrics;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** All figures as Prometheus reads them, at {@code /actuator/prometheus}, with those of the JVM. */
@Endpoint(id = "prometheus")
final class PrometheusEndpoint implements AutoCloseable {

    private final PrometheusMeterRegistry meters;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    PrometheusEndpoint(PrometheusMeterRegistry meters) {
        this.meters = meters;
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        collections.bindTo(meters);
    }

    /** The figures now. */
    @ReadOperation(produces = "text/plain;version=0.0.4;charset=utf-8")
    public String figures() {
        return meters.scrape();
    }

    /** It listens to the collections of the JVM. */
    @Override
    public void close() {
        collections.close();
    }
}

package io.ismsgraph.embedded;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.impl.query.CacheMetrics;
import org.neo4j.kernel.impl.query.QueryCacheStatistics;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The database's own counts: for how many statements it had a plan, and for how many it had none, or one that was out of date. */
final class PlanCounts implements MeterBinder {

    private static final String STATEMENTS = "executable_query";

    private final QueryCacheStatistics statistics;

    PlanCounts(GraphDatabaseService database) {
        this.statistics =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(QueryCacheStatistics.class);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        count(meters, "hit", CacheMetrics::getHits);
        count(meters, "miss", plans -> plans.getMisses() + plans.getStaleEntries());
    }

    private void count(MeterRegistry meters, String result, ToDoubleFunction<CacheMetrics> of) {
        FunctionCounter.builder(
                        "ismsgraph.plans",
                        statistics,
                        all -> of.applyAsDouble(
                                Objects.requireNonNull(all.metricsPerCacheKind().get(STATEMENTS))))
                .tag("result", result)
                .register(meters);
    }
}

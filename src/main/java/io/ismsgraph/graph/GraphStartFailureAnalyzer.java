package io.ismsgraph.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the graph cannot be worked with. */
final class GraphStartFailureAnalyzer extends AbstractFailureAnalyzer<GraphStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, GraphStartException failure) {
        return new FailureAnalysis(failure.getMessage(), null, failure);
    }
}

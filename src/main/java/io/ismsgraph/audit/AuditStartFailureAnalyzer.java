package io.ismsgraph.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the audit could not be opened. */
final class AuditStartFailureAnalyzer extends AbstractFailureAnalyzer<AuditStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AuditStartException failure) {
        return new FailureAnalysis(failure.getMessage(), null, failure);
    }
}

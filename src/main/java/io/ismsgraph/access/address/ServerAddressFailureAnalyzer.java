package io.ismsgraph.access.address;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the server does not listen. */
final class ServerAddressFailureAnalyzer extends AbstractFailureAnalyzer<ServerAddressException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ServerAddressException failure) {
        return new FailureAnalysis(failure.getMessage(), null, failure);
    }
}

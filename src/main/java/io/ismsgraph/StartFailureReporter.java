package io.ismsgraph;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why nothing started in a sentence, without the banner Boot draws around it. */
final class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    @SuppressWarnings("SystemOut")
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
    }
}

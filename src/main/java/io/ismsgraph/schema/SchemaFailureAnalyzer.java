package io.ismsgraph.schema;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists what does not fit between schema, questions and graph. */
final class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<SchemaException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SchemaException failure) {
        var faults = failure.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis("The schema and the questions do not fit together:\n" + faults, null, failure);
    }
}

package io.ismsgraph.compiler;

import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.Nullable;

/** Collects what the parser does not understand, by line and column. */
final class SyntaxComplaints extends BaseErrorListener {

    private final List<String> complaints;

    SyntaxComplaints(List<String> complaints) {
        this.complaints = complaints;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object symbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        complaints.add("line " + line + ", column " + (column + 1) + " of the body: " + message);
    }
}

package io.ismsgraph.console.gate;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;

/** The database's own grammar, so that what is looked at is what would run. */
final class Syntax {

    private Syntax() {}

    /**
     * The parts of a statement.
     *
     * @throws StatementRefused if it is none, naming the first word that does not fit
     */
    static StatementsContext tree(CommonTokenStream tokens) {
        try {
            return tree(tokens, PredictionMode.SLL);
        } catch (ParseCancellationException onceMore) {
            return exactly(tokens);
        }
    }

    /** What the fast way of parsing does not follow may still be right. */
    private static StatementsContext exactly(CommonTokenStream tokens) {
        tokens.seek(0);
        try {
            return tree(tokens, PredictionMode.LL);
        } catch (ParseCancellationException failure) {
            throw failure.getCause() instanceof RecognitionException where
                    ? Misfit.of(where)
                    : new Place(1, 1).refuse("This is no statement.");
        }
    }

    private static StatementsContext tree(CommonTokenStream tokens, PredictionMode mode) {
        var parser = new Cypher25Parser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        Predictions.serve(parser);
        parser.getInterpreter().setPredictionMode(mode);
        parser.addParseListener(new Depth());
        return parser.statements();
    }
}

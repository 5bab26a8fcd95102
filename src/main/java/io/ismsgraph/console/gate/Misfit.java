package io.ismsgraph.console.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/** Says in words what a parser finds wrong. */
final class Misfit {

    /** More than these would be all the words there are. */
    private static final int NAMED = 6;

    private Misfit() {}

    static StatementRefused of(RecognitionException failure) {
        var token = failure.getOffendingToken();
        var found = token.getType() == Token.EOF
                ? "The statement ends too early"
                : "“" + shortened(token.getText()) + "” does not fit here";
        var next = next(failure);
        return Place.of(token)
                .refuse(found
                        + (next.isEmpty() || next.size() > NAMED
                                ? ": look for what is misspelt or missing right before it."
                                : "; what may stand here is " + next.stream().collect(Collectors.joining(" or "))
                                        + "."));
    }

    private static List<String> next(RecognitionException failure) {
        return failure instanceof InputMismatchException
                ? failure.getExpectedTokens().toList().stream()
                        .map(Misfit::shown)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static String shown(int type) {
        var name = Cypher25Parser.VOCABULARY.getDisplayName(type);
        return switch (name) {
            case "EOF" -> "the end";
            case "IDENTIFIER", "ESCAPED_SYMBOLIC_NAME" -> "a name";
            default -> name.startsWith("'") ? name.substring(1, name.length() - 1) : name.replace("ROWS", "");
        };
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}

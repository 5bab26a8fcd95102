package io.ismsgraph.console.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathLengthContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QuantifierContext;

/** How far a pattern may go: the ways to go multiply with each hop, and what they lead to is kept until one of them ends. */
final class Hops implements Rule {

    /** The longest that the questions go, and then some. */
    static final int MOST = 8;

    private static final Pattern FEW = Pattern.compile("\\d{1,2}");

    @Override
    public void hold(ParserRuleContext part) {
        switch (part) {
            case PathLengthContext length ->
                holdUpTo(length, length.DOTDOT() == null ? single(length.UNSIGNED_DECIMAL_INTEGER()) : length.to);
            case QuantifierContext quantifier ->
                holdUpTo(
                        quantifier,
                        quantifier.COMMA() == null ? single(quantifier.UNSIGNED_DECIMAL_INTEGER()) : quantifier.to);
            default -> {}
        }
    }

    private static @Nullable Token single(List<TerminalNode> numbers) {
        return numbers.isEmpty() ? null : numbers.getFirst().getSymbol();
    }

    private static void holdUpTo(ParserRuleContext part, @Nullable Token bound) {
        var text = bound == null ? "" : bound.getText();
        if (!FEW.matcher(text).matches() || Integer.parseInt(text) > MOST) {
            throw Place.of(part)
                    .refuse("A path needs an upper bound of at most " + MOST + " hops here, as in -[*1.." + MOST
                            + "]-> or" + " ((a)-->(b)){1," + MOST + "}.");
        }
    }
}

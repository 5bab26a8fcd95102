package io.ismsgraph.console.gate;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Ends the parsing of what is nested without brackets, as CASE in CASE: the parser, and all that walks its tree, go down the
 * stack with it.
 */
final class Depth implements ParseTreeListener {

    /** Some twenty rules stand between an expression and one within it; examples need 280. */
    static final int MOST = 600;

    private int depth;

    @Override
    public void enterEveryRule(ParserRuleContext rule) {
        if (++depth > MOST) {
            throw Place.of(rule).refuse("Too much is nested here: name parts of it in a WITH before.");
        }
    }

    @Override
    public void exitEveryRule(ParserRuleContext rule) {
        depth--;
    }

    @Override
    public void visitTerminal(TerminalNode leaf) {}

    @Override
    public void visitErrorNode(ErrorNode leaf) {}
}

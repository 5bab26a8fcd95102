package io.ismsgraph.console.gate;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Where in a statement something is said, both numbers from one on.
 *
 * @param line ends at a line feed
 * @param column counts characters as an editor shows them, a rare one outside the basic plane as one too
 */
record Place(int line, int column) {

    /** Of the character at an index of the text. */
    static Place at(String text, int index) {
        var start = text.lastIndexOf('\n', index - 1) + 1;
        var lines = text.substring(0, start).chars().filter(one -> one == '\n').count();
        return new Place((int) lines + 1, text.codePointCount(start, index) + 1);
    }

    static Place of(Token token) {
        return new Place(token.getLine(), token.getCharPositionInLine() + 1);
    }

    static Place of(ParseTree part) {
        return switch (part) {
            case TerminalNode leaf -> of(leaf.getSymbol());
            case ParserRuleContext rule -> of(rule.getStart());
            default -> new Place(1, 1);
        };
    }

    StatementRefused refuse(String message) {
        return new StatementRefused(this, message);
    }
}

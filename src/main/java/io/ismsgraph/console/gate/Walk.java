package io.ismsgraph.console.gate;

import java.util.ArrayDeque;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Goes through all parts of a statement once, in the order they are written in. */
final class Walk {

    private Walk() {}

    /**
     * Holds each part to all rules.
     *
     * @throws StatementRefused by the first that is broken
     */
    static void hold(ParserRuleContext statement) {
        var rules = List.of(new Grammar(), new Calls(), new Hops(), new Operators(), new Planning());
        var open = new ArrayDeque<ParseTree>(List.of(statement));
        while (!open.isEmpty()) {
            var part = open.pop();
            if (part instanceof ParserRuleContext rule) {
                rules.forEach(one -> one.hold(rule));
            }
            for (int i = part.getChildCount() - 1; i >= 0; i--) {
                open.push(part.getChild(i));
            }
        }
    }
}

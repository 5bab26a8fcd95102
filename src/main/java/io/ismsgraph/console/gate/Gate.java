package io.ismsgraph.console.gate;

import java.util.regex.Pattern;

/**
 * Decides whether a statement may be run for an investigator, by its text alone. What is let in reads the graph and nothing
 * else, and whatever it does can be ended: the database looks at the time between rows, not within an expression.
 */
public final class Gate {

    /** How statements of answers begin. */
    private static final Pattern VERSION = Pattern.compile("^CYPHER 25(?=\\s)");

    private Gate() {}

    /**
     * Lets a statement in.
     *
     * @throws StatementRefused saying what it may not do, where, and what would be right
     */
    public static Admitted admit(String statement) {
        var text = VERSION.matcher(statement).replaceFirst(" ".repeat("CYPHER 25".length()));
        Scanner.hold(text);
        var tokens = Tokens.of(text);
        var tree = Syntax.tree(tokens);
        Walk.hold(tree);
        return new Admitted(Tokens.one(tokens, text), Estimate.hold(tree));
    }
}

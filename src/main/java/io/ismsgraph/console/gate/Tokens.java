package io.ismsgraph.console.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;

/** The words and signs of one statement, as many and as deep as a parser and a planner are done with soon. */
final class Tokens {

    /** The longest statement of an example has 10,000, spaces left out. */
    static final int MOST = 20_000;

    /** What examples need is 16; from some 5,000 on a parser hangs, and from 40 on some planners. */
    static final int NESTED = 24;

    /** Each doubles what the planner makes of a condition: 16 take seconds, 20 never end. */
    static final int XORS = 4;

    /** A parser looks ahead of each through all that follow; the longest statement of an example has 100. */
    static final int CASES = 400;

    private static final Set<Integer> OPENING =
            Set.of(Cypher25Lexer.LPAREN, Cypher25Lexer.LBRACKET, Cypher25Lexer.LCURLY);
    private static final Set<Integer> CLOSING =
            Set.of(Cypher25Lexer.RPAREN, Cypher25Lexer.RBRACKET, Cypher25Lexer.RCURLY);
    private static final Set<String> PREFIXES = Set.of("CYPHER", "EXPLAIN", "PROFILE");

    private Tokens() {}

    /**
     * Those of a text that the scanner let pass.
     *
     * @throws StatementRefused if they are too many, too deep, or of more than one statement
     */
    static CommonTokenStream of(String text) {
        var lexer = new Cypher25Lexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        var stream = new CommonTokenStream(lexer);
        stream.fill();
        var tokens = stream.getTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF)
                .toList();
        holdNumber(tokens);
        holdDepth(tokens);
        holdFew(
                tokens,
                Cypher25Lexer.XOR,
                XORS,
                "XOR keep the planner busy past any time limit: count what holds instead, as in size([one IN [a, b, c]"
                        + " WHERE one]) % 2 = 1.");
        holdFew(
                tokens,
                Cypher25Lexer.CASE,
                CASES,
                "CASE are too many: look values up in a map, as in {a: 1, b: 2}[n.kind].");
        holdOne(tokens);
        return stream;
    }

    /** The statement up to the ; at its end, if there is one. */
    static String one(CommonTokenStream tokens, String text) {
        return tokens.getTokens().stream()
                .filter(token -> token.getType() == Cypher25Lexer.SEMICOLON)
                .findFirst()
                .map(token -> text.substring(0, text.offsetByCodePoints(0, token.getStartIndex())))
                .orElse(text);
    }

    private static void holdNumber(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.getFirst().getType() == Cypher25Lexer.SEMICOLON) {
            throw new Place(1, 1).refuse("There is no statement: write one, such as MATCH (n) RETURN n LIMIT 10.");
        }
        if (tokens.size() > MOST) {
            throw Place.of(tokens.get(MOST))
                    .refuse("The statement has " + tokens.size() + " words and signs, and " + MOST
                            + " is the most: pass lists of values as parameters.");
        }
    }

    private static void holdDepth(List<Token> tokens) {
        int depth = 0;
        for (var token : tokens) {
            depth += OPENING.contains(token.getType()) ? 1 : CLOSING.contains(token.getType()) ? -1 : 0;
            if (depth > NESTED) {
                throw Place.of(token)
                        .refuse("More than " + NESTED + " brackets are open here: name parts of it in a WITH before.");
            }
            if (token.getType() == Cypher25Lexer.ErrorChar) {
                throw Place.of(token).refuse("The character " + token.getText() + " has no meaning in Cypher here.");
            }
        }
    }

    private static void holdFew(List<Token> tokens, int type, int most, String reason) {
        tokens.stream()
                .filter(token -> token.getType() == type)
                .skip(most)
                .findFirst()
                .ifPresent(token -> {
                    throw Place.of(token).refuse("More than " + most + " " + reason);
                });
    }

    private static void holdOne(List<Token> tokens) {
        var first = tokens.getFirst();
        if (PREFIXES.contains(first.getText().toUpperCase(Locale.ROOT))) {
            throw Place.of(first)
                    .refuse(first.getText() + " cannot stand before a statement here: leave it out; a plan is asked for"
                            + " beside the statement.");
        }
        tokens.stream()
                .limit(tokens.size() - 1)
                .filter(token -> token.getType() == Cypher25Lexer.SEMICOLON)
                .findFirst()
                .ifPresent(token -> {
                    throw Place.of(token)
                            .refuse("One statement is run at a time: a ; may stand at its end only, so run the next one"
                                    + " by itself.");
                });
    }
}

package io.ismsgraph.console.gate;

import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression9Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringAndListComparisonContext;

/** Operators that keep a planner or a core busy with few words. */
final class Operators implements Rule {

    private static final int NOTS = 8;

    @Override
    public void hold(ParserRuleContext part) {
        switch (part) {
            case StringAndListComparisonContext comparison
            when comparison.REGEQ() != null ->
                throw Place.of(comparison)
                        .refuse("=~ may need time without end for one text: use CONTAINS, STARTS WITH or ENDS WITH,"
                                + " with toLower(…) for both cases.");
            case Expression9Context negated
            when negated.NOT().size() > NOTS ->
                throw Place.of(negated.NOT(NOTS))
                        .refuse("There are more than " + NOTS + " NOT in a row: two are none.");
            default -> {}
        }
    }
}

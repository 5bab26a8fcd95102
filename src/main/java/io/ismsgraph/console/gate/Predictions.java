package io.ismsgraph.console.gate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/**
 * What a parser has learnt of how statements go on. It learns from every statement and forgets nothing, so that statements
 * made for it would fill the memory: what is learnt here is kept apart from what the database's own parser learns, and is
 * forgotten when it becomes much.
 */
final class Predictions {

    /** All compiled statements together teach 22,000, in some 60 MB. */
    static final int MOST = 30_000;

    private static volatile Predictions now = new Predictions();

    private final DFA[] learnt;
    private final PredictionContextCache contexts = new PredictionContextCache();

    private Predictions() {
        var atn = Cypher25Parser._ATN;
        learnt = IntStream.range(0, atn.getNumberOfDecisions())
                .mapToObj(decision -> new DFA(atn.getDecisionState(decision), decision))
                .toArray(DFA[]::new);
    }

    /** Has a parser learn here. */
    static void serve(Cypher25Parser parser) {
        if (now.size() > MOST) {
            now = new Predictions();
        }
        parser.setInterpreter(new ParserATNSimulator(parser, Cypher25Parser._ATN, now.learnt, now.contexts));
    }

    /** How much is learnt by now. */
    static int learntByNow() {
        return now.size();
    }

    private int size() {
        return Arrays.stream(learnt).mapToInt(dfa -> dfa.states.size()).sum();
    }
}

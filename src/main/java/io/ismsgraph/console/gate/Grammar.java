package io.ismsgraph.console.gate;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;

/** What kinds of parts a statement may have; one that is not known here, as a newer database may bring, is refused. */
final class Grammar implements Rule {

    private static final Set<String> ALLOWED =
            Words.lines("rules.txt").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    private static final Properties REASONS = Words.reasons("refusals.properties");

    @Override
    public void hold(ParserRuleContext part) {
        var name = name(part);
        if (!ALLOWED.contains(name)) {
            throw Place.of(part)
                    .refuse(REASONS.getProperty(
                            name,
                            "“" + part.getStart().getText()
                                    + "” begins something that cannot run here: read the graph with"
                                    + " MATCH, WITH, UNWIND, CALL { } and RETURN."));
        }
    }

    static String name(ParserRuleContext part) {
        return part.getClass().getSimpleName().replaceFirst("Context$", "");
    }
}

package io.ismsgraph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ClientException;

/**
 * A statement as it is sent. The database keeps a plan for each type and size of the parameters: one for nothing and one for
 * something, one for texts and lists of one, of ten, of a hundred, and so on, and a long statement is planned for seconds. So all
 * parameters are sent within one map, which is of one type whatever is in it. Moments alone stay as they are: they are numbers
 * always, and compared with those of every fact, for which a map would be looked into each time.
 *
 * @param text the statement
 * @param values of its parameters
 */
record Sent(String text, Value values) {

    private static final String GIVEN = "given";
    private static final String MOMENT = "(?:q\\d+_)?(?:now|asOf|knownAt|at|inf)";
    private static final Predicate<String> IS_MOMENT = Pattern.compile(MOMENT).asMatchPredicate();
    private static final Pattern OTHERS = Pattern.compile("\\$(?!" + MOMENT + "\\b)(\\w+)");

    /** @throws GraphFailure if it lacks a value, or one is none of the graph's: faults on our side */
    static Sent of(String statement, Map<String, ? extends @Nullable Object> parameters) {
        var values = new HashMap<String, @Nullable Object>();
        var given = new HashMap<String, @Nullable Object>();
        parameters.forEach((name, value) -> (IS_MOMENT.test(name) ? values : given).put(name, value));
        values.put(GIVEN, given);
        try {
            return new Sent(text(statement, given), Values.value((Object) values));
        } catch (ClientException failure) {
            throw GraphFailure.unsendable(failure);
        }
    }

    /** Of a map, the database would take what is not there for nothing. */
    private static String text(String statement, Map<String, @Nullable Object> given) {
        return OTHERS.matcher(statement).replaceAll(parameter -> {
            if (!given.containsKey(parameter.group(1))) {
                throw GraphFailure.lacking(parameter.group(1));
            }
            return "\\$" + GIVEN + "." + parameter.group(1);
        });
    }
}

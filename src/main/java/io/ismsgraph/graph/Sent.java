package io.ismsgraph.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** So many characters of statements are kept as they are sent. */
    private static final long KEPT = 4_000_000;

    private static final Cache<String, Form> FORMS = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String statement, Form form) -> statement.length() + form.text.length())
            .build();

    /**
     * What becomes of a statement whatever its parameters are.
     *
     * @param others its parameters that are sent within the map
     */
    private record Form(String text, Set<String> others) {

        static Form of(String statement) {
            var others = OTHERS.matcher(statement)
                    .results()
                    .map(parameter -> parameter.group(1))
                    .collect(Collectors.toUnmodifiableSet());
            return new Form(OTHERS.matcher(statement).replaceAll("\\$" + GIVEN + ".$1"), others);
        }

        /** Of a map, the database would take what is not there for nothing. */
        void check(Map<String, @Nullable Object> given) {
            for (var other : others) {
                if (!given.containsKey(other)) {
                    throw GraphFailure.lacking(other);
                }
            }
        }
    }

    /** @throws GraphFailure if it lacks a value, or one is none of the graph's: faults on our side */
    static Sent of(String statement, Map<String, ? extends @Nullable Object> parameters) {
        var values = new HashMap<String, @Nullable Object>();
        var given = new HashMap<String, @Nullable Object>();
        parameters.forEach((name, value) -> (IS_MOMENT.test(name) ? values : given).put(name, value));
        values.put(GIVEN, given);
        var form = FORMS.get(statement, Form::of);
        form.check(given);
        try {
            return new Sent(form.text, Values.value((Object) values));
        } catch (ClientException failure) {
            throw GraphFailure.unsendable(failure);
        }
    }
}

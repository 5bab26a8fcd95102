package io.ismsgraph.compiler;

import io.ismsgraph.schema.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.threeten.extra.PeriodDuration;

/** Compiles what a {@code where} says of one value. */
final class Comparisons {

    private final Guard guard;
    private final Parameters parameters;

    Comparisons(Guard guard, Parameters parameters) {
        this.guard = guard;
        this.parameters = parameters;
    }

    /**
     * The conditions on a property.
     *
     * @param type the type of its values
     * @param negated whether under a negation, where what cannot be compared must count as not found
     */
    String ofProperty(String expression, String type, Passage asked, boolean negated) {
        var conditions = new ArrayList<String>();
        asked.keys("say how to compare, such as {eq: …}", "ask with isNull").forEach((key, operand) -> {
            var condition = condition(expression, type, Operator.of(key), operand);
            conditions.add(negated ? "coalesce(" + condition + ", false)" : condition);
        });
        return String.join(" AND ", conditions);
    }

    /** The conditions on a number that the graph counts. */
    String ofCount(String expression, Passage asked) {
        var conditions = new ArrayList<String>();
        asked.keys("say how many, such as {gt: 3}", "say a number, or leave it out")
                .forEach((key, operand) -> conditions.add(condition(expression, "Int", Operator.of(key), operand)));
        return String.join(" AND ", conditions);
    }

    private String condition(String expression, String type, Operator operator, Passage operand) {
        return operator.condition(expression, parameter(operator, type, operand.binding(), operand.path()));
    }

    private String parameter(Operator operator, String type, Binding said, String path) {
        return switch (operator.operand()) {
            case SAME, LIST, BOOLEAN -> parameters.add(said);
            case SOME_OF_LIST -> parameters.add(some(said, path));
            case AGE -> guard.add(parameters, (request, moment) -> before(request, said, type, moment));
            case PERIOD ->
                guard.add(
                        parameters,
                        (request, moment) -> List.of(before(request, said, type, moment), in(type, moment)));
        };
    }

    /** A list is a parameter whatever it holds, so that each request has to be looked at. */
    private static Binding some(Binding said, String path) {
        return request -> {
            if (said.value(request) instanceof List<?> list && !list.isEmpty()) {
                return list;
            }
            throw Passage.refusal(path, "is empty: say what must be there, or leave it out");
        };
    }

    private static Object before(Request request, Binding said, String type, long moment) {
        var age = (PeriodDuration) Objects.requireNonNull(said.value(request));
        return in(type, Parameters.before(moment, age));
    }

    /** A moment, or its day if that is what it is compared with. */
    private static Object in(String type, long moment) {
        return type.equals("Date") ? Parameters.day(moment) : moment;
    }
}

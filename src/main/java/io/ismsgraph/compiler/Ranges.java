package io.ismsgraph.compiler;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import io.ismsgraph.compiler.Refusal.Code;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that the schema lets an argument be. */
public final class Ranges {

    private Ranges() {}

    /**
     * The values of a field's arguments, if all lie within their ranges.
     *
     * @throws Refusal if one does not
     */
    static Map<String, @Nullable Object> checked(Arguments arguments, Map<String, @Nullable Object> values) {
        check(arguments.field(), values);
        return values;
    }

    /**
     * Whether all values of a field's arguments lie within their ranges.
     *
     * @throws Refusal if one does not
     */
    public static void check(GraphQLFieldDefinition field, Map<String, ? extends @Nullable Object> values) {
        for (var argument : field.getArguments()) {
            var range = argument.getAppliedDirective("range");
            if (range != null && values.get(argument.getName()) instanceof Number number) {
                check(argument.getName(), number, bound(range, "min"), bound(range, "max"));
            }
        }
    }

    private static void check(String name, Number number, @Nullable Integer min, @Nullable Integer max) {
        if ((min != null && number.doubleValue() < min) || (max != null && number.doubleValue() > max)) {
            throw new Refusal(
                    Code.BAD_ARGUMENT,
                    name + " is " + number + ": give a number from " + min
                            + (max == null ? " on." : " to " + max + "."));
        }
    }

    private static @Nullable Integer bound(GraphQLAppliedDirective range, String name) {
        return range.getArgument(name).getValue() instanceof Integer bound ? bound : null;
    }
}

package io.ismsgraph.console;

import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of parameters, as JSON has them, made into what a database takes. */
public final class Values {

    private Values() {}

    /**
     * Of all parameters.
     *
     * @param json an object, by their names
     * @throws Unanswered if it is none, or one of them is too large a number
     */
    public static Map<String, @Nullable Object> of(@Nullable Object json) {
        return switch (json) {
            case null -> Map.of();
            case Map<?, ?> map -> members(map);
            default ->
                throw new Unanswered(
                        Code.BAD_ARGUMENT, "parameters is no object: give a value for each name, {\"name\": value}.");
        };
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> map) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value(value)));
        return members;
    }

    private static @Nullable Object value(@Nullable Object json) {
        return switch (json) {
            case Map<?, ?> map -> members(map);
            case List<?> list -> {
                var values = new ArrayList<@Nullable Object>();
                list.forEach(one -> values.add(value(one)));
                yield values;
            }
            case BigInteger whole -> whole(whole);
            case BigDecimal broken -> broken.doubleValue();
            case null, default -> json;
        };
    }

    private static long whole(BigInteger number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new Unanswered(
                    Code.BAD_ARGUMENT,
                    "parameters: " + number + " is too large for a whole number; give it as a text.");
        }
    }
}

package io.ismsgraph.compiler;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.ismsgraph.answer.Page;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of one request for one root: arguments with variables filled in, clocks, pages. */
final class Request {

    private final CoercedVariables variables;
    private final long now;
    private final IdentityHashMap<Arguments, Map<String, @Nullable Object>> coerced = new IdentityHashMap<>();
    private final Map<Integer, Page> pages = new HashMap<>();
    private @Nullable Clocks clocks;

    Request(CoercedVariables variables, long now) {
        this.variables = variables;
        this.now = now;
    }

    /**
     * The values of a field's arguments, defaults included. A null for an argument that has a default means the default: a
     * client that sends all its variables, filled in or not, asks what one that leaves them out asks.
     *
     * @throws Refusal if a value is none of its argument
     */
    Map<String, @Nullable Object> values(Arguments arguments) {
        return coerced.computeIfAbsent(
                arguments,
                _ -> Ranges.checked(
                        arguments,
                        Refusal.refusing(() -> ValuesResolver.getArgumentValues(
                                arguments.field().getArguments(),
                                arguments.given().stream()
                                        .filter(given -> !isDefaulted(arguments, given))
                                        .toList(),
                                variables,
                                GraphQLContext.getDefault(),
                                Locale.ROOT))));
    }

    private boolean isDefaulted(Arguments arguments, Argument given) {
        var declared = arguments.field().getArgument(given.getName());
        return declared != null && declared.hasSetDefaultValue() && isNull(given.getValue());
    }

    private boolean isNull(Value<?> value) {
        return value instanceof NullValue
                || (value instanceof VariableReference reference && variables.get(reference.getName()) == null);
    }

    long now() {
        return now;
    }

    /** The clocks of the root. */
    Clocks clocks() {
        return Objects.requireNonNull(clocks);
    }

    void ask(Clocks moments) {
        clocks = moments;
    }

    void put(int number, Page page) {
        pages.put(number, page);
    }

    Page page(int number) {
        return Objects.requireNonNull(pages.get(number));
    }

    /** All pages in the order of their numbers. */
    List<Page> pages() {
        return IntStream.range(0, pages.size()).mapToObj(this::page).toList();
    }
}

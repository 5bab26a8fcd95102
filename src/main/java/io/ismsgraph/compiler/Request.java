package io.ismsgraph.compiler;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
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

    /** The values of a field's arguments, defaults included. */
    Map<String, @Nullable Object> values(Arguments arguments) {
        return coerced.computeIfAbsent(
                arguments,
                _ -> ValuesResolver.getArgumentValues(
                        arguments.field().getArguments(),
                        arguments.given(),
                        variables,
                        GraphQLContext.getDefault(),
                        Locale.ROOT));
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

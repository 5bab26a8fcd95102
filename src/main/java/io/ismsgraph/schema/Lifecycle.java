package io.ismsgraph.schema;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stages of something with a life, as its enum says them.
 *
 * @param first those it may begin in
 * @param next of each those it may go to
 */
public record Lifecycle(Set<String> first, Map<String, Set<String>> next) {

    private static final String DIRECTIVE = "stage";

    /** The stages of an enum, if its values say which comes after which. */
    static Optional<Lifecycle> of(GraphQLEnumType type) {
        var staged = type.getValues().stream()
                .filter(value -> value.hasAppliedDirective(DIRECTIVE))
                .toList();
        if (staged.isEmpty()) {
            return Optional.empty();
        }
        var first = staged.stream()
                .filter(value -> Boolean.TRUE.equals(argument(value, "first")))
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        var next = new TreeMap<String, Set<String>>();
        type.getValues().forEach(value -> next.put(value.getName(), new TreeSet<>()));
        staged.forEach(value -> ((List<?>) Objects.requireNonNull(argument(value, "next")))
                .forEach(name ->
                        Objects.requireNonNull(next.get(value.getName())).add(String.valueOf(name))));
        return Optional.of(new Lifecycle(first, next));
    }

    /** Stages that are named and that the enum does not have. */
    public Set<String> unknown() {
        return next.values().stream()
                .flatMap(Set::stream)
                .filter(stage -> !next.containsKey(stage))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Object argument(GraphQLEnumValueDefinition value, String name) {
        return value.getAppliedDirective(DIRECTIVE).getArgument(name).getValue();
    }

    /**
     * Those that may come now.
     *
     * @param stage the present one; nothing before it begins
     */
    public Set<String> after(@Nullable String stage) {
        return stage == null ? first : next.getOrDefault(stage, Set.of());
    }
}

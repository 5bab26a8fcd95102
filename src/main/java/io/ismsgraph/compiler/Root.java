package io.ismsgraph.compiler;

import graphql.execution.CoercedVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.Page;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.schema.FieldSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One root field, compiled; asked again with other values, its text stays as it is. */
public final class Root {

    private static final String MUTATION = "Mutation";
    private static final String RESULT = "result";

    private final String key;
    private final String type;
    private final boolean nonNull;
    private final Guard guard;
    private final Arguments arguments;
    private final Parameters parameters;
    private final Pages pages;
    private final Cell cell;
    private final @Nullable Mutation mutation;
    private final boolean needsConfided;

    private Root(
            String key,
            String type,
            boolean nonNull,
            Compilation compilation,
            Arguments arguments,
            Cell cell,
            @Nullable Mutation mutation) {
        this.key = key;
        this.type = type;
        this.nonNull = nonNull;
        this.guard = compilation.guard;
        this.arguments = arguments;
        this.parameters = compilation.parameters;
        this.pages = compilation.pages;
        this.cell = cell;
        this.mutation = mutation;
        this.needsConfided =
                (mutation == null ? cell.text() : cell.text() + mutation.text()).contains("$" + Sight.CONFIDED);
    }

    /**
     * Compiles.
     *
     * @param type whose field the root is
     * @param number the root's place in the operation
     * @throws Refusal if it cannot be asked as it stands
     */
    static Root compile(
            Terms terms,
            String type,
            FieldOrder order,
            ExecutableNormalizedField field,
            int number,
            CoercedVariables variables,
            long now) {
        var schema = terms.schema();
        var definition = schema.field(type, field.getName());
        var arguments = Compilation.arguments(definition, field);
        var sample = new Request(variables, now);
        var given = sample.values(arguments);
        sample.ask(Clocks.of(given, now));
        var guard = Guard.of(terms.past() ? ClockForm.PAST : Clocks.form(given), "q" + number + "_", terms.sight());
        var compilation = new Compilation(terms, order, guard, sample);
        var selection = new Selection(compilation);
        var scope = Scope.root();
        var template = type.equals(MUTATION) ? terms.mutations().get(field.getName()) : null;
        var mutation = template == null ? null : Mutation.compile(template, compilation, arguments);
        var cell =
                switch (schema.source(type, field.getName())) {
                    case FieldSource.All all -> selection.connections().all(scope, field, definition, all.target());
                    case FieldSource.Search _ -> selection.connections().search(scope, field, definition);
                    case FieldSource.Labels _ -> Labels.all(compilation, field, definition);
                    case FieldSource.Several several ->
                        new NodesById(compilation).several(selection, scope, field, arguments, several.targets());
                    case FieldSource.Lookup lookup -> lookup(compilation, selection, scope, field, arguments, lookup);
                    case FieldSource.Question question ->
                        selection.questions().nested(scope, field, definition, question.file());
                    case FieldSource.Mutation done -> changed(compilation, selection, scope, field, done.targets());
                    default -> throw new IllegalStateException(field.getName() + " is no root");
                };
        return new Root(
                field.getResultKey(),
                GraphQLTypeUtil.unwrapAll(definition.getType()).getName(),
                definition.getType() instanceof GraphQLNonNull,
                compilation,
                arguments,
                cell,
                mutation);
    }

    /** The node that a mutation answers, once it is known which one. */
    private static Cell changed(
            Compilation compilation,
            Selection selection,
            Scope scope,
            ExecutableNormalizedField field,
            List<String> types) {
        var node = compilation.names.node();
        var pattern = Pattern.one(compilation.guard, node, types, "$" + compilation.guard.root() + RESULT);
        var inner = selection.node(types, scope.at(field.getName(), node, null), field.getChildren());
        return new Cell(
                "head(COLLECT { MATCH " + pattern.path() + " WHERE " + pattern.condition() + " RETURN " + inner.text()
                        + " })",
                inner.shape());
    }

    private static Cell lookup(
            Compilation compilation,
            Selection selection,
            Scope scope,
            ExecutableNormalizedField field,
            Arguments arguments,
            FieldSource.Lookup lookup) {
        var node = compilation.names.node();
        var matches = lookup.targets().stream()
                .map(type -> lookup(compilation, arguments, node, type))
                .toList();
        var inner = selection.node(lookup.targets(), scope.at(field.getName(), node, null), field.getChildren());
        var source = matches.size() == 1
                ? matches.getFirst()
                : "CALL () { "
                        + matches.stream()
                                .map(match -> match + " RETURN " + carried(compilation, node))
                                .collect(Collectors.joining(" UNION ALL "))
                        + " }";
        // Of several the first by id; those of one id are one.
        var first = arguments.field().getArgument("id") == null
                ? " WITH " + carried(compilation, node) + " ORDER BY " + node + ".id LIMIT 1 RETURN " + inner.text()
                : " RETURN " + inner.text() + " LIMIT 1";
        return new Cell("head(COLLECT { " + source + first + " })", inner.shape());
    }

    private static String carried(Compilation compilation, String node) {
        return compilation.guard.form() == ClockForm.PRESENT ? node : node + ", " + compilation.guard.stateOf(node);
    }

    private static String lookup(Compilation compilation, Arguments arguments, String node, String type) {
        var pattern = Pattern.all(compilation.guard, node, type);
        var conditions = arguments.field().getArguments().stream()
                .map(GraphQLArgument::getName)
                .filter(name -> !name.equals("asOf") && !name.equals("knownAt"))
                .map(name -> {
                    var property = (FieldSource.Property) compilation.schema.source(type, name);
                    return compilation.guard.property(node, property.name()) + " = "
                            + compilation.parameters.add(
                                    request -> request.values(arguments).get(name));
                })
                .collect(Collectors.joining(" AND "));
        return "MATCH " + pattern.path() + " WHERE " + conditions + " AND " + pattern.condition();
    }

    /** What is done before it is answered, if it is more than a question. */
    public Optional<Mutation> mutation() {
        return Optional.ofNullable(mutation);
    }

    /** How it is done, if it is more than a question. */
    public Mutation.How how(CoercedVariables variables, long now) {
        return Objects.requireNonNull(mutation).how(new Request(variables, now));
    }

    /** What it is done with. */
    public Map<String, @Nullable Object> given(CoercedVariables variables, long now) {
        return Objects.requireNonNull(mutation).given(new Request(variables, now));
    }

    /** Fills in which node is answered. */
    public void answers(String id, Map<String, @Nullable Object> values) {
        values.put(prefix() + RESULT, id);
    }

    /** What its own parameters begin with. */
    String prefix() {
        return guard.root();
    }

    /** The moments that it was asked at, if it is of the past. */
    Optional<Clocks> clocks(Map<String, @Nullable Object> values) {
        return guard.form() == ClockForm.PRESENT
                ? Optional.empty()
                : Optional.of(new Clocks((long) Objects.requireNonNull(values.get(guard.root() + "asOf")), (long)
                        Objects.requireNonNull(values.get(guard.root() + "knownAt"))));
    }

    /** Whether it has to be known what belongs to the investigations of whoever asks. */
    boolean needsConfided() {
        return needsConfided;
    }

    /** The type of what it answers. */
    public String type() {
        return type;
    }

    /** Its name in the answer. */
    public String key() {
        return key;
    }

    /** Whether its type promises a value. */
    public boolean nonNull() {
        return nonNull;
    }

    /** The expression that computes it. */
    public String text() {
        return cell.text();
    }

    /** What the walker makes of it. */
    public Shape shape() {
        return cell.shape();
    }

    /**
     * Fills in the parameters of a request.
     *
     * @return the pages it asks for
     * @throws Refusal if it cannot be asked with these values
     */
    public List<Page> bind(CoercedVariables variables, long now, Map<String, @Nullable Object> values) {
        var request = new Request(variables, now);
        var clocks = Clocks.of(request.values(arguments), now);
        request.ask(clocks);
        pages.find(request);
        parameters.bind(request, values);
        if (guard.form() == ClockForm.PAST) {
            values.put(guard.root() + "asOf", clocks.asOf());
            values.put(guard.root() + "knownAt", clocks.knownAt());
        }
        return request.pages();
    }

    @Override
    public String toString() {
        return Objects.requireNonNull(key);
    }
}

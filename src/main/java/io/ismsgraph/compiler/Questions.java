package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.compiler.Rows.Stretch;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.QuestionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Composes questions into the statement, as subqueries whose rows can be selected further. */
final class Questions {

    private final Compilation compilation;
    private final Selection selection;
    private final Connections connections;
    private final Slots slots;

    Questions(Compilation compilation, Selection selection, Connections connections) {
        this.compilation = compilation;
        this.selection = selection;
        this.connections = connections;
        this.slots = new Slots(compilation);
    }

    /** A question's answer: a connection, a list, or one. */
    Cell nested(
            Scope around, ExecutableNormalizedField field, GraphQLFieldDefinition definition, QuestionFile question) {
        var arguments = Compilation.arguments(definition, field);
        var asking = around.asking(arguments);
        var columns = asking.with(question.columns(), compilation.names.question());
        var rows = rows(asking, columns, question);
        var scope = columns.ofRow(
                question.key().isEmpty()
                        ? nodes(columns, definition)
                        : rows.order().place());
        return question.clocks().isEmpty()
                ? shown(around, scope, rows, field, arguments, question)
                : at(scope, question).shown(around, scope, rows, field, arguments, question);
    }

    /** What tells a row apart that has no key: the nodes it shows. */
    private String nodes(Scope columns, GraphQLFieldDefinition definition) {
        var type = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
        if (!(compilation.schema.graphql().getType(type) instanceof GraphQLObjectType row) || isNode(type)) {
            return columns.row();
        }
        return row.getFieldDefinitions().stream()
                .filter(field ->
                        isNode(GraphQLTypeUtil.unwrapAll(field.getType()).getName()))
                .map(field -> compilation.schema.source(type, field.getName()))
                .filter(FieldSource.Column.class::isInstance)
                .map(column -> columns.variable(((FieldSource.Column) column).name()) + ".id")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** For rows that have clocks of their own. */
    private Questions at(Scope scope, QuestionFile question) {
        var clocks = question.clocks();
        return new Selection(compilation.at(
                        new RowClocks(scope.variable(clocks.getFirst()), scope.variable(clocks.getLast()))))
                .questions();
    }

    private Cell shown(
            Scope around,
            Scope scope,
            Rows rows,
            ExecutableNormalizedField field,
            Arguments arguments,
            QuestionFile question) {
        var definition = arguments.field();
        var type = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
        if (Connections.isConnection(definition)) {
            return connections.connection(listing(around, scope, rows, question, arguments), field, arguments);
        }
        var row = row(scope, field, definition, question, type);
        var plain = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        var most = plain instanceof GraphQLList ? Compilation.NESTED_PAGE : 1;
        var collected = "COLLECT { " + rows.page(Stretch.first(String.valueOf(most))) + " RETURN " + row.text() + " }";
        return plain instanceof GraphQLList list
                ? new Cell(collected, new Shape.Listed(row.shape(), list.getWrappedType() instanceof GraphQLNonNull))
                : new Cell("head(" + collected + ")", row.shape());
    }

    private boolean isNode(String type) {
        return compilation.schema.nodeTypes(type).stream().allMatch(compilation.schema::isNode);
    }

    private Cell row(
            Scope scope,
            ExecutableNormalizedField field,
            GraphQLFieldDefinition definition,
            QuestionFile question,
            String type) {
        var first = scope.variable(question.columns().getFirst());
        if (!(compilation.schema.graphql().getType(type) instanceof GraphQLCompositeType)) {
            return new Cell(first, Selection.value(compilation.schema, definition));
        }
        return isNode(type) || type.equals("Fact")
                ? selection.column(scope, field, definition, first)
                : selection.composite(scope.at(type, null, null), field.getChildren(), "");
    }

    private Listing listing(Scope around, Scope scope, Rows rows, QuestionFile question, Arguments arguments) {
        var type =
                rowType(GraphQLTypeUtil.unwrapAll(arguments.field().getType()).getName());
        var node = isNode(type) ? scope.variable(question.columns().getFirst()) : null;
        return new Listing(
                around.type(),
                around.owner(),
                scope.at(type, node, null),
                existing(rows, node),
                node == null ? List.of(type) : compilation.schema.nodeTypes(type),
                other -> new Selection(other).questions().again(around, question, arguments, node != null));
    }

    /** The same rows at another moment. */
    private Rows again(Scope around, QuestionFile question, Arguments arguments, boolean isOfNodes) {
        var asking = around.asking(arguments);
        var scope = asking.with(question.columns(), compilation.names.question());
        return existing(
                rows(asking, scope, question),
                isOfNodes ? scope.variable(question.columns().getFirst()) : null);
    }

    /** Of nodes, the first column holds them, in the past with their states beside. */
    private Rows existing(Rows rows, @Nullable String node) {
        if (node == null || compilation.guard.form() == ClockForm.PRESENT) {
            return rows;
        }
        var pattern = Pattern.bound(compilation.guard, node);
        var variables = new ArrayList<>(rows.variables());
        variables.add(compilation.guard.stateOf(node));
        return new Rows(
                (place, limit) -> rows.source().clauses(place, limit) + " MATCH " + pattern.path() + " WHERE "
                        + pattern.condition(),
                rows.condition(),
                variables,
                rows.order());
    }

    private String rowType(String connection) {
        return GraphQLTypeUtil.unwrapAll(
                        compilation.schema.field(connection, "nodes").getType())
                .getName();
    }

    /**
     * The rows of a question.
     *
     * @param around what it is asked of
     * @param scope the same with its columns
     */
    private Rows rows(Scope around, Scope scope, QuestionFile plain) {
        var guarded =
                Objects.requireNonNull(compilation.templates.get(plain.name())).under(compilation.guard);
        var key = plain.key().isEmpty() ? plain.columns() : plain.key();
        return new Rows(
                (place, limit) -> call(
                        around,
                        scope,
                        plain,
                        Marker.fill(guarded, marker -> slots.filled(around, marker, place, limit))),
                "",
                plain.columns().stream().map(scope::variable).toList(),
                new Order(key.stream()
                        .map(one -> Order.unique(renamed(scope, one)))
                        .toList()));
    }

    /** The question as a subquery, from and to the names that are in reach outside. */
    private String call(Scope around, Scope scope, QuestionFile question, String body) {
        var given = new ArrayList<>(question.given());
        var from = new ArrayList<>(
                given.stream().map(name -> variable(around, name)).toList());
        given.addAll(compilation.guard.variables());
        from.addAll(compilation.guard.variables());
        var in = aliased(from, given);
        var out = aliased(
                question.columns(),
                question.columns().stream().map(scope::variable).toList());
        var nodes = new NodesById(compilation)
                .clauses(question.nodes(), around.questions().getFirst());
        return (in.isEmpty() ? "" : "WITH " + in + " ") + "CALL (" + String.join(", ", given) + ") { " + nodes + body
                + "\n} WITH " + out;
    }

    private static String variable(Scope around, String given) {
        return given.equals("this") ? Objects.requireNonNull(around.node()) : around.variable(given);
    }

    private static String aliased(List<String> from, List<String> to) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> from.get(i) + " AS " + to.get(i))
                .collect(Collectors.joining(", "));
    }

    private static String renamed(Scope scope, String key) {
        var name = key.split("\\.")[0];
        return scope.variable(name) + key.substring(name.length());
    }
}

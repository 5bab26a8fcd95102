package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.schema.QuestionFile;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.PeriodDuration;

/** Composes questions into the statement, as subqueries whose rows can be selected further. */
final class Questions {

    private final Compilation compilation;
    private final Selection selection;
    private final Connections connections;

    Questions(Compilation compilation, Selection selection, Connections connections) {
        this.compilation = compilation;
        this.selection = selection;
        this.connections = connections;
    }

    /** A question's answer: a connection, a list, or one. */
    Cell nested(
            Scope around, ExecutableNormalizedField field, GraphQLFieldDefinition definition, QuestionFile question) {
        var arguments = Compilation.arguments(definition, field);
        var scope = around.asking(arguments);
        var type = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
        if (Connections.isConnection(definition)) {
            var rowType = rowType(type);
            var isNode = compilation.schema.nodeTypes(rowType).stream().allMatch(compilation.schema::isNode);
            return isNode
                    ? nodes(scope, field, arguments, question, rowType)
                    : connections.connection(
                            scope.at(rowType, null, null), field, arguments, rows(scope, question), List.of(rowType));
        }
        var row = row(scope, field, definition, question, type);
        var plain = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        var collected =
                "COLLECT { " + rows(scope, question).page("", Rows.Source.NO_LIMIT) + " RETURN " + row.text() + " }";
        return plain instanceof GraphQLList list
                ? new Cell(collected, new Shape.Listed(row.shape(), list.getWrappedType() instanceof GraphQLNonNull))
                : new Cell("head(" + collected + ")", row.shape());
    }

    private Cell row(
            Scope scope,
            ExecutableNormalizedField field,
            GraphQLFieldDefinition definition,
            QuestionFile question,
            String type) {
        var isRow = compilation.schema.graphql().getObjectType(type) != null && !compilation.schema.isNode(type);
        return isRow
                ? selection.composite(scope.at(type, null, null), field.getChildren(), "")
                : selection.column(scope, field, definition, question.columns().getFirst());
    }

    /** A connection of nodes: the first column, in the past with its state beside it. */
    private Cell nodes(
            Scope scope, ExecutableNormalizedField field, Arguments arguments, QuestionFile question, String type) {
        var node = question.columns().getFirst();
        var rows = rows(scope, question);
        if (compilation.guard.form() == ClockForm.PAST) {
            var pattern = Pattern.bound(compilation.guard, node);
            var variables = new java.util.ArrayList<>(rows.variables());
            variables.add(compilation.guard.stateOf(node));
            var asked = rows.source();
            rows = new Rows(
                    (place, limit) ->
                            asked.clauses(place, limit) + " MATCH " + pattern.path() + " WHERE " + pattern.condition(),
                    rows.condition(),
                    variables,
                    rows.order());
        }
        return connections.connection(
                scope.at(type, node, null), field, arguments, rows, compilation.schema.nodeTypes(type));
    }

    private String rowType(String connection) {
        return GraphQLTypeUtil.unwrapAll(
                        compilation.schema.field(connection, "nodes").getType())
                .getName();
    }

    private Rows rows(Scope scope, QuestionFile question) {
        var guarded = Objects.requireNonNull(compilation.templates.get(question.name()))
                .under(compilation.guard);
        var key = question.key().isEmpty() ? question.columns() : question.key();
        return new Rows(
                (place, limit) -> {
                    var body = Marker.fill(guarded, marker -> filled(scope, marker, place, limit));
                    return call(scope, question) + " { " + body + " }";
                },
                "",
                question.columns(),
                new Order(key.stream().map(Order::unique).toList()));
    }

    /** A question about a node knows it as {@code this}. */
    private static String call(Scope scope, QuestionFile question) {
        var call = "CALL (" + String.join(", ", question.given()) + ")";
        return question.given().contains("this")
                ? "WITH " + Objects.requireNonNull(scope.node()) + " AS this " + call
                : call;
    }

    private String filled(Scope scope, MatchResult marker, String place, String limit) {
        var content = marker.group(2);
        return switch (marker.group(1)) {
            case "argument" -> content.equals("limit") ? limit : argument(scope, content);
            case "where" -> where(scope, content.split(",")[0], content.split(",")[1]);
            case "page" -> place.isEmpty() ? content + " IS NOT NULL" : content + " >= " + place + "[0]";
            case "after" -> place.isEmpty() ? "true" : after(content).after(place);
            default -> throw new IllegalStateException(marker.group());
        };
    }

    private static Order after(String keys) {
        return new Order(Stream.of(keys.split(",")).map(Order::unique).toList());
    }

    private String argument(Scope scope, String name) {
        if (name.equals("asOf") || name.equals("now")) {
            return compilation.guard.asOf();
        }
        var arguments = declaring(scope, name);
        return compilation.parameters.add(request -> value(request, arguments, name));
    }

    /** A length of time reaches the Cypher as the moment that long before the one asked about. */
    private static @Nullable Object value(Request request, Arguments arguments, String name) {
        var value = request.values(arguments).get(name);
        return value instanceof PeriodDuration age
                ? Parameters.before(request.clocks().asOf(), age)
                : value;
    }

    private String where(Scope scope, String node, String argument) {
        var arguments = declaring(scope, argument);
        var input = GraphQLTypeUtil.unwrapAll(
                        Objects.requireNonNull(arguments.field().getArgument(argument))
                                .getType())
                .getName();
        var type = input.substring(0, input.length() - "Where".length());
        var condition = compilation.conditions.of(type, node, arguments, argument, compilation.sample);
        if (condition.isEmpty()) {
            return "true";
        }
        if (compilation.guard.form() == ClockForm.PRESENT) {
            return condition;
        }
        var pattern = Pattern.bound(compilation.guard, node);
        return "EXISTS { MATCH " + pattern.path() + " WHERE " + pattern.condition() + " AND " + condition + " }";
    }

    private static Arguments declaring(Scope scope, String argument) {
        return scope.questions().stream()
                .filter(arguments -> arguments.field().getArgument(argument) != null)
                .findFirst()
                .orElseThrow();
    }
}

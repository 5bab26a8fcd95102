package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.Conversion;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.answer.Shape.Composite;
import io.ismsgraph.answer.Shape.Member;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compiles what is selected of nodes, facts and rows into cells. */
final class Selection {

    private final Compilation compilation;
    private final Connections connections;
    private final Questions questions;

    Selection(Compilation compilation) {
        this.compilation = compilation;
        this.connections = new Connections(compilation, this);
        this.questions = new Questions(compilation, this, connections);
    }

    Connections connections() {
        return connections;
    }

    Questions questions() {
        return questions;
    }

    /** A node that is one of some types. */
    Cell node(List<String> types, Scope scope, List<ExecutableNormalizedField> fields) {
        var node = Objects.requireNonNull(scope.node());
        if (types.size() == 1) {
            return composite(scope.at(types.getFirst(), node, scope.fact()), fields, "");
        }
        var branches = new LinkedHashMap<String, Composite>();
        var text = new StringBuilder("CASE");
        for (var type : types) {
            var cell = composite(scope.at(type, node, scope.fact()), fields, "'" + type + "'");
            branches.put(type, (Composite) cell.shape());
            text.append(" WHEN ").append(node).append(':').append(compilation.guard.label(type));
            text.append(" THEN ").append(cell.text());
        }
        return new Cell(text.append(" END").toString(), new Shape.Abstract(branches));
    }

    /** The object's cell: a list with a place for each member, after what the list begins with. */
    Cell composite(Scope scope, List<ExecutableNormalizedField> fields, String head) {
        var places = new ArrayList<String>();
        if (!head.isEmpty()) {
            places.add(head);
        }
        var members = members(scope, fields, places);
        return new Cell("[" + String.join(", ", places) + "]", new Composite(scope.type(), members));
    }

    /** The members that are selected of the scope's type; their cells are added to the places. */
    List<Member> members(Scope scope, List<ExecutableNormalizedField> fields, List<String> places) {
        var members = new ArrayList<Member>();
        for (var field : compilation.order.of(scope.type(), fields)) {
            members.add(member(scope, field, places));
        }
        return members;
    }

    private Member member(Scope scope, ExecutableNormalizedField field, List<String> places) {
        if (field.getName().equals("__typename")) {
            return Member.typeName(field.getResultKey());
        }
        var definition = compilation.schema.field(scope.type(), field.getName());
        var source = compilation.schema.source(scope.type(), field.getName());
        if (source == FieldSource.Paging.CURSOR) {
            return new Member(field.getResultKey(), Member.CURSOR, new Composite("", List.of()), true);
        }
        var cell = cell(scope, field, definition, source);
        places.add(cell.text());
        return new Member(
                field.getResultKey(), places.size() - 1, cell.shape(), definition.getType() instanceof GraphQLNonNull);
    }

    private Cell cell(
            Scope scope, ExecutableNormalizedField field, GraphQLFieldDefinition definition, FieldSource source) {
        return switch (source) {
            case FieldSource.Property property -> new Cell(property(scope, property.name()), leaf(definition));
            case FieldSource.Hop hop -> connections.hop(scope, field, definition, hop);
            case FieldSource.Reference reference -> reference(scope, field, reference);
            case FieldSource.Question question -> questions.nested(scope, field, definition, question.file());
            case FieldSource.Column column -> column(scope, field, definition, scope.variable(column.name()));
            case FieldSource.Paging.NODE -> column(scope, field, definition, scope.variable("node"));
            case FieldSource.Paging.FACT -> fact(scope, field);
            case FieldSource.Paging _,
                    FieldSource.Facet _,
                    FieldSource.Figure _,
                    FieldSource.Several _,
                    FieldSource.Search _,
                    FieldSource.Service _,
                    FieldSource.Labels _,
                    FieldSource.All _,
                    FieldSource.Mutation _,
                    FieldSource.Lookup _ ->
                throw new IllegalStateException(definition.getName() + " is no field of an object");
        };
    }

    private String property(Scope scope, String name) {
        if (scope.node() == null) {
            return scope.fact() == null ? scope.variable(name) : scope.fact() + "." + name;
        }
        return compilation.guard.property(Objects.requireNonNull(scope.node()), name);
    }

    private Cell reference(Scope scope, ExecutableNormalizedField field, FieldSource.Reference reference) {
        var target = compilation.names.node();
        var sources = new Selection(compilation.ofSources());
        var pattern = Pattern.all(sources.compilation.guard, target, reference.target());
        var inner = sources.node(
                List.of(reference.target()), scope.at(reference.target(), target, null), field.getChildren());
        return new Cell(
                "head(COLLECT { MATCH " + pattern.path() + " WHERE " + target + ".id = "
                        + property(scope, reference.property()) + " AND " + pattern.condition() + " RETURN "
                        + inner.text() + " })",
                inner.shape());
    }

    /** A column of the row: a value, a node or a fact. */
    Cell column(Scope scope, ExecutableNormalizedField field, GraphQLFieldDefinition definition, String column) {
        var type = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
        if (type.equals("Fact")) {
            return nullable(column, composite(scope.at(type, null, column), field.getChildren(), ""));
        }
        var types = compilation.schema.nodeTypes(type);
        if (types.stream().allMatch(compilation.schema::isNode)) {
            return columnNode(scope, field.getChildren(), types, column);
        }
        return new Cell(column, leaf(definition));
    }

    /** A node that a column holds, through its state. */
    Cell columnNode(Scope scope, List<ExecutableNormalizedField> fields, List<String> types, String column) {
        var inner = node(types, scope.at(types.getFirst(), column, null), fields);
        if (compilation.guard.form() == ClockForm.PRESENT) {
            return nullable(column, inner);
        }
        var pattern = Pattern.bound(compilation.guard, column);
        return new Cell(
                "head(COLLECT { MATCH " + pattern.path() + " WHERE " + pattern.condition() + " RETURN " + inner.text()
                        + " })",
                inner.shape());
    }

    private Cell fact(Scope scope, ExecutableNormalizedField field) {
        if (scope.fact() == null) {
            return new Cell("null", new Composite("Fact", List.of()));
        }
        return composite(scope.at("Fact", null, scope.fact()), field.getChildren(), "");
    }

    private static Cell nullable(String variable, Cell cell) {
        return new Cell("CASE WHEN " + variable + " IS NOT NULL THEN " + cell.text() + " END", cell.shape());
    }

    private Shape leaf(GraphQLFieldDefinition definition) {
        var type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        if (type instanceof GraphQLList list) {
            return new Shape.Listed(
                    value(compilation.schema, definition), list.getWrappedType() instanceof GraphQLNonNull);
        }
        return value(compilation.schema, definition);
    }

    /** A value of the field's type, or of one element where that is a list. */
    static Shape value(GraphSchema schema, GraphQLFieldDefinition definition) {
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (type.getName().equals("JSON")) {
            return new Shape.Leaf(PropertyValues.of(schema));
        }
        return new Shape.Leaf(
                type instanceof GraphQLEnumType named
                        ? new Conversion.Enumerated(named.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .collect(Collectors.toSet()))
                        : Conversion.scalar(type.getName()));
    }
}

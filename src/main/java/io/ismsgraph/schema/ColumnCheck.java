package io.ismsgraph.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether a question returns the columns that its field shows, and promises of them what the field promises. */
final class ColumnCheck {

    private static final Pattern KEY = Pattern.compile("(\\w+)(\\.id|\\.fact)?");

    private final GraphQLSchema schema;
    private final Map<FieldCoordinates, FieldSource> sources;
    private final QuestionFile question;
    private final Map<String, String> promising = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    ColumnCheck(GraphQLSchema schema, Map<FieldCoordinates, FieldSource> sources, QuestionFile question) {
        this.schema = schema;
        this.sources = sources;
        this.question = question;
    }

    List<String> faults(GraphQLFieldDefinition field) {
        keys();
        clocks();
        var named = GraphQLTypeUtil.unwrapAll(field.getType());
        var connected = named.getName().endsWith("Connection") && named instanceof GraphQLObjectType;
        var row = connected
                ? GraphQLTypeUtil.unwrapAll(
                        ((GraphQLObjectType) named).getFieldDefinition("nodes").getType())
                : named;
        if (row instanceof GraphQLObjectType object && isRow(object)) {
            object.getFieldDefinitions().forEach(one -> shown(object, one));
            if (!connected && !isList(field.getType()) && GraphQLTypeUtil.isNonNull(field.getType())) {
                promised(question.coordinate());
            }
        } else if (connected || isPromised(element(field.getType()))) {
            promised(question.coordinate());
        }
        promises();
        return faults;
    }

    /** Each row may have two moments of its own. */
    private void clocks() {
        var clocks = question.clocks();
        if (!clocks.isEmpty() && (clocks.size() != 2 || !question.columns().containsAll(clocks))) {
            faults.add("has the @clocks " + String.join(", ", clocks)
                    + ": they are two of its columns, the moment in the world and that of our knowledge");
        }
    }

    private boolean isRow(GraphQLObjectType object) {
        return !NodeTypes.isNode(schema, object.getName()) && !object.getName().equals("Fact");
    }

    /** Names of columns stand in statements as they are. */
    private void keys() {
        for (var key : question.key()) {
            var matcher = KEY.matcher(key);
            if (!matcher.matches() || !question.columns().contains(matcher.group(1))) {
                faults.add(
                        "has the @key " + key + ": a key is one of its columns, the id of a node in one as column.id,"
                                + " or that of a fact as column.fact");
            }
        }
    }

    private void shown(GraphQLObjectType row, GraphQLFieldDefinition field) {
        var coordinates = FieldCoordinates.coordinates(row.getName(), field.getName());
        if (sources.get(coordinates) instanceof FieldSource.Column column) {
            if (!question.columns().contains(column.name())) {
                faults.add("returns no column for " + coordinates);
            } else if (isPromised(field.getType())) {
                promising.put(column.name(), coordinates.toString());
            }
        }
    }

    /** The result itself lies in the first column. */
    private void promised(String coordinate) {
        question.columns().stream().findFirst().ifPresent(column -> promising.put(column, coordinate));
    }

    private void promises() {
        promising.forEach((column, coordinate) -> {
            if (!question.promised().contains(column)) {
                faults.add("does not promise the column " + column + ", and " + coordinate + " does: write " + column
                        + "! in @columns if it is never null, or take the ! away there");
            }
        });
        Set.copyOf(question.promised()).stream()
                .filter(column -> !promising.containsKey(column))
                .sorted()
                .forEach(column -> faults.add("promises the column " + column
                        + ", and no field does: take the ! away from @columns, or write one in the schema"));
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }

    private static GraphQLType element(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list ? list.getWrappedType() : type;
    }

    /** Of a list, also what is in it. */
    private static boolean isPromised(GraphQLType type) {
        return GraphQLTypeUtil.isNonNull(type) || (isList(type) && isPromised(element(type)));
    }
}

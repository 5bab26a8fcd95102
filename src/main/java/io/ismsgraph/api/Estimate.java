package io.ismsgraph.api;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.schema.GraphSchema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Measures an operation with the values it is asked with, field by field, from the root to the leaves.
 *
 * <p>Not graphql-java's own traverser: that one visits a fragment once, however often it is spread.
 */
final class Estimate {

    /** How many entries a root has if nobody says so: its page. */
    private static final int PAGE = 25;

    /** How many a list below a root has if nobody says so: an organisation's systems, a system's touchpoints. */
    private static final int USUAL = 3;

    /** More than this is too much in any case, and products of it stay far below what a long holds. */
    private static final long ENOUGH = Integer.MAX_VALUE;

    private final GraphSchema schema;
    private final ExecutionContext context;
    private final ConditionalNodes conditions = new ConditionalNodes();
    private int fields;
    private long nodes;
    private long largest;
    private String place = "";

    private Estimate(GraphSchema schema, ExecutionContext context) {
        this.schema = schema;
        this.context = context;
    }

    /**
     * Where a field lies.
     *
     * @param times how often it is answered
     * @param page how many entries it shows, if it is a connection
     * @param list the innermost list around it
     */
    private record Reach(int depth, long times, long page, String path, String list) {}

    /** Whether it asks for no more than it may. Arguments that cannot be read are a mistake of their root, told later. */
    static Cost hold(GraphSchema schema, ExecutionContext context) {
        var estimate = new Estimate(schema, context);
        estimate.walk(
                context.getOperationDefinition().getSelectionSet(),
                rootType(schema, context),
                new Reach(0, 1, 1, "", ""));
        Limit.NODES.hold(estimate.nodes, estimate.place);
        return new Cost(estimate.nodes);
    }

    /** The type of the roots of an operation. */
    static GraphQLObjectType rootType(GraphSchema schema, ExecutionContext context) {
        return context.getOperationDefinition().getOperation() == Operation.MUTATION
                ? schema.graphql().getMutationType()
                : schema.graphql().getQueryType();
    }

    private void walk(@Nullable SelectionSet selections, GraphQLCompositeType type, Reach around) {
        if (selections == null) {
            return;
        }
        for (Node<?> selection : selections.getSelections()) {
            if (!isAsked((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field -> visit(field, type, around);
                case InlineFragment fragment ->
                    walk(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type), around);
                case FragmentSpread spread -> {
                    var fragment = Objects.requireNonNull(context.getFragment(spread.getName()));
                    walk(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type), around);
                }
                default -> throw new IllegalStateException(selection + " is no selection");
            }
        }
    }

    private boolean isAsked(DirectivesContainer<?> selection) {
        return conditions.shouldInclude(
                selection, context.getCoercedVariables().toMap(), schema.graphql(), GraphQLContext.getDefault());
    }

    private GraphQLCompositeType narrowed(@Nullable TypeName condition, GraphQLCompositeType type) {
        return condition == null
                ? type
                : (GraphQLCompositeType) Objects.requireNonNull(schema.graphql().getType(condition.getName()));
    }

    private void visit(Field field, GraphQLCompositeType parent, Reach around) {
        Limit.FIELDS.hold(++fields);
        var definition = Introspection.getFieldDef(schema.graphql(), parent, field.getName());
        var path = around.path.isEmpty() ? field.getName() : around.path + "." + field.getName();
        var isConnection = isConnection(GraphQLTypeUtil.unwrapAll(definition.getType()));
        var size = isConnection ? 1 : size(field, definition, parent, around);
        var reach = new Reach(
                around.depth + 1,
                Math.min(around.times * size, ENOUGH),
                isConnection ? page(field, around.depth == 0 ? PAGE : USUAL) : 1,
                path,
                isConnection || (size > 1 && !isConnection(parent)) ? path : around.list);
        Limit.DEPTH.hold(reach.depth);
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type) {
            if (schema.nodeTypes(type.getName()).stream().allMatch(schema::isNode) || schema.isMade(type.getName())) {
                count(reach);
            }
            walk(field.getSelectionSet(), type, reach);
        }
    }

    private void count(Reach reach) {
        nodes = Math.min(nodes + reach.times, ENOUGH);
        if (reach.times > largest) {
            largest = reach.times;
            place = reach.list;
        }
    }

    private static boolean isConnection(GraphQLNamedType type) {
        return type.getName().endsWith("Connection");
    }

    /** How often a field is answered for each time that what it is of is. */
    private long size(Field field, GraphQLFieldDefinition definition, GraphQLCompositeType parent, Reach around) {
        if (isConnection(parent)) {
            return switch (field.getName()) {
                case "nodes", "edges" -> around.page;
                // It counts the list as often as it may have steps.
                case "over" -> Compiler.MOST_STEPS;
                default -> 1;
            };
        }
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        var listed = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList
                && type instanceof GraphQLCompositeType
                && !schema.isMade(type.getName());
        return listed ? named(field) : 1;
    }

    /** As many as ids are given. */
    private long named(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("ids"))
                .mapToLong(argument -> switch (argument.getValue()) {
                    case ArrayValue list -> list.getValues().size();
                    case VariableReference variable
                    when context.getCoercedVariables().get(variable.getName()) instanceof List<?> list -> list.size();
                    default -> USUAL;
                })
                .findFirst()
                .orElse(USUAL);
    }

    private long page(Field field, long unsaid) {
        return field.getArguments().stream()
                .filter(argument ->
                        argument.getName().equals("first") || argument.getName().equals("last"))
                .map(this::number)
                .filter(Objects::nonNull)
                .mapToLong(number -> Math.clamp(number, 0, ENOUGH))
                .max()
                .orElse(unsaid);
    }

    private @Nullable Long number(Argument argument) {
        return switch (argument.getValue()) {
            case IntValue literal -> literal.getValue().longValue();
            case VariableReference variable
            when context.getCoercedVariables().get(variable.getName()) instanceof Integer value -> value.longValue();
            default -> null;
        };
    }
}

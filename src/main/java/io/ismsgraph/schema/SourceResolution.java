package io.ismsgraph.schema;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.schema.FieldSource.Paging;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the source of one field. */
final class SourceResolution {

    private final GraphQLSchema schema;
    private final GraphQLObjectType type;
    private final GraphQLFieldDefinition field;
    private final Map<String, QuestionFile> questions;
    private final Map<String, MutationFile> mutations;

    SourceResolution(
            GraphQLSchema schema,
            GraphQLObjectType type,
            GraphQLFieldDefinition field,
            Map<String, QuestionFile> questions,
            Map<String, MutationFile> mutations) {
        this.schema = schema;
        this.type = type;
        this.field = field;
        this.questions = questions;
        this.mutations = mutations;
    }

    @Nullable
    FieldSource source() {
        if (type.getName().endsWith(FacetTypes.SUFFIX)) {
            return facet();
        }
        if (field.getAppliedDirective("made") != null) {
            return new FieldSource.Service();
        }
        if (type.getAppliedDirective("made") != null) {
            return new FieldSource.Figure(field.getName());
        }
        if (type.getName().equals("Mutation")) {
            var mutation = mutations.get(field.getName());
            return mutation == null ? null : new FieldSource.Mutation(mutation, nodeTypes(target()));
        }
        var question = questions.get(type.getName() + "." + field.getName() + ".cypher");
        if (question != null) {
            return new FieldSource.Question(question);
        }
        var hop = field.getAppliedDirective("hop");
        if (hop != null) {
            return new FieldSource.Hop(
                    text(hop, "type"),
                    text(hop, "direction").equals("OUT"),
                    Boolean.parseBoolean(text(hop, "ever")),
                    nodeTypes(target()));
        }
        var reference = field.getAppliedDirective("reference");
        if (reference != null) {
            return new FieldSource.Reference(text(reference, "property"), target());
        }
        if (type.getName().equals("Query")) {
            return root();
        }
        return isPaging() ? paging() : value();
    }

    private @Nullable FieldSource facet() {
        var name = type.getName().substring(0, type.getName().length() - FacetTypes.SUFFIX.length());
        var entry = Objects.requireNonNull(schema.getObjectType(name));
        var of = new SourceResolution(schema, entry, entry.getFieldDefinition(field.getName()), questions, mutations)
                .source();
        return of == null ? null : new FieldSource.Facet(name, field.getName(), of);
    }

    private @Nullable FieldSource root() {
        if (isConnection(target())) {
            var node = nodeOf(target());
            return isNode(node)
                    ? new FieldSource.All(node)
                    : target().equals("SearchConnection") ? new FieldSource.Search() : null;
        }
        if (target().equals("EnumLabel")) {
            return new FieldSource.Labels();
        }
        if (nodeTypes(target()).isEmpty()) {
            return null;
        }
        return field.getArgument("ids") == null
                ? new FieldSource.Lookup(nodeTypes(target()))
                : new FieldSource.Several(nodeTypes(target()));
    }

    private boolean isPaging() {
        return isConnection(type.getName())
                || type.getName().equals("PageInfo")
                || (type.getName().endsWith("Edge")
                        && List.of("node", "cursor", "fact", "matchedOn").contains(field.getName()));
    }

    private @Nullable FieldSource paging() {
        return switch (field.getName()) {
            case "edges" -> Paging.EDGES;
            case "nodes" -> Paging.NODES;
            case "pageInfo" -> Paging.PAGE_INFO;
            case "totalCount" -> Paging.TOTAL_COUNT;
            case "facets" -> Paging.FACETS;
            case "over" -> Paging.OVER;
            case "matchedOn" -> Paging.MATCHED_ON;
            case "cursor" -> Paging.CURSOR;
            case "node" -> Paging.NODE;
            case "fact" -> Paging.FACT;
            case "hasNextPage" -> Paging.HAS_NEXT_PAGE;
            case "hasPreviousPage" -> Paging.HAS_PREVIOUS_PAGE;
            case "startCursor" -> Paging.START_CURSOR;
            case "endCursor" -> Paging.END_CURSOR;
            default -> null;
        };
    }

    private @Nullable FieldSource value() {
        var property = field.getAppliedDirective("property");
        var name = property == null ? field.getName() : text(property, "name");
        var isNode = isNode(type.getName());
        var plain = GraphQLTypeUtil.unwrapAll(field.getType());
        if (plain instanceof GraphQLScalarType || plain instanceof GraphQLEnumType) {
            return isNode || isFactLike() ? new FieldSource.Property(name) : new FieldSource.Column(name);
        }
        return isNode || isFactLike() ? null : new FieldSource.Column(name);
    }

    private boolean isFactLike() {
        return type.getName().equals("Fact") || type.getName().endsWith("Edge");
    }

    private String target() {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    private boolean isConnection(String name) {
        return name.endsWith("Connection");
    }

    private String nodeOf(String connection) {
        var nodes = Objects.requireNonNull(schema.getObjectType(connection)).getFieldDefinition("nodes");
        return GraphQLTypeUtil.unwrapAll(nodes.getType()).getName();
    }

    private boolean isNode(String name) {
        return NodeTypes.isNode(schema, name);
    }

    private List<String> nodeTypes(String name) {
        return NodeTypes.of(schema, isConnection(name) ? nodeOf(name) : name);
    }

    private static String text(GraphQLAppliedDirective directive, String argument) {
        return Objects.toString(directive.getArgument(argument).getValue());
    }
}

package io.ismsgraph.schema;

import java.util.List;

/** Where a field's value comes from; the schema alone says which. */
public sealed interface FieldSource {

    /** A property of the node, or of the relationship behind an edge. */
    record Property(String name) implements FieldSource {}

    /**
     * Facts that lead to other nodes.
     *
     * @param type the relationship type
     * @param outgoing whether it points away
     * @param ever whether ended ones count too
     * @param targets the node types at the other end
     */
    record Hop(String type, boolean outgoing, boolean ever, List<String> targets) implements FieldSource {}

    /** The node whose id a property holds. */
    record Reference(String property, String target) implements FieldSource {}

    /** A question file. */
    record Question(QuestionFile file) implements FieldSource {}

    /** A column of the question that produced the row. */
    record Column(String name) implements FieldSource {}

    /** All nodes of a type. */
    record All(String target) implements FieldSource {}

    /** Nodes of some types, found by their ids, in the order of these. */
    record Several(List<String> targets) implements FieldSource {}

    /** Nodes found by their texts. */
    record Search() implements FieldSource {}

    /** What the values of enums are called. */
    record Labels() implements FieldSource {}

    /** One node, found by arguments that are properties; of an interface, by its id. */
    record Lookup(List<String> targets) implements FieldSource {}

    /**
     * How many entries of a list have which value of a field.
     *
     * @param type of the entries
     * @param field the field
     * @param of where its value comes from
     */
    record Facet(String type, String field, FieldSource of) implements FieldSource {}

    /** Made by the engine, by its name: a figure of a facet, what a search matched, what a value is called. */
    record Figure(String name) implements FieldSource {}

    /** A part of the service, which keeps what it tells: a root that is not asked of the graph. */
    record Service() implements FieldSource {}

    /**
     * What is done, as a file says; then one node is answered.
     *
     * @param targets the types of that node
     */
    record Mutation(MutationFile file, List<String> targets) implements FieldSource {}

    /** The parts of a connection and of its edges, made by the engine. */
    enum Paging implements FieldSource {
        EDGES,
        NODES,
        PAGE_INFO,
        TOTAL_COUNT,
        FACETS,
        MATCHED_ON,
        OVER,
        CURSOR,
        NODE,
        FACT,
        HAS_NEXT_PAGE,
        HAS_PREVIOUS_PAGE,
        START_CURSOR,
        END_CURSOR
    }
}

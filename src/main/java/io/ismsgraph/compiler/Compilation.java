package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.schema.GraphSchema;
import java.util.Map;

/**
 * What the compilation of one root has in common: schema, Guard, names, parameters, pages. Nothing that is kept of the root
 * leads back here: the request at hand is a sample of its shape, and its values are nobody else's.
 */
final class Compilation {

    static final int NESTED_PAGE = 1_000;
    static final int FLAT_ROOT_PAGE = 5_000;
    static final int DEEPEST = 6;

    final GraphSchema schema;
    final Guard guard;
    final Parameters parameters;
    final Pages pages;
    final Names names;
    final Conditions conditions;
    final Request sample;
    final Map<String, QuestionTemplate> templates;
    final FieldOrder order;

    Compilation(Terms terms, FieldOrder order, Guard guard, Request sample) {
        this.schema = terms.schema();
        this.templates = terms.templates();
        this.order = order;
        this.guard = guard;
        this.sample = sample;
        this.pages = new Pages();
        this.names = new Names();
        this.parameters = new Parameters(guard.root());
        this.conditions = new Conditions(schema, guard, parameters, names);
    }

    private Compilation(Compilation around, Guard guard) {
        this.schema = around.schema;
        this.templates = around.templates;
        this.order = around.order;
        this.guard = guard;
        this.sample = around.sample;
        this.pages = around.pages;
        this.names = around.names;
        this.parameters = around.parameters;
        this.conditions = new Conditions(schema, guard, parameters, names);
    }

    /** The same for where a statement came from, and all that is selected of it. */
    Compilation ofSources() {
        return new Compilation(this, guard.ofSources());
    }

    /** The same for one moment after the other. */
    Compilation over(Moment.Steps moments, String parameter, String index) {
        return new Compilation(this, guard.over(moments, parameter, index));
    }

    /**
     * Refuses a selection that leads too far from its root.
     *
     * @param depth in hops
     */
    static void notTooDeep(int depth) {
        if (depth > DEEPEST) {
            throw new Refusal(
                    Refusal.Code.TOO_COSTLY,
                    "The operation goes more than " + DEEPEST + " hops deep: ask in two operations.");
        }
    }

    /** The same for what stands in rows that have clocks of their own. */
    Compilation at(RowClocks clocks) {
        return new Compilation(this, guard.at(clocks));
    }

    /** The arguments of a selected field. */
    static Arguments arguments(GraphQLFieldDefinition definition, ExecutableNormalizedField field) {
        return new Arguments(definition, field.getAstArguments());
    }

    /** Reserves a page; its values are found anew in each request. */
    int page(Arguments arguments, CursorCodec cursors, int most) {
        var number = pages.add(arguments, cursors, most);
        pages.find(number, sample);
        return number;
    }
}

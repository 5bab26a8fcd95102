package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.Page;
import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the compilation of one root has in common: schema, Guard, names, parameters, pages. */
final class Compilation {

    static final int DEFAULT_PAGE = 25;
    static final int NESTED_PAGE = 1_000;
    static final int FLAT_ROOT_PAGE = 5_000;
    static final int DEEPEST = 6;

    final GraphSchema schema;
    final Guard guard;
    final Parameters parameters;
    final Names names = new Names();
    final Conditions conditions;
    final Request sample;
    final Map<String, QuestionTemplate> templates;
    final FieldOrder order;

    private final List<Consumer<Request>> pages = new ArrayList<>();

    Compilation(
            GraphSchema schema,
            Map<String, QuestionTemplate> templates,
            FieldOrder order,
            Guard guard,
            Request sample) {
        this.schema = schema;
        this.templates = templates;
        this.order = order;
        this.guard = guard;
        this.sample = sample;
        this.parameters = new Parameters(guard.root());
        this.conditions = new Conditions(schema, guard, parameters, names);
    }

    /** The arguments of a selected field. */
    static Arguments arguments(GraphQLFieldDefinition definition, ExecutableNormalizedField field) {
        return new Arguments(definition, field.getAstArguments());
    }

    /** Reserves a page; its values are found anew in each request. */
    int page(Arguments arguments, CursorCodec cursors, int most) {
        var number = pages.size();
        pages.add(request -> request.put(number, page(request.values(arguments), cursors, most)));
        pages.getLast().accept(sample);
        return number;
    }

    /** Finds the pages and fills in the parameters of a request. */
    void bind(Request request, Map<String, @Nullable Object> values) {
        pages.forEach(page -> page.accept(request));
        parameters.bind(request, values);
    }

    private static Page page(Map<String, @Nullable Object> arguments, CursorCodec cursors, int most) {
        var first = arguments.get("first") instanceof Integer given ? given : DEFAULT_PAGE;
        if (first < 0 || first > most) {
            throw new Refusal(Code.BAD_ARGUMENT, "first is " + first + ": give a number from 0 to " + most + ".");
        }
        if (!(arguments.get("after") instanceof String cursor)) {
            return new Page(first, null, cursors);
        }
        var place = cursors.decode(cursor)
                .orElseThrow(() -> new Refusal(
                        Code.BAD_CURSOR,
                        "after is no cursor of this list in this order: take one from its edges or pageInfo."));
        return new Page(first, place, cursors);
    }
}

package io.ismsgraph.compiler;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.Ownership;
import io.ismsgraph.schema.QuestionFile;
import io.ismsgraph.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles operations on one schema. */
public final class Compiler {

    /** At most so many moments does a count over time go through. */
    public static final int MOST_STEPS = 400;

    private final GraphSchema schema;
    private final Map<String, QuestionTemplate> templates;
    private final Map<String, MutationTemplate> mutations;
    private final Map<Set<String>, GraphSchema> openTo = new ConcurrentHashMap<>();
    private final Map<Ownership.Asker, Sight> sights = new ConcurrentHashMap<>();

    /**
     * Puts all questions and mutations through the Guard once.
     *
     * @throws SchemaException if one cannot be guarded
     */
    public Compiler(GraphSchema schema) {
        this(schema, new LinkedHashMap<>(), new LinkedHashMap<>());
        var faults = new ArrayList<Fault>();
        for (var question : schema.questions()) {
            var template = new QuestionTemplate(question, schema);
            templates.put(question.name(), template);
            faults.addAll(template.faults());
        }
        for (var mutation : schema.mutations()) {
            var template = new MutationTemplate(mutation, schema);
            mutations.put(mutation.name(), template);
            faults.addAll(template.faults());
        }
        if (!faults.isEmpty()) {
            throw new SchemaException(faults);
        }
    }

    private Compiler(
            GraphSchema schema, Map<String, QuestionTemplate> templates, Map<String, MutationTemplate> mutations) {
        this.schema = schema;
        this.templates = templates;
        this.mutations = mutations;
    }

    /** A compiler for which all other questions have columns but no rows: its statements are about this one alone. */
    Compiler alone(QuestionFile question) {
        var alone = new LinkedHashMap<String, QuestionTemplate>();
        templates.forEach((name, template) ->
                alone.put(name, template.question().equals(question) ? template : template.empty()));
        return new Compiler(schema, alone, mutations);
    }

    /** The schema compiled against. */
    public GraphSchema schema() {
        return schema;
    }

    /**
     * Compiles the roots of an operation that are answered by the graph.
     *
     * @param wanted which roots
     * @param variables a request's values; the same operation serves requests whose variables have the same shape
     * @param view of the graph; the same operation serves all whose views are limited
     * @param past whether it is about the past even where it names no moment
     */
    public Operation compile(
            Document document,
            @Nullable String name,
            CoercedVariables variables,
            View view,
            long now,
            boolean past,
            Predicate<String> wanted) {
        var roots = new RootFields(schema.graphql(), document, name, variables);
        var open = view.equals(View.WHOLE) ? schema : openTo.computeIfAbsent(view.roles(), schema::openTo);
        var terms = new Terms(open, templates, mutations, sight(view), past);
        return Operation.compile(terms, roots, wanted, now);
    }

    private @Nullable Sight sight(View view) {
        return view.asker() == null
                ? null
                : sights.computeIfAbsent(view.asker(), asker -> new Sight(schema.ownership(asker)));
    }
}

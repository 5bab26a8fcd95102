package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all roots of an operation are compiled by.
 *
 * @param templates the questions by name
 * @param mutations the mutations by the name of their field
 * @param sight what whoever asks may see; nothing if he may see everything
 * @param past whether it is about the past even where it names no moment
 */
record Terms(
        GraphSchema schema,
        Map<String, QuestionTemplate> templates,
        Map<String, MutationTemplate> mutations,
        @Nullable Sight sight,
        boolean past) {}

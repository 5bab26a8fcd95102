package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import io.ismsgraph.answer.Shape.Listed;
import io.ismsgraph.compiler.Facets.Trail;
import io.ismsgraph.compiler.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the figures of a facet of numbers. */
final class Figures {

    private static final int MOST_BOUNDS = 100;

    private final Compilation compilation;

    Figures(Compilation compilation) {
        this.compilation = compilation;
    }

    /** What is no number counts as no value. All figures but the buckets are computed in one go. */
    Cell of(Trail trail, ExecutableNormalizedField facet, String value) {
        var numbers =
                trail.clauses() + trail.each("CASE WHEN " + value + " IS :: INTEGER | FLOAT THEN " + value + " END");
        var figures = new ArrayList<String>();
        var made = Made.object(compilation.schema, facet, field -> {
            if (field.getName().equals("buckets")) {
                return ranges(numbers, field);
            }
            figures.add(figure(field));
            return new Cell(
                    "figures[" + (figures.size() - 1) + "]",
                    Selection.value(compilation.schema, compilation.schema.field("NumberFacet", field.getName())));
        });
        return figures.isEmpty()
                ? made
                : new Cell(
                        "head(COLLECT { " + numbers + " WITH [" + String.join(", ", figures) + "] AS figures RETURN "
                                + made.text() + " })",
                        made.shape());
    }

    private String figure(ExecutableNormalizedField field) {
        return switch (field.getName()) {
            case "count" -> "count(value)";
            case "missing" -> "count(*) - count(value)";
            case "min" -> "min(value)";
            case "max" -> "max(value)";
            case "average" -> "avg(value)";
            case "percentile" -> "percentileCont(value, " + share(field) + ")";
            default -> throw new IllegalStateException(field.getName() + " is no figure");
        };
    }

    private String share(ExecutableNormalizedField field) {
        var arguments = Compilation.arguments(compilation.schema.field("NumberFacet", field.getName()), field);
        return compilation.parameters.add(request -> {
            if (request.values(arguments).get("of") instanceof Double share && share >= 0 && share <= 1) {
                return share;
            }
            throw new Refusal(Code.BAD_ARGUMENT, "percentile: give `of` from 0 to 1, such as 0.95.");
        });
    }

    /** All between the bounds, also those without any number. */
    private Cell ranges(String numbers, ExecutableNormalizedField field) {
        var arguments = Compilation.arguments(compilation.schema.field("NumberFacet", field.getName()), field);
        var bounds = compilation.parameters.add(
                request -> bounds(request.values(arguments).get("bounds")));
        var entry = Made.entry(
                compilation.schema,
                field,
                Map.of(
                        "from", "CASE WHEN i > 0 THEN " + bounds + "[i - 1] END",
                        "to", bounds + "[i]",
                        "count", "coalesce(head([one IN found WHERE one[0] = i | one[1]]), 0)"));
        // Each number is looked at once, however many have it.
        return new Cell(
                "COLLECT { " + numbers + " WHERE value IS NOT NULL WITH value, count(*) AS times WITH size([bound IN "
                        + bounds + " WHERE value >= bound]) AS i, sum(times) AS count WITH collect([i, count]) AS found"
                        + " UNWIND range(0, size(" + bounds + ")) AS i RETURN " + entry.text() + " }",
                new Listed(entry.shape(), true));
    }

    private static List<?> bounds(@Nullable Object given) {
        if (given instanceof List<?> bounds && !bounds.isEmpty() && bounds.size() <= MOST_BOUNDS && ascends(bounds)) {
            return bounds;
        }
        throw new Refusal(
                Code.BAD_ARGUMENT,
                "bounds of buckets: give 1 to " + MOST_BOUNDS + " numbers, each greater than the one before.");
    }

    private static boolean ascends(List<?> bounds) {
        for (int i = 1; i < bounds.size(); i++) {
            if (!((Double) bounds.get(i) > (Double) bounds.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}

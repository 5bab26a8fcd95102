package io.ismsgraph.answer;

import io.ismsgraph.answer.Shape.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A list of an answer as a table: where its entries are, and by which names each value of an entry is reached.
 *
 * @param entries the name of the list in its connection; nothing where the answer itself is the list
 * @param paths of the values, in the order asked for
 */
public record Columns(Optional<String> entries, List<List<String>> paths) {

    /** What the walker writes by itself: a type's name, or a cursor. */
    private static final Shape MADE = new Shape.Leaf(Conversion.scalar("String"));

    /** The columns of a shape; nothing if it is no list, holds several, or has lists within its entries. */
    public static Optional<Columns> of(Shape shape) {
        return switch (shape) {
            case Shape.Connection connection -> {
                var lists = connection.parts().stream()
                        .filter(part -> part instanceof Part.Nodes || part instanceof Part.Edges)
                        .toList();
                yield lists.size() == 1
                        ? ofEntries(Optional.of(lists.getFirst().key()), entry(lists.getFirst()))
                        : Optional.empty();
            }
            case Shape.Listed listed -> ofEntries(Optional.empty(), listed.element());
            case Shape.Leaf _, Shape.Composite _, Shape.Abstract _ -> Optional.empty();
        };
    }

    private static Shape entry(Part list) {
        return switch (list) {
            case Part.Nodes nodes -> nodes.node();
            case Part.Edges edges -> edges.edge();
            case Part.PageInfo _, Part.TotalCount _, Part.OfAll _, Part.TypeName _ ->
                throw new IllegalStateException(list.key() + " is no list");
        };
    }

    private static Optional<Columns> ofEntries(Optional<String> entries, Shape entry) {
        var paths = new LinkedHashSet<List<String>>();
        return !(entry instanceof Shape.Leaf) && add(List.of(), entry, paths)
                ? Optional.of(new Columns(entries, List.copyOf(paths)))
                : Optional.empty();
    }

    private static boolean add(List<String> path, Shape shape, LinkedHashSet<List<String>> paths) {
        return switch (shape) {
            case Shape.Leaf _ -> {
                paths.add(path);
                yield true;
            }
            case Shape.Listed listed -> listed.element() instanceof Shape.Leaf leaf && add(path, leaf, paths);
            case Shape.Composite composite ->
                composite.members().stream()
                        .allMatch(member ->
                                add(in(path, member.key()), member.place() < 0 ? MADE : member.shape(), paths));
            case Shape.Abstract types ->
                types.types().values().stream().allMatch(composite -> add(path, composite, paths));
            case Shape.Connection _ -> false;
        };
    }

    private static List<String> in(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}

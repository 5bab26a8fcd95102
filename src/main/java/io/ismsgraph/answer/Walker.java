package io.ismsgraph.answer;

import io.ismsgraph.answer.Shape.Composite;
import io.ismsgraph.answer.Shape.Connection;
import io.ismsgraph.answer.Shape.Member;
import io.ismsgraph.answer.Shape.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks cells by their shape. A null where none may be is one problem at its path, and makes the nearest nullable parent
 * null, as the GraphQL specification says.
 */
public final class Walker {

    /** A null that was not allowed; travels up to the nearest place where one is. */
    private static final Object BROKEN = new Object();

    private final List<Page> pages;
    private final List<Problem> problems = new ArrayList<>();
    private final Path path;

    /**
     * @param root the root field's name in the answer
     * @param pages the request's pages, by the numbers the shapes give
     */
    public Walker(String root, List<Page> pages) {
        this.path = new Path(root);
        this.pages = pages;
    }

    /**
     * What keeps a place of the answer without its value.
     *
     * @param asked whether by what was asked: a cursor of another list; or else a value does not fit
     */
    public record Problem(List<Object> path, String message, boolean asked) {

        Problem(List<Object> path, String message) {
            this(path, message, false);
        }
    }

    /** What was found wrong. */
    public List<Problem> problems() {
        return problems;
    }

    /** A root's value, and whether it could not be null but is. */
    public record Answer(@Nullable Object value, boolean broken) {}

    /** Walks a root's cell. */
    public Answer walk(Shape shape, @Nullable Object cell, boolean nonNull) {
        var value = value(shape, cell, nonNull);
        return value == BROKEN ? new Answer(null, true) : new Answer(value, false);
    }

    private @Nullable Object value(Shape shape, @Nullable Object cell, boolean nonNull) {
        var value = cell == null ? absent(shape) : present(shape, cell);
        if (value == BROKEN) {
            return nonNull ? BROKEN : null;
        }
        if (value == null && nonNull) {
            problems.add(new Problem(path.toList(), "There is no value where one must be."));
            return BROKEN;
        }
        return value;
    }

    /** There is a list wherever one is asked for, unless its page lies in another. */
    private @Nullable Object absent(Shape shape) {
        if (shape instanceof Connection connection
                && !pages.get(connection.page()).bounds().isEmpty()) {
            problems.add(new Problem(
                    path.toList(),
                    "The cursor is of the same list of another: take one from the edges or pageInfo of this one.",
                    true));
            return BROKEN;
        }
        return null;
    }

    private @Nullable Object present(Shape shape, Object cell) {
        return switch (shape) {
            case Shape.Leaf leaf -> leaf(leaf, cell);
            case Shape.Listed listed ->
                cell instanceof List<?> cells ? list(listed, cells) : misfit("The value is not a list.");
            case Composite composite -> composite(composite, (List<?>) cell, null);
            case Shape.Abstract types -> {
                var cells = (List<?>) cell;
                var composite = types.types().get(String.valueOf(cells.getFirst()));
                yield composite == null ? null : composite(composite, cells, null);
            }
            case Connection connection -> connection(connection, (List<?>) cell);
        };
    }

    private @Nullable Object leaf(Shape.Leaf leaf, Object cell) {
        try {
            return leaf.conversion().of(cell);
        } catch (IllegalArgumentException misfit) {
            return misfit("The value " + misfit.getMessage() + ".");
        }
    }

    private Object misfit(String message) {
        problems.add(new Problem(path.toList(), message));
        return BROKEN;
    }

    private Object list(Shape.Listed listed, List<?> cells) {
        var values = new ArrayList<@Nullable Object>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            path.push(i);
            values.add(value(listed.element(), cells.get(i), listed.elementNonNull()));
            path.pop();
        }
        return whole(values);
    }

    private Object composite(Composite composite, List<?> cells, @Nullable String cursor) {
        var members = composite.members();
        var object = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(members.size());
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var value =
                    switch (member.place()) {
                        case Member.TYPE_NAME -> composite.type();
                        case Member.CURSOR -> cursor;
                        default -> member(member, cells.get(member.place()));
                    };
            object.put(member.key(), value);
        }
        return whole(object);
    }

    private @Nullable Object member(Member member, @Nullable Object cell) {
        path.push(member.key());
        var value = value(member.shape(), cell, member.nonNull());
        path.pop();
        return value;
    }

    private Object connection(Connection connection, List<?> cell) {
        var view = PageView.of(pages.get(connection.page()), cell);
        var object = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(
                connection.parts().size());
        for (var part : connection.parts()) {
            path.push(part.key());
            var value =
                    switch (part) {
                        case Part.Edges edges -> edges(edges, view);
                        case Part.Nodes nodes -> nodes(nodes, view.shown());
                        case Part.PageInfo info -> view.pageInfo(info);
                        case Part.TotalCount _ -> view.total();
                        case Part.OfAll all -> value(all.shape(), cell.get(all.place()), true);
                        case Part.TypeName _ -> connection.type();
                    };
            path.pop();
            object.put(part.key(), value);
        }
        return whole(object);
    }

    private Object edges(Part.Edges edges, PageView view) {
        var withCursor = edges.edge().members().stream().anyMatch(member -> member.place() == Member.CURSOR);
        var rows = view.shown();
        var values = new ArrayList<@Nullable Object>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            path.push(i);
            var row = (List<?>) rows.get(i);
            values.add(composite(edges.edge(), row, withCursor ? view.cursor(row) : null));
            path.pop();
        }
        return whole(values);
    }

    private Object nodes(Part.Nodes nodes, List<?> rows) {
        var values = new ArrayList<@Nullable Object>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            path.push(i);
            values.add(value(nodes.node(), ((List<?>) rows.get(i)).get(nodes.place()), true));
            path.pop();
        }
        return whole(values);
    }

    /** All of it is walked before one broken part breaks it, so that every problem is told at once. */
    private static Object whole(List<@Nullable Object> values) {
        return values.contains(BROKEN) ? BROKEN : values;
    }

    private static Object whole(Map<String, @Nullable Object> object) {
        return object.containsValue(BROKEN) ? BROKEN : object;
    }

    /** Where the walk is. */
    private static final class Path {

        private final List<Object> segments = new ArrayList<>();

        Path(String root) {
            segments.add(root);
        }

        void push(Object segment) {
            segments.add(segment);
        }

        void pop() {
            segments.removeLast();
        }

        List<Object> toList() {
            return List.copyOf(segments);
        }
    }
}

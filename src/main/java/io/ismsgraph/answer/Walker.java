package io.ismsgraph.answer;

import io.ismsgraph.answer.Shape.Composite;
import io.ismsgraph.answer.Shape.Connection;
import io.ismsgraph.answer.Shape.Member;
import io.ismsgraph.answer.Shape.PageField;
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

    /** A value that does not fit its place in the answer. */
    public record Problem(List<Object> path, String message) {}

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
        var value = cell == null ? null : present(shape, cell);
        if (value == BROKEN) {
            return nonNull ? BROKEN : null;
        }
        if (value == null && nonNull) {
            problems.add(new Problem(path.toList(), "There is no value where one must be."));
            return BROKEN;
        }
        return value;
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
        var page = pages.get(connection.page());
        var rows = (List<?>) cell.getFirst();
        var shown = rows.size() > page.first() ? rows.subList(0, page.first()) : rows;
        var object = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(
                connection.parts().size());
        for (var part : connection.parts()) {
            path.push(part.key());
            var value =
                    switch (part) {
                        case Part.Edges edges -> edges(edges, shown, page);
                        case Part.Nodes nodes -> nodes(nodes, shown);
                        case Part.PageInfo info -> pageInfo(info, rows, shown, page);
                        case Part.TotalCount _ -> ((Long) cell.getLast()).intValue();
                        case Part.TypeName _ -> connection.type();
                    };
            path.pop();
            object.put(part.key(), value);
        }
        return whole(object);
    }

    private Object edges(Part.Edges edges, List<?> rows, Page page) {
        var withCursor = edges.edge().members().stream().anyMatch(member -> member.place() == Member.CURSOR);
        var values = new ArrayList<@Nullable Object>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            path.push(i);
            var row = (List<?>) rows.get(i);
            values.add(composite(edges.edge(), row, withCursor ? cursor(row, page) : null));
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

    private static Object pageInfo(Part.PageInfo info, List<?> rows, List<?> shown, Page page) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var field : info.fields()) {
            object.put(field.key(), pageField(field.kind(), rows, shown, page));
        }
        return object;
    }

    private static @Nullable Object pageField(PageField.Kind kind, List<?> rows, List<?> shown, Page page) {
        return switch (kind) {
            case HAS_NEXT_PAGE -> rows.size() > shown.size();
            case HAS_PREVIOUS_PAGE -> page.after() != null;
            case START_CURSOR -> shown.isEmpty() ? null : cursor((List<?>) shown.getFirst(), page);
            case END_CURSOR -> shown.isEmpty() ? null : cursor((List<?>) shown.getLast(), page);
            case TYPE_NAME -> "PageInfo";
        };
    }

    private static String cursor(List<?> row, Page page) {
        return page.cursors().encode(new ArrayList<@Nullable Object>((List<?>) row.getFirst()));
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

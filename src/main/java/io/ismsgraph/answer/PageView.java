package io.ismsgraph.answer;

import io.ismsgraph.answer.Shape.PageField;
import io.ismsgraph.answer.Shape.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection's cell, read as a page.
 *
 * @param page what was asked for
 * @param shown the rows it shows, in the list's order
 * @param more whether there are more rows on the way
 * @param cell what else is known
 */
record PageView(Page page, List<?> shown, boolean more, List<?> cell) {

    private static final int TOTAL = 1;
    private static final int OWNER = 2;
    private static final int ANY_BEFORE = 3;
    private static final int ANY_AFTER = 4;

    static PageView of(Page page, List<?> cell) {
        var rows = (List<?>) cell.getFirst();
        var more = rows.size() > page.size();
        var shown = more ? rows.subList(0, page.size()) : rows;
        return new PageView(page, page.backward() ? shown.reversed() : shown, more, cell);
    }

    int total() {
        return ((Long) cell.get(TOTAL)).intValue();
    }

    /** The cursor of a row. */
    String cursor(List<?> row) {
        var values = new ArrayList<@Nullable Object>((List<?>) row.getFirst());
        return page.cursors().encode(new CursorCodec.Place(cell.get(OWNER), values));
    }

    Map<String, @Nullable Object> pageInfo(Part.PageInfo info) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        info.fields().forEach(field -> object.put(field.key(), value(field.kind())));
        return object;
    }

    private @Nullable Object value(PageField.Kind kind) {
        return switch (kind) {
            case HAS_NEXT_PAGE -> (more && !page.backward()) || Boolean.TRUE.equals(cell.get(ANY_AFTER));
            case HAS_PREVIOUS_PAGE -> (more && page.backward()) || Boolean.TRUE.equals(cell.get(ANY_BEFORE));
            case START_CURSOR -> shown.isEmpty() ? null : cursor((List<?>) shown.getFirst());
            case END_CURSOR -> shown.isEmpty() ? null : cursor((List<?>) shown.getLast());
            case TYPE_NAME -> "PageInfo";
        };
    }
}

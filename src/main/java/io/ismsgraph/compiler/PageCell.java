package io.ismsgraph.compiler;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.Page;
import io.ismsgraph.answer.Shape.Member;
import io.ismsgraph.answer.Shape.PageField.Kind;
import io.ismsgraph.answer.Shape.Part;
import io.ismsgraph.compiler.Rows.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cell of a connection: the rows of a page, how many there are of all, whose they are, and what lies around them. */
final class PageCell {

    private static final String NOTHING = "null";
    /** Rows, total, owner, and whether there are rows on either side. */
    private static final int BEFORE_OF_ALL = 5;

    private final Compilation compilation;
    private final int number;
    private final Page sample;
    private final Listing listing;
    private final @Nullable String gathered;
    private final List<String> places = new ArrayList<>();
    private final List<String> ofAll = new ArrayList<>();

    /**
     * @param number of the page
     * @param gathered the name under which all rows are kept for what is asked of all, or nothing if they are not
     */
    PageCell(Compilation compilation, int number, Listing listing, @Nullable String gathered) {
        this.compilation = compilation;
        this.number = number;
        this.sample = compilation.sample.page(number);
        this.listing = listing;
        this.gathered = gathered;
        places.add(NOTHING);
    }

    /** What is asked of each row, its own place first. */
    List<String> places() {
        return places;
    }

    /** Adds what is asked of each row, and returns its place there. */
    int ofRow(String text) {
        places.add(text);
        return places.size() - 1;
    }

    /** Adds what is asked of all rows together, and returns its place in the cell. */
    int ofAll(String text) {
        ofAll.add(text);
        return BEFORE_OF_ALL + ofAll.size() - 1;
    }

    /** Whether a cursor is asked for, and with it the places of rows. */
    private static boolean showsCursors(List<Part> parts) {
        return asks(parts, Set.of(Kind.START_CURSOR, Kind.END_CURSOR))
                || parts.stream()
                        .anyMatch(part -> part instanceof Part.Edges edges
                                && edges.edge().members().stream().anyMatch(member -> member.place() == Member.CURSOR));
    }

    /**
     * The cell.
     *
     * @param parts what is asked of the connection
     */
    String text(List<Part> parts) {
        var rows = listing.rows();
        var after = place(sample.after(), Page::after);
        var before = place(sample.before(), Page::before);
        var showsCursors = showsCursors(parts);
        if (showsCursors) {
            places.set(0, rows.order().place());
        }
        var cells = new ArrayList<String>();
        cells.add(parts.stream().anyMatch(PageCell::isOfRows) ? list(rows, after, before) : "[]");
        cells.add(parts.stream().anyMatch(Part.TotalCount.class::isInstance) ? total(rows) : NOTHING);
        cells.add(showsCursors ? listing.owner() : NOTHING);
        cells.add(asks(parts, Set.of(Kind.HAS_PREVIOUS_PAGE)) && !after.isEmpty() ? rows.anyUpTo(after) : NOTHING);
        cells.add(asks(parts, Set.of(Kind.HAS_NEXT_PAGE)) && !before.isEmpty() ? rows.anyFrom(before) : NOTHING);
        cells.addAll(ofAll);
        var cell = gathering(rows, "[" + String.join(", ", cells) + "]");
        return listing.owner().equals(NOTHING) || sample.bounds().isEmpty() ? cell : ofOwner(cell);
    }

    private String total(Rows rows) {
        return gathered == null ? rows.count() : "size(" + gathered + ")";
    }

    private String gathering(Rows rows, String cell) {
        return gathered == null ? cell : "head(COLLECT { " + rows.gathered(gathered) + " RETURN " + cell + " })";
    }

    private static boolean isOfRows(Part part) {
        return switch (part) {
            case Part.Edges _, Part.Nodes _, Part.PageInfo _ -> true;
            case Part.TotalCount _, Part.OfAll _, Part.TypeName _ -> false;
        };
    }

    private String list(Rows rows, String after, String before) {
        var page = number;
        var limit = compilation.parameters.add(request -> request.page(page).size() + 1);
        return "COLLECT { " + rows.page(new Stretch(after, before, limit, sample.backward())) + " RETURN ["
                + String.join(", ", places) + "] }";
    }

    /** A cursor holds whose list it is of; of another there is nothing to show. */
    private String ofOwner(String cell) {
        var page = number;
        var asked = compilation.parameters.add(
                request -> request.page(page).bounds().getFirst().parent());
        return "CASE WHEN " + listing.owner() + " = " + asked + " THEN " + cell + " END";
    }

    /** One side of a page. */
    @FunctionalInterface
    private interface Side {

        CursorCodec.@Nullable Place of(Page page);
    }

    private String place(CursorCodec.@Nullable Place given, Side side) {
        var page = number;
        return given == null
                ? ""
                : compilation.parameters.add(request ->
                        Objects.requireNonNull(side.of(request.page(page))).values());
    }

    private static boolean asks(List<Part> parts, Set<Kind> kinds) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.PageInfo info
                        && info.fields().stream().anyMatch(field -> kinds.contains(field.kind())));
    }
}

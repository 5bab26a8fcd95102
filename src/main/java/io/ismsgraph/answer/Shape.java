package io.ismsgraph.answer;

import java.util.List;
import java.util.Map;

/** What the walker makes of a cell. */
public sealed interface Shape {

    /** A scalar or enum value. */
    record Leaf(Conversion conversion) implements Shape {}

    /** A list of values. */
    record Listed(Shape element, boolean elementNonNull) implements Shape {}

    /** An object; its cell is a list with a place for each member. */
    record Composite(String type, List<Member> members) implements Shape {}

    /** An object of one of several types; its cell begins with the type's name. */
    record Abstract(Map<String, Composite> types) implements Shape {}

    /**
     * A connection; its cell is a list of its rows, its total, whose it is, whether there are rows before and after the
     * places the page lies between, and what else is asked of all rows. Each row begins with its place, if cursors are asked for.
     *
     * @param page where the request's page is found among the request's pages
     */
    record Connection(String type, int page, List<Part> parts) implements Shape {}

    /**
     * A field of an object.
     *
     * @param key its name in the answer
     * @param place its place in the object's cell; {@link #TYPE_NAME} and {@link #CURSOR} have none
     * @param nonNull whether a null is an error
     */
    record Member(String key, int place, Shape shape, boolean nonNull) {

        /** The place of {@code __typename}. */
        public static final int TYPE_NAME = -1;

        /** The place of an edge's cursor. */
        public static final int CURSOR = -2;

        /** A {@code __typename}. */
        public static Member typeName(String key) {
            return new Member(key, TYPE_NAME, new Composite("", List.of()), true);
        }
    }

    /** A field of a connection. */
    sealed interface Part {

        /** Its name in the answer. */
        String key();

        /** The edges. */
        record Edges(String key, Composite edge) implements Part {}

        /** The nodes alone, from a place in each row. */
        record Nodes(String key, int place, Shape node) implements Part {}

        /** The page's place. */
        record PageInfo(String key, List<PageField> fields) implements Part {}

        /** The count of all. */
        record TotalCount(String key) implements Part {}

        /** What else is known of all, from a place in the connection's cell. */
        record OfAll(String key, int place, Shape shape) implements Part {}

        /** The connection's type name. */
        record TypeName(String key) implements Part {}
    }

    /** A field of the page info. */
    record PageField(String key, Kind kind) {

        /** What it says. */
        public enum Kind {
            HAS_NEXT_PAGE,
            HAS_PREVIOUS_PAGE,
            START_CURSOR,
            END_CURSOR,
            TYPE_NAME
        }
    }
}

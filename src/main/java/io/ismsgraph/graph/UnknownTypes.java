package io.ismsgraph.graph;

import java.util.Collection;

/** A statement over relationship types is a warning to the database where it has not met one of them. */
final class UnknownTypes {

    /** The warning. */
    static final String STATUS = "01N51";

    private UnknownTypes() {}

    static String statement(Collection<String> relationshipTypes) {
        return "EXPLAIN MATCH ()-[:" + String.join("|", relationshipTypes) + "]->() RETURN 1 AS one";
    }
}

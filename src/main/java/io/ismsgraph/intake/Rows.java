package io.ismsgraph.intake;

/** Takes rows one by one. */
@FunctionalInterface
public interface Rows {

    /** The next row, and what says what it says. */
    void row(Row row, Mapping mapping);
}

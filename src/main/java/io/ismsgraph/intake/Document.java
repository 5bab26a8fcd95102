package io.ismsgraph.intake;

import java.util.List;

/** One file, opened as one format. It can be read more than once. */
public interface Document {

    /** What it is, as a whole. */
    Header header();

    /**
     * Reads it from beginning to end.
     *
     * @throws UnreadableFile if it cannot be read on
     */
    void read(Rows rows);

    /** What ends when a newer snapshot no longer lists it. */
    default List<Ending> endings() {
        return List.of();
    }

    /** Whether it speaks of some subjects only, such as the hosts of one scan, and ends nothing at others. */
    default boolean bySubject() {
        return false;
    }

    /** Whether it ends in the middle of a line, as a file does that was cut. */
    default boolean endsInRow() {
        return false;
    }

    /** How its rejected rows are framed so that they make a file of the same format. */
    Framing framing();
}

package io.ismsgraph.schema;

/** A field is asked for that is closed to whoever asks. */
public final class ClosedFieldException extends RuntimeException {

    private final String coordinate;

    ClosedFieldException(String coordinate) {
        super(coordinate + " is closed");
        this.coordinate = coordinate;
    }

    /** The field. */
    public String coordinate() {
        return coordinate;
    }
}

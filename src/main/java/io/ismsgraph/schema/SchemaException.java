package io.ismsgraph.schema;

import java.util.List;
import java.util.stream.Collectors;

/** The schema and the questions do not fit together; nothing starts until they do. */
public final class SchemaException extends RuntimeException {

    private final List<Fault> faults;

    /**
     * @param faults all that was found, not only the first
     */
    public SchemaException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All that was found. */
    public List<Fault> faults() {
        return faults;
    }
}

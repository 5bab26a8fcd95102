package io.ismsgraph.intake;

import java.util.Set;

/** One kind of file. */
public interface Format {

    /** What it is called on the command line. */
    String name();

    /** Which options it takes besides those that every format takes. */
    default Set<String> options() {
        return Set.of();
    }

    /**
     * Reads what the file says about itself.
     *
     * @throws UnreadableFile if it is not such a file
     */
    Document open(Spool file, Options options);
}

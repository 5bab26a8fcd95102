package io.ismsgraph.intake;

/** One kind of file. */
public interface Format {

    /** What it is called on the command line. */
    String name();

    /**
     * Reads what the file says about itself.
     *
     * @throws UnreadableFile if it is not such a file
     */
    Document open(Spool file, Options options);
}

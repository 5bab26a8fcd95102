package io.ismsgraph.intake;

/** Told how far a load is. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress SILENT = (file, done, total) -> {};

    /** So many of the file's rows are in. */
    void rows(String file, long done, long total);
}

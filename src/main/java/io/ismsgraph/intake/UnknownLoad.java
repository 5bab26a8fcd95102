package io.ismsgraph.intake;

/** There is no load with the id that was given. */
public final class UnknownLoad extends RuntimeException {

    UnknownLoad(String id) {
        super("There is no load " + id + ".", null, false, false);
    }
}

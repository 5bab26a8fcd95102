package io.ismsgraph.intake.command;

/** A command could not be done; the message is a sentence for whoever gave it. */
final class CommandFailure extends RuntimeException {

    CommandFailure(String message) {
        super(message, null, false, false);
    }

    /** The start of the application failed, which says why by itself. */
    static CommandFailure toldAlready() {
        return new CommandFailure("");
    }
}

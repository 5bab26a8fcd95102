package io.ismsgraph.compiler;

/** Which reading of the two clocks a root asks for. */
enum ClockForm {
    /** Neither clock given: only what is believed now and has not ended is met at all. */
    PRESENT,
    /** A clock given: all versions are met, and the clocks pick. */
    PAST
}

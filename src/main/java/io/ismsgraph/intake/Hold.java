package io.ismsgraph.intake;

/** How a load stands by a fact it states. */
enum Hold {
    /** It is so at the load's own moment, or always: what other loads say of other moments does not touch it. */
    SEEN,

    /** It is so until somebody says otherwise. */
    LASTING,

    /** The same, and a later snapshot that does not list it says otherwise. */
    OWNED,

    /** It is so over one of several terms, each of which is spoken of by itself. */
    TERM
}

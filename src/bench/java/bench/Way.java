package bench;

/** Who is asked. */
enum Way {
    BY_HAND,
    OURS,
    THEIRS
}

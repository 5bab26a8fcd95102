package bench;

/**
 * What became of the statements a database was asked to run.
 *
 * @param hits how many it had a plan for
 * @param misses how many it had none for, or one that was out of date
 */
record Plans(long hits, long misses) {}

package io.ismsgraph.console;

import org.neo4j.driver.Driver;

/** The use of what statements read, for one of them. */
interface Lease extends AutoCloseable {

    /** What is read. */
    Source source();

    /** Reaches it. */
    Driver driver();

    /** Ends what reads it, whatever it does; the next lease is of another. */
    void end();

    @Override
    void close();
}

package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.OptionalLong;

/** What an address, and whoever is signed in, may ask of the server within a minute. */
public final class Allowances {

    /** The attribute of a request that was counted when it came. */
    public static final String COUNTED = Allowances.class.getName();

    private final Allowance ofAddress;
    private final Allowance failures;
    private final Allowance requests;
    private final Allowance nodes;

    /**
     * @param requests of one who is signed in, and of one address twice as many
     * @param nodes that operations of one who is signed in may visit, as estimated before they are answered
     * @param failures to present a good credential, of one address
     */
    Allowances(long requests, long nodes, long failures, Ticker ticker) {
        this.ofAddress = new Allowance("address", 2 * requests, ticker);
        this.failures = new Allowance("failures", failures, ticker);
        this.requests = new Allowance("requests", requests, ticker);
        this.nodes = new Allowance("nodes", nodes, ticker);
    }

    Allowance ofAddress() {
        return ofAddress;
    }

    Allowance failures() {
        return failures;
    }

    Allowance requests() {
        return requests;
    }

    Allowance nodes() {
        return nodes;
    }

    /** Counts an operation that did not come as a request; tells how many seconds to wait if it is one too many. */
    public OptionalLong operation(String asker) {
        return wait(requests.take(asker, 1));
    }

    /** How many seconds to wait, if somebody's operations have visited too many nodes. */
    public OptionalLong exhausted(String asker) {
        return wait(nodes.look(asker));
    }

    /** Counts the nodes of an operation. */
    public void used(String asker, long visited) {
        if (visited > 0) {
            nodes.charge(asker, visited);
        }
    }

    private static OptionalLong wait(Allowance.Left left) {
        return left.granted() ? OptionalLong.empty() : OptionalLong.of(left.secondsToWait());
    }
}

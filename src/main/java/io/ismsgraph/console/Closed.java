package io.ismsgraph.console;

import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;

/** Where nothing keeps statements apart from the graph that others ask, none is run. */
final class Closed implements Isolation {

    @Override
    public Lease lease() {
        throw reason();
    }

    @Override
    public Lease lease(Source once) {
        throw reason();
    }

    @Override
    public Source refresh() {
        throw reason();
    }

    private static Unanswered reason() {
        return new Unanswered(
                Code.UNAVAILABLE,
                "The console is closed: name a replica it may read with ISMSGRAPH_CONSOLE_URI, as the README says.");
    }

    @Override
    public void close() {}
}

package io.ismsgraph.intake;

import io.ismsgraph.graph.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a reference means.
 *
 * @param identified organisations it identifies
 * @param exposing registered organisations that expose the touchpoint of that name, if the reference is a domain
 * @param since since when it identifies them, if that is stated, else since ever
 */
public record Owner(List<String> identified, List<String> exposing, long since) {

    static final Owner UNKNOWN = new Owner(List.of(), List.of(), Times.BEGINNING);

    /** The one organisation that is meant, or nothing if there is none, or several. */
    public @Nullable String id() {
        if (identified.size() == 1) {
            return identified.getFirst();
        }
        return identified.isEmpty() && exposing.size() == 1 ? exposing.getFirst() : null;
    }

    /** Whether more than one organisation is meant. */
    public boolean ambiguous() {
        return identified.size() > 1;
    }
}

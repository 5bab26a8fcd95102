package io.ismsgraph.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever loads a file says about it; whatever is null is read from the file, or is the format's default.
 *
 * @param observed the moment its statements are of
 * @param scope what part of the world it speaks of
 * @param snapshot whether it lists all there is in its scope
 * @param organisation whose hosts a scan lists: an id, registration number, domain or name
 * @param system the name of that organisation's system they belong to
 * @param language the language of a catalogue, {@code en} or {@code ko}
 */
public record Options(
        @Nullable Instant observed,
        @Nullable String scope,
        @Nullable Boolean snapshot,
        @Nullable String organisation,
        @Nullable String system,
        @Nullable String language) {

    /** Nothing said. */
    public static final Options NONE = new Options(null, null, null, null, null, null);

    /** The same, of a moment. */
    public Options observed(Instant moment) {
        return new Options(moment, scope, snapshot, organisation, system, language);
    }

    /** The same, of the rows an earlier load rejected, mended since: they add to it and end nothing. */
    Options adding(Instant moment, String scopeOfLoad) {
        return new Options(moment, scopeOfLoad, false, organisation, system, language);
    }
}

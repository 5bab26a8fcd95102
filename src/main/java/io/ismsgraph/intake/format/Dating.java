package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Of when a file is: what whoever loads it says, else the first of the things asked here that knows. */
final class Dating {

    private final Spool file;
    private final Options options;
    private String missing = "nothing in it or in its name";
    private @Nullable Long moment;

    private Dating(Spool file, Options options) {
        this.file = file;
        this.options = options;
        var observed = options.observed();
        this.moment = observed == null ? null : observed.toEpochMilli();
    }

    static Dating of(Spool file, Options options) {
        return new Dating(file, options);
    }

    /** A field of the file, if it holds a moment; one that holds something else says nothing. */
    Dating orField(String name, @Nullable String written) {
        missing = "neither its " + name + " nor its name";
        if (moment == null && written != null) {
            try {
                moment = Fields.moment(name, written);
            } catch (Rejected malformed) {
                missing = "neither its " + name + " (" + written + ") nor its name";
            }
        }
        return this;
    }

    /** A day in the file's name. */
    Dating orInName() {
        return or(Fields.dayInName(file.name()));
    }

    /** A moment, unless it is null. */
    Dating or(@Nullable Long other) {
        moment = moment == null ? other : moment;
        return this;
    }

    /**
     * What the file is.
     *
     * @throws UnreadableFile if nothing says of when
     */
    Header header(String source, String scope, boolean snapshot) {
        if (moment == null) {
            throw new UnreadableFile(
                    file.name(),
                    1,
                    missing + " says of when the file is; say so with --observed 2026-01-31 or --observed"
                            + " 2026-01-31T09:00:00Z.");
        }
        return Header.of(source, scope, moment, snapshot, options);
    }
}

package io.ismsgraph.evidence;

import io.ismsgraph.graph.Recorder;
import io.ismsgraph.identity.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Evidence, for the tests of others. */
public final class HandedIn {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String TEXT = "text/plain";

    private HandedIn() {}

    /** Puts a file on record whose bytes are its name; it answers the id. */
    public static String record(Recorder recorder, String name, String by, @Nullable String organisation) {
        return new EvidenceRegister(recorder, PATIENCE).record(kept(name), name, TEXT, by, organisation);
    }

    /** Secures a file whose bytes are its name in an investigation; it answers the id of the exhibit. */
    public static String secure(Recorder recorder, String name, String by, String investigation, String key) {
        return new EvidenceRegister(recorder, PATIENCE).secure(kept(name), name, TEXT, by, investigation, key);
    }

    private static EvidenceStore.Kept kept(String name) {
        return new EvidenceStore.Kept(Sha256.hex(name), name.getBytes(StandardCharsets.UTF_8).length);
    }
}

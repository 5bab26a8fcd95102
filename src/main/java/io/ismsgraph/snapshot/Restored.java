package io.ismsgraph.snapshot;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A snapshot that is the store again.
 *
 * @param manifest what is in it
 * @param aside where the store lies that was there before
 */
record Restored(Manifest manifest, Optional<Path> aside) {}

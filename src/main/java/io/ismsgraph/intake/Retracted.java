package io.ismsgraph.intake;

import io.ismsgraph.graph.Written;
import java.util.List;

/**
 * What a retraction did.
 *
 * @param written what it changed
 * @param again files to be fed again, because they are older than what was taken back and were loaded after it, so that they
 *     said only what was so until then
 */
public record Retracted(Written written, List<String> again) {}

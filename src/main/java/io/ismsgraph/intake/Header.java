package io.ismsgraph.intake;

/**
 * What a file is, as a whole.
 *
 * @param source where it comes from; the name under which its facts are stated
 * @param scope what part of the world it speaks of
 * @param observedAt the moment its statements are of
 * @param snapshot whether it lists all there is in its scope
 */
public record Header(String source, String scope, long observedAt, boolean snapshot) {

    /** Of a moment, and else what the file says, unless whoever loads it says otherwise. */
    public static Header of(String source, String scope, long observedAt, boolean snapshot, Options options) {
        return new Header(
                source,
                options.scope() == null ? scope : options.scope(),
                observedAt,
                options.snapshot() == null ? snapshot : options.snapshot());
    }
}

package io.ismsgraph.identity;

/** Statements as 64-bit hashes: a million of them fit in 16 MB, and two that fall together are not to be expected. */
public final class Fingerprint {

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** The hash of some parts, in their order, as their texts tell them apart. Kept in the graph, so it never changes. */
    public static long of(Object... parts) {
        var hash = SEED;
        for (var part : parts) {
            var text = part.toString();
            for (var i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ 0xffff) * PRIME;
        }
        return mixed(hash);
    }

    /** The last step of MurmurHash3: every bit of the input changes half the bits of the output. */
    private static long mixed(long hash) {
        var mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}

package io.ismsgraph.touchpoint;

import org.jspecify.annotations.Nullable;

/** Port numbers as written. */
final class Ports {

    private static final int HIGHEST = 65_535;

    private Ports() {}

    static @Nullable Integer read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        if (!written.matches("[1-9][0-9]{0,4}") || Integer.parseInt(written) > HIGHEST) {
            throw new RefusedAddress("The port is not a number from 1 to 65535: " + written, "example.com:8443");
        }
        return Integer.valueOf(written);
    }
}

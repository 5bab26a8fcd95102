package io.ismsgraph.touchpoint;

import org.jspecify.annotations.Nullable;

/**
 * A host and a port, taken apart but not yet checked.
 *
 * @param host without brackets
 * @param port what stands after the colon, if there is one
 */
record Authority(String host, @Nullable String port) {

    static Authority of(String text) {
        if (text.startsWith("[")) {
            return bracketed(text);
        }
        var colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            return new Authority(text, null);
        }
        return new Authority(text.substring(0, colon), text.substring(colon + 1));
    }

    private static Authority bracketed(String text) {
        var end = text.indexOf(']');
        if (end < 0) {
            throw new RefusedAddress("A bracket is not closed.", "[2001:db8::1]:8443");
        }
        var inside = text.substring(1, end);
        if (inside.indexOf(':') < 0) {
            throw new RefusedAddress(
                    "Only an IPv6 address stands in brackets.", "the host alone, or [2001:db8::1]:8443");
        }
        var rest = text.substring(end + 1);
        if (rest.isEmpty()) {
            return new Authority(inside, null);
        }
        if (!rest.startsWith(":")) {
            throw new RefusedAddress("Something else than a port follows the bracket.", "[" + inside + "]:8443");
        }
        return new Authority(inside, rest.substring(1));
    }
}

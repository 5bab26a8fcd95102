package io.ismsgraph.touchpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one form of a touchpoint's address, made once on the way in: lower case, international names as A-labels, no
 * trailing dot, IPv6 compressed and without brackets where it stands alone, IPv4 out of IPv4-mapped IPv6, no default port,
 * no fragment, path without dot segments. What could mean two things is refused rather than guessed.
 *
 * @param kind what form it has
 * @param text the address
 * @param host the host name or IP address in it
 * @param port the port it names, if it names one
 */
public record CanonicalAddress(
        Kind kind, String text, String host, @Nullable Integer port) {

    /** Forms of an address, named as in the schema. */
    public enum Kind {
        DOMAIN,
        ADDRESS,
        ENDPOINT,
        URL
    }

    private static final int LONGEST = 4_096;

    /**
     * Reads a host name, an IP address, either with a port, or a web address.
     *
     * @throws RefusedAddress if it names none, or not one only
     */
    public static CanonicalAddress of(String written) {
        var text = written.strip();
        if (text.isEmpty()) {
            throw new RefusedAddress(
                    "The address is empty.", "www.example.com, 192.0.2.1 or https://example.com/login");
        }
        if (text.length() > LONGEST) {
            throw new RefusedAddress("The address is longer than " + LONGEST + " characters.", "a shorter one");
        }
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == 0x7f)) {
            throw new RefusedAddress(
                    "There is a blank in the address.", "one address, blanks in a path written as %20");
        }
        return text.contains("://") ? WebAddress.of(text) : bare(text);
    }

    /** Whether the host is an IP address, not a name. */
    public boolean namesIp() {
        return host.indexOf(':') >= 0 || Host.endsInNumber(host);
    }

    /** A host or address, perhaps with a port. */
    static CanonicalAddress hostAndPort(String host, @Nullable Integer port) {
        if (port == null) {
            var alone = new CanonicalAddress(Kind.DOMAIN, host, host, null);
            return alone.namesIp() ? new CanonicalAddress(Kind.ADDRESS, host, host, null) : alone;
        }
        return new CanonicalAddress(Kind.ENDPOINT, bracketed(host) + ":" + port, host, port);
    }

    static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private static CanonicalAddress bare(String text) {
        if (text.indexOf('@') >= 0) {
            throw new RefusedAddress(
                    "There is a user or mail name in the address.", "the host alone, without what is before @");
        }
        if (text.indexOf('/') >= 0 || text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw slash(text);
        }
        var authority = Authority.of(text);
        return hostAndPort(Host.canonical(authority.host()), Ports.read(authority.port()));
    }

    private static RefusedAddress slash(String text) {
        if (text.matches("[0-9a-fA-F.:]+/[0-9]+")) {
            return new RefusedAddress("This is a network, not one address.", "each address of it in a row of its own");
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("http:")) {
            return new RefusedAddress("The web address lacks its two slashes.", "https://example.com/login");
        }
        return new RefusedAddress("A path needs the scheme before it.", "https://" + text);
    }
}

package io.ismsgraph.touchpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Web addresses in their one form (RFC 3986, section 6.2). */
final class WebAddress {

    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);
    private static final String UNRESERVED = "-._~";
    private static final String KEPT = "!$&'()*+,;=:@/?";

    private WebAddress() {}

    static CanonicalAddress of(String text) {
        var colon = text.indexOf("://");
        var scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        var usual = DEFAULT_PORTS.get(scheme);
        if (usual == null) {
            throw new RefusedAddress(
                    "Web addresses begin with http:// or https://: " + text, "host:port for other services");
        }
        var rest = withoutFragment(text.substring(colon + 3));
        var end = endOfAuthority(rest);
        var authority = rest.substring(0, end);
        if (authority.indexOf('@') >= 0) {
            throw new RefusedAddress(
                    "There is a user name or password in the address.", "the address without what is before @");
        }
        var parts = Authority.of(authority);
        var host = Host.canonical(parts.host());
        var port = portUnlessUsual(parts.port(), usual);
        var address = scheme + "://" + CanonicalAddress.bracketed(host) + (port == null ? "" : ":" + port);
        return new CanonicalAddress(CanonicalAddress.Kind.URL, address + pathAndQuery(rest.substring(end)), host, port);
    }

    private static String withoutFragment(String rest) {
        var hash = rest.indexOf('#');
        return hash < 0 ? rest : rest.substring(0, hash);
    }

    private static int endOfAuthority(String rest) {
        for (var i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '/' || rest.charAt(i) == '?') {
                return i;
            }
        }
        return rest.length();
    }

    private static @Nullable Integer portUnlessUsual(@Nullable String written, int usual) {
        var port = written == null || written.isEmpty() ? null : Ports.read(written);
        return port != null && port == usual ? null : port;
    }

    private static String pathAndQuery(String text) {
        var question = text.indexOf('?');
        var path = withoutDots(encoded(question < 0 ? text : text.substring(0, question)));
        var query = question < 0 ? "" : encoded(text.substring(question));
        return path + (query.length() > 1 ? query : "");
    }

    /** Percent-encodes what must be and nothing else, with upper-case digits. */
    private static String encoded(String text) {
        var result = new StringBuilder();
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            if (c == '%') {
                appendOctet(result, octet(text, i));
                i += 3;
            } else {
                append(result, c);
                i += Character.charCount(c);
            }
        }
        return result.toString();
    }

    private static void append(StringBuilder result, int c) {
        if (c == '\\') {
            throw new RefusedAddress("There is a backslash in the web address.", "/ between the parts of a path");
        }
        if (unreserved(c) || KEPT.indexOf(c) >= 0) {
            result.appendCodePoint(c);
            return;
        }
        for (var octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            result.append("%%%02X".formatted(octet));
        }
    }

    private static void appendOctet(StringBuilder result, int octet) {
        if (unreserved(octet)) {
            result.append((char) octet);
        } else {
            result.append("%%%02X".formatted(octet));
        }
    }

    private static int octet(String text, int at) {
        if (at + 3 > text.length() || !text.substring(at + 1, at + 3).matches("[0-9a-fA-F]{2}")) {
            throw new RefusedAddress(
                    "A percent sign is not followed by two hexadecimal digits.", "%25 for the sign itself");
        }
        return Integer.parseInt(text.substring(at + 1, at + 3), 16);
    }

    private static boolean unreserved(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    private static String withoutDots(String path) {
        var kept = new ArrayDeque<String>();
        var parts = path.split("/", -1);
        for (var i = 1; i < parts.length; i++) {
            var last = i == parts.length - 1;
            switch (parts[i]) {
                case "." -> addEmptyIf(last, kept);
                case ".." -> {
                    kept.pollLast();
                    addEmptyIf(last, kept);
                }
                default -> kept.add(parts[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static void addEmptyIf(boolean last, ArrayDeque<String> kept) {
        if (last) {
            kept.add("");
        }
    }
}

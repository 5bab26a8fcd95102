package io.ismsgraph.touchpoint;

import com.ibm.icu.text.IDNA;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.EnumSet;
import java.util.regex.Pattern;

/** Host names and IP addresses in their one form. */
final class Host {

    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /** Hyphens in the third and fourth place are common in names of machines. */
    private static final EnumSet<IDNA.Error> TOLERATED = EnumSet.of(IDNA.Error.HYPHEN_3_4);

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?");
    private static final Pattern PLAIN_IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private Host() {}

    static String canonical(String written) {
        if (written.indexOf('%') >= 0) {
            throw written.indexOf(':') >= 0
                    ? new RefusedAddress(
                            "A zone means something on one machine only.", "the address up to its percent sign")
                    : new RefusedAddress(
                            "There is a percent sign in the host name.", "the host name as it is, not encoded");
        }
        if (written.indexOf('*') >= 0) {
            throw new RefusedAddress(
                    "A wildcard names no one touchpoint.", "each name it stands for in a row of its own");
        }
        return written.indexOf(':') >= 0 ? ip(written) : nameOrIpv4(written);
    }

    private static String nameOrIpv4(String written) {
        var name = ascii(written);
        var last = name.substring(name.lastIndexOf('.') + 1);
        if (endsInNumber(name)) {
            if (!PLAIN_IPV4.matcher(name).matches()) {
                throw new RefusedAddress(
                        "This is not an IPv4 address of four decimal numbers: " + written,
                        "four numbers from 0 to 255 without leading zeros, such as 192.0.2.1");
            }
            return ip(name);
        }
        if (last.length() == name.length()) {
            throw new RefusedAddress(
                    "This is one word, not a name on the internet: " + written, written + ".example.com");
        }
        if (!Character.isLetter(last.charAt(0))) {
            throw new RefusedAddress("The last part of a name begins with a letter: " + written, "www.example.com");
        }
        return name;
    }

    /** Whether browsers take it for an IPv4 address: its last part is a number; in any other, digits are like letters. */
    static boolean endsInNumber(String host) {
        return NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }

    private static String ascii(String written) {
        var info = new IDNA.Info();
        var name = UTS46.nameToASCII(written, new StringBuilder(), info).toString();
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
            info = new IDNA.Info();
            UTS46.nameToASCII(name, new StringBuilder(), info);
        }
        for (var error : info.getErrors()) {
            if (!TOLERATED.contains(error)) {
                throw fault(error, written);
            }
        }
        for (var label : name.split("\\.", -1)) {
            if (label.isEmpty()) {
                throw fault(IDNA.Error.EMPTY_LABEL, written);
            }
            if (!LABEL.matcher(label).matches()) {
                throw new RefusedAddress(
                        "A host name has letters, digits, hyphens and dots: " + written, "www.example.com");
            }
        }
        return name;
    }

    private static RefusedAddress fault(IDNA.Error error, String written) {
        return switch (error) {
            case EMPTY_LABEL -> new RefusedAddress("Nothing stands between two dots: " + written, "www.example.com");
            case LABEL_TOO_LONG ->
                new RefusedAddress(
                        "A part of the name is longer than 63 characters: " + written, "parts of at most 63");
            case DOMAIN_NAME_TOO_LONG ->
                new RefusedAddress("The name is longer than 253 characters: " + written, "a name of at most 253");
            case LEADING_HYPHEN, TRAILING_HYPHEN ->
                new RefusedAddress(
                        "A part of the name begins or ends with a hyphen: " + written, "hyphens inside only");
            default ->
                new RefusedAddress("A host name has letters, digits, hyphens and dots: " + written, "www.example.com");
        };
    }

    private static String ip(String written) {
        var address = new IPAddressString(written, STRICT).getAddress();
        if (address == null || address.isMultiple()) {
            throw new RefusedAddress(
                    "This is not an IP address: " + written, "192.0.2.1, 2001:db8::1 or [2001:db8::1]:8443");
        }
        if (address.isIPv6() && address.toIPv6().isIPv4Mapped()) {
            address = address.toIPv6().getEmbeddedIPv4Address();
        }
        if (address.isUnspecified()) {
            throw new RefusedAddress("This address means no machine: " + written, "the machine's own address");
        }
        return address.toCanonicalString();
    }
}

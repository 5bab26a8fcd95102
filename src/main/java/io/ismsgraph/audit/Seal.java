package io.ismsgraph.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Seals lines, each with the one before it: whoever changes, drops or adds one without the key breaks all that follow.
 *
 * @param key known to the server and to whoever checks
 */
record Seal(SecretKey key) {

    static final String ALGORITHM = "HmacSHA256";

    /** What stands before the first line. */
    static final String BEGINNING = "";

    private static final String MEMBER = ",\"seal\":\"";
    private static final String END = "\"}";

    /**
     * A line as it stands in the file.
     *
     * @param body a JSON object without a seal
     * @param seal over it and the seal of the line before
     */
    record Line(String body, String seal) {

        /** Reads one; the body is empty if it is none. */
        static Line of(String text) {
            var place = text.lastIndexOf(MEMBER);
            return place < 0 || !text.endsWith(END)
                    ? new Line("", "")
                    : new Line(
                            text.substring(0, place) + "}",
                            text.substring(place + MEMBER.length(), text.length() - END.length()));
        }

        String text() {
            return body.substring(0, body.length() - 1) + MEMBER + seal + END;
        }
    }

    /** A line after another. */
    Line after(String previous, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(previous.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            return new Line(body, HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

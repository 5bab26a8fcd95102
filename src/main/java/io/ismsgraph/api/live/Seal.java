package io.ismsgraph.api.live;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Closes cursors for those who may not read them: the moment at which something was recorded last tells an organisation that
 * something of others was. The key is made anew at every start; who comes back after one begins anew.
 */
final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int BITS = 128;
    private static final int NONCE = 12;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(BITS);
            key = generator.generateKey();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String close(String cursor) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(cursor.getBytes(StandardCharsets.UTF_8));
            var all = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, all, NONCE, closed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing, if it was not closed by this one. */
    Optional<String> open(String closed) {
        try {
            var all = Base64.getUrlDecoder().decode(closed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            var open = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE)).doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(open, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(BITS, nonce));
        return cipher;
    }
}

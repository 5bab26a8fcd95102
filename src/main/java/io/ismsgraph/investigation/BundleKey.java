package io.ismsgraph.investigation;

import io.ismsgraph.identity.Sha256;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key that signs bundles: Ed25519, made once in the data folder. Who is given a bundle has the public one, or its
 * fingerprint, from elsewhere.
 */
record BundleKey(PrivateKey secret, String shown) {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** That of a data folder, made if there is none. */
    static synchronized BundleKey in(Path folder) throws IOException {
        var secret = folder.resolve("bundle.key");
        var shown = folder.resolve("bundle.pub");
        if (!Files.exists(secret)) {
            make(secret, shown);
        }
        try {
            var encoded = new PKCS8EncodedKeySpec(decoded(Files.readString(secret)));
            return new BundleKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(encoded), Files.readString(shown));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IOException("bundle.key in the data folder is no Ed25519 key in PEM", broken);
        }
    }

    private static void make(Path secret, Path shown) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Files.writeString(shown, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            PrivateFiles.createFile(secret);
            Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a signature is that of a public key. */
    static boolean isSigned(byte[] bytes, byte[] signature, String shown) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(shown));
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }

    private static PublicKey publicKey(String shown) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(shown)));
    }

    /** By which a public key is known: the SHA-256 of its encoding, in hex. */
    static String fingerprint(String shown) {
        return Sha256.hex(decoded(shown));
    }

    private static byte[] decoded(String pem) {
        return Base64.getMimeDecoder()
                .decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
    }

    private static String pem(String what, byte[] encoded) {
        var text = new String(LINES.encode(encoded), StandardCharsets.US_ASCII);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}

package cl.soser.canal.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of an installation, which is not in the database. It marks each entry and each batch, and
 * signs each day (Ed25519).
 */
final class EvidenceKey {

    private static final String MAC = "HmacSHA256";
    private static final String SIGNATURE = "Ed25519";
    private static final int ID = 16;

    /** Never used itself: a copy of it is ready at once. */
    private final Mac prototype;

    private final KeyPair pair;
    private final String id;

    EvidenceKey(String secret) {
        byte[] seed = derive(secret, "canal evidence signature");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(SIGNATURE);
            generator.initialize(255, new Seeded(seed));
            pair = generator.generateKeyPair();
            prototype = Mac.getInstance(MAC);
            prototype.init(new SecretKeySpec(derive(secret, "canal evidence mark"), MAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        id =
                CanonicalBytes.text(CanonicalBytes.sha256(pair.getPublic().getEncoded()))
                        .substring(0, ID);
    }

    private static byte[] derive(String secret, String purpose) {
        return CanonicalBytes.sha256(new CanonicalBytes().add(purpose).add(secret).toBytes());
    }

    /** Which key it is, for rows that were marked with it; says nothing about it. */
    String id() {
        return id;
    }

    String mark(byte[] content) {
        try {
            return CanonicalBytes.text(((Mac) prototype.clone()).doFinal(content));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean marked(byte[] content, String mark) {
        return MessageDigest.isEqual(
                mark(content).getBytes(StandardCharsets.US_ASCII),
                mark.getBytes(StandardCharsets.US_ASCII));
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As X.509, in Base64: what {@code openssl} reads between its two lines. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** Whether whoever has the private key of that public one signed the text. */
    static boolean signed(String text, String signature, String publicKey) {
        try {
            Signature check = Signature.getInstance(SIGNATURE);
            check.initVerify(
                    KeyFactory.getInstance(SIGNATURE)
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notEvenOne) {
            return false;
        }
    }

    /** The same bytes always: a key pair that is made of a secret has to be the same each time. */
    private static final class Seeded extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}

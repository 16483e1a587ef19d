package cl.soser.canal.it;

import cl.soser.canal.notification.push.PushTarget;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The browser's side of web push: has the keys of a subscription, and reads what came (RFC 8291).
 */
public final class ListeningBrowser {

    private static final int POINT = 65;

    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    public ListeningBrowser() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(auth);
    }

    /** The subscription as a page would get it, at that address of a push service. */
    public PushTarget at(String endpoint) {
        return new PushTarget(endpoint, text(point()), text(auth));
    }

    /** What the notice says, which this browser alone can read. */
    public String read(byte[] body) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(body, 16);
        byte[] sender = Arrays.copyOfRange(body, 21, 21 + POINT);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(publicKey(sender), true);
        byte[] key =
                mac(
                        mac(auth, agreement.generateSecret()),
                        bytes("WebPush: info\0"),
                        point(),
                        sender,
                        new byte[] {1});
        byte[] shared = mac(salt, key);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(
                        Arrays.copyOf(
                                mac(shared, bytes("Content-Encoding: aes128gcm\0"), one()), 16),
                        "AES"),
                new GCMParameterSpec(
                        128,
                        Arrays.copyOf(mac(shared, bytes("Content-Encoding: nonce\0"), one()), 12)));
        byte[] plain = cipher.doFinal(body, 21 + POINT, body.length - 21 - POINT);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8); // plain[end] is the delimiter
    }

    /** The key that an address or a header has as a point on the curve. */
    public static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(
                                new ECPoint(
                                        new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                                        new BigInteger(1, Arrays.copyOfRange(point, 33, POINT))),
                                ((ECPublicKey) generator.generateKeyPair().getPublic())
                                        .getParams()));
    }

    private byte[] point() {
        ECPoint point = ((ECPublicKey) keys.getPublic()).getW();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(4);
        out.writeBytes(fixed(point.getAffineX()));
        out.writeBytes(fixed(point.getAffineY()));
        return out.toByteArray();
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int most = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - most, fixed, 32 - most, most);
        return fixed;
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] one() {
        return new byte[] {1};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

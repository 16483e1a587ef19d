package cl.soser.canal.account.factor;

import cl.soser.canal.shared.SealedBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One key: what is sealed with it opens with it alone, and for the same account alone. */
final class FactorKey {

    private static final int ID = 16;

    private final byte[] key;

    FactorKey(String text) {
        key = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Which key it is, for rows that were made with it; says nothing about it. */
    String id() {
        return HexFormat.of().formatHex(mac("id")).substring(0, ID);
    }

    String seal(long accountId, byte[] secret) {
        return Base64.getEncoder()
                .encodeToString(SealedBytes.seal(sealingKey(), secret, account(accountId)));
    }

    Optional<byte[]> open(long accountId, String sealed) {
        return SealedBytes.open(
                sealingKey(), Base64.getDecoder().decode(sealed), account(accountId));
    }

    /** In 64 hexadecimal digits. */
    String hash(long accountId, String code) {
        return HexFormat.of().formatHex(mac("code " + accountId + " " + code));
    }

    private byte[] sealingKey() {
        return mac("secret");
    }

    private static byte[] account(long id) {
        return String.valueOf(id).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] mac(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}

package cl.soser.canal.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps what proves an account from whoever reads the database: secrets are encrypted (AES-256-GCM,
 * bound to their account) and codes are hashed with a key that is not in it.
 */
@ApplicationScoped
class FactorSecrets {

    private static final Logger LOG = Logger.getLogger(FactorSecrets.class.getName());
    private static final String SETTING = "canal.factor.key";
    private static final int SHORTEST = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject Config config;

    String seal(long accountId, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, accountId, nonce).doFinal(secret);
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it was sealed with another key, or for another account. */
    Optional<byte[]> open(long accountId, String sealed) {
        byte[] both = Base64.getDecoder().decode(sealed);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, accountId, Arrays.copyOf(both, NONCE))
                            .doFinal(both, NONCE, both.length - NONCE));
        } catch (GeneralSecurityException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () ->
                            "the secret of account "
                                    + accountId
                                    + " does not open: another "
                                    + SETTING);
            return Optional.empty();
        }
    }

    /** In 64 hexadecimal digits. */
    String hash(long accountId, String code) {
        return HexFormat.of().formatHex(mac(key(), "code " + accountId + " " + code));
    }

    private Cipher cipher(int mode, long accountId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(mac(key(), "secret"), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(String.valueOf(accountId).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private byte[] key() {
        return config.getOptionalValue(SETTING, String.class)
                .filter(text -> text.length() >= SHORTEST)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "canal: the setting " + SETTING + " is needed"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(byte[] key, String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}

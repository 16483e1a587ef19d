package cl.soser.canal.account.factor;

import cl.soser.canal.shared.SealedBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Logger;
import javax.crypto.Mac;
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

    @Inject Config config;

    String seal(long accountId, byte[] secret) {
        return Base64.getEncoder()
                .encodeToString(SealedBytes.seal(sealingKey(), secret, account(accountId)));
    }

    /** Empty if it was sealed with another key, or for another account. */
    Optional<byte[]> open(long accountId, String sealed) {
        Optional<byte[]> secret =
                SealedBytes.open(
                        sealingKey(), Base64.getDecoder().decode(sealed), account(accountId));
        if (secret.isEmpty()) {
            LOG.severe(
                    () ->
                            "the secret of account "
                                    + accountId
                                    + " does not open: another "
                                    + SETTING);
        }
        return secret;
    }

    /** In 64 hexadecimal digits. */
    String hash(long accountId, String code) {
        return HexFormat.of().formatHex(mac(key(), "code " + accountId + " " + code));
    }

    private byte[] sealingKey() {
        return mac(key(), "secret");
    }

    private static byte[] account(long id) {
        return String.valueOf(id).getBytes(StandardCharsets.US_ASCII);
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

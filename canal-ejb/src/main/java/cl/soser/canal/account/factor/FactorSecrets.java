package cl.soser.canal.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps what proves an account from whoever reads the database: secrets are encrypted (AES-256-GCM,
 * bound to their account) and codes are hashed with a key that is not in it. The key of before
 * still reads; nothing is written with it.
 */
@ApplicationScoped
class FactorSecrets {

    private static final Logger LOG = Logger.getLogger(FactorSecrets.class.getName());
    private static final String SETTING = "canal.factor.key";
    private static final String OLD_SETTING = SETTING + ".old";
    private static final int SHORTEST = 32;

    @Inject Config config;

    /**
     * A secret that was read.
     *
     * @param old with the key of before, so that it is to be sealed anew
     */
    record Opened(byte[] secret, boolean old) {}

    String seal(long accountId, byte[] secret) {
        return present().seal(accountId, secret);
    }

    /** Empty if it was sealed with a key that is not known, or for another account. */
    Optional<Opened> open(long accountId, String sealed) {
        Optional<Opened> secret =
                present()
                        .open(accountId, sealed)
                        .map(bytes -> new Opened(bytes, false))
                        .or(
                                () ->
                                        old().flatMap(key -> key.open(accountId, sealed))
                                                .map(bytes -> new Opened(bytes, true)));
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
        return present().hash(accountId, code);
    }

    /** The hash that the code has, and the one that the key of before gave it. */
    List<String> hashes(long accountId, String code) {
        return Stream.concat(Stream.of(present()), old().stream())
                .map(key -> key.hash(accountId, code))
                .toList();
    }

    /** Of the key that hashes now. */
    String keyId() {
        return present().id();
    }

    /** Whether there is a key of before, so that something may be written with it. */
    boolean isChanged() {
        return old().isPresent();
    }

    private FactorKey present() {
        return key(SETTING)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "canal: the setting " + SETTING + " is needed"));
    }

    private Optional<FactorKey> old() {
        return key(OLD_SETTING);
    }

    private Optional<FactorKey> key(String setting) {
        return config.getOptionalValue(setting, String.class)
                .filter(text -> text.length() >= SHORTEST)
                .map(FactorKey::new);
    }
}

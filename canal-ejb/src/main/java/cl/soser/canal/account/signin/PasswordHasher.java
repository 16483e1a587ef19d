package cl.soser.canal.account.signin;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Turns passwords into hashes and compares them, at the strength OWASP asks of PBKDF2 with
 * HMAC-SHA-512. Each computation is expensive by design, so at most two run at a time: a burst of
 * sign-ins waits here and does not slow down filing.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 220_000;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    @Inject Pbkdf2PasswordHash pbkdf2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private String nobodys;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm",
                        ALGORITHM,
                        "Pbkdf2PasswordHash.Iterations",
                        String.valueOf(ITERATIONS),
                        "Pbkdf2PasswordHash.SaltSizeBytes",
                        "32",
                        "Pbkdf2PasswordHash.KeySizeBytes",
                        "32"));
        nobodys = pbkdf2.generate(SecretTokens.random().toCharArray());
    }

    /** A new salted hash. */
    public String hash(String password) {
        return inTurn(() -> pbkdf2.generate(characters(password)));
    }

    /**
     * Compares, and takes the same time when there is nothing to compare with: without a stored
     * hash it uses one of no account, so that the response time does not disclose which addresses
     * have an account.
     */
    boolean matches(String password, String storedHash) {
        boolean same =
                inTurn(
                        () ->
                                pbkdf2.verify(
                                        characters(password),
                                        storedHash == null ? nobodys : storedHash));
        return same && storedHash != null;
    }

    /** True for a hash of other parameters than today's, due for renewal at the next sign-in. */
    public static boolean isOutdated(String storedHash) {
        return !storedHash.startsWith(ALGORITHM + ":" + ITERATIONS + ":");
    }

    /** One spelling for one password: a phone may compose an ñ that a desk keyboard does not. */
    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyRequestsException(PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyRequestsException(PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}

package cl.soser.canal.it.core;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords as the server does, in the same form, with a two-hundredth of the iterations:
 * hundreds of sign-ins would otherwise cost minutes. Servers that run as shipped ({@code
 * Installation.bare}) hash at full strength.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@Dependent
public class QuickHashes implements Pbkdf2PasswordHash {

    private static final int BYTES = 32;
    private static final int SHARE = 200;

    private static final ThreadLocal<Integer> ASKED = ThreadLocal.withInitial(() -> 0);

    private String algorithm = "PBKDF2WithHmacSHA256";
    private int iterations = 2048;

    /** How many iterations that work asks for in this thread, as if it were the server's own. */
    public static int iterations(Runnable work) {
        ASKED.set(0);
        work.run();
        return ASKED.get();
    }

    @Override
    public void initialize(Map<String, String> parameters) {
        algorithm = parameters.getOrDefault("Pbkdf2PasswordHash.Algorithm", algorithm);
        iterations =
                Integer.parseInt(
                        parameters.getOrDefault(
                                "Pbkdf2PasswordHash.Iterations", String.valueOf(iterations)));
    }

    @Override
    public String generate(char[] password) {
        byte[] salt = new byte[BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return String.join(
                ":",
                algorithm,
                String.valueOf(iterations),
                text.encodeToString(salt),
                text.encodeToString(hash(algorithm, iterations, salt, password)));
    }

    @Override
    public boolean verify(char[] password, String stored) {
        String[] parts = stored.split(":");
        Base64.Decoder bytes = Base64.getDecoder();
        return MessageDigest.isEqual(
                bytes.decode(parts[3]),
                hash(parts[0], Integer.parseInt(parts[1]), bytes.decode(parts[2]), password));
    }

    private static byte[] hash(String algorithm, int iterations, byte[] salt, char[] password) {
        ASKED.set(ASKED.get() + iterations);
        int few = Math.max(1, iterations / SHARE);
        try {
            return SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(new PBEKeySpec(password, salt, few, BYTES * 8))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

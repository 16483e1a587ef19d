package cl.soser.canal.account.caller;

import cl.soser.canal.shared.SecretTokens;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts the id of a person for one account, with AES-GCM; nothing about it can be guessed. */
final class PersonHandle {

    /** A shift, and the form that is open at its end. */
    static final int HOURS = 12;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 100;

    private final SecretKeySpec key;

    PersonHandle(String secret) {
        key = new SecretKeySpec(HexFormat.of().parseHex(SecretTokens.hash(secret)), "AES");
    }

    /** 59 characters that are safe in an address. */
    String seal(long person, long account, Instant now) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] plain =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(person)
                        .putLong(now.plus(Duration.ofHours(HOURS)).getEpochSecond())
                        .array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, account).doFinal(plain);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            ByteBuffer.allocate(NONCE + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty for a forged one, one of another account, and one that has expired. */
    Optional<Long> open(String handle, long account, Instant now) {
        if (handle.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer read = ByteBuffer.wrap(Base64.getUrlDecoder().decode(handle));
            byte[] nonce = new byte[NONCE];
            read.get(nonce);
            byte[] sealed = new byte[read.remaining()];
            read.get(sealed);
            ByteBuffer plain =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce, account).doFinal(sealed));
            long person = plain.getLong();
            return now.getEpochSecond() < plain.getLong() ? Optional.of(person) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
        return cipher;
    }
}

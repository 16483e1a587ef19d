package cl.soser.canal.account.caller;

import cl.soser.canal.shared.SealedBytes;
import cl.soser.canal.shared.SecretTokens;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Encrypts the id of a person or of a message for one account; nothing about it can be guessed. */
final class SealedHandle {

    /** A shift, and the form that is open at its end. */
    static final int HOURS = 12;

    private static final int LONGEST = 100;

    private final byte[] key;

    SealedHandle(String secret) {
        key = HexFormat.of().parseHex(SecretTokens.hash(secret));
    }

    /** 59 characters that are safe in an address. */
    String seal(long id, long account, Instant now) {
        byte[] plain =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id)
                        .putLong(now.plus(Duration.ofHours(HOURS)).getEpochSecond())
                        .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SealedBytes.seal(key, plain, bytes(account)));
    }

    /** Empty for a forged one, one of another account, and one that has expired. */
    Optional<Long> open(String handle, long account, Instant now) {
        if (handle.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(handle);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return SealedBytes.open(key, sealed, bytes(account))
                .map(ByteBuffer::wrap)
                .filter(plain -> now.getEpochSecond() < plain.getLong(Long.BYTES))
                .map(plain -> plain.getLong(0));
    }

    private static byte[] bytes(long account) {
        return ByteBuffer.allocate(Long.BYTES).putLong(account).array();
    }
}

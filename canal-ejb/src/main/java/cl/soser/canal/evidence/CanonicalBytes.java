package cl.soser.canal.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The one way in which values become bytes: each has its length before it, so that no two lists of
 * values give the same bytes, and what is absent differs from what is empty.
 */
final class CanonicalBytes {

    private static final int ABSENT = -1;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private byte[] bytes = new byte[512];
    private int size;

    CanonicalBytes add(String value) {
        return value == null ? length(ABSENT) : add(value.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalBytes add(Object value) {
        return add(value == null ? null : value.toString());
    }

    CanonicalBytes add(byte[] value) {
        length(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    private CanonicalBytes length(int length) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size] = (byte) (length >> shift);
            size++;
        }
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** SHA-256 of them, as text. */
    String hash() {
        return text(sha256(toBytes()));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] hash) {
        return TEXT.encodeToString(hash);
    }

    static byte[] bytes(String hash) {
        return Base64.getUrlDecoder().decode(hash);
    }
}

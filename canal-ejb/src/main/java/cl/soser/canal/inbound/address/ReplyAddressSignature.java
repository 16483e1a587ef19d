package cl.soser.canal.inbound.address;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs addresses that name a ticket, so that we recognise our own: {@code
 * canal+2026-000123.signature@…}. Letters may lose their case on the way; nothing else may change.
 */
final class ReplyAddressSignature {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;
    private static final Pattern NUMBER = Pattern.compile("CP-(\\d{4}-\\d{6,9})");

    private final String name;
    private final String domain;
    private final Pattern ours;
    private final List<String> keys;

    /**
     * @param base the mailbox itself
     * @param keys the first signs, all are accepted
     */
    ReplyAddressSignature(String base, List<String> keys) {
        int at = base.lastIndexOf('@');
        this.name = base.substring(0, at).toLowerCase(Locale.ROOT);
        this.domain = base.substring(at + 1).toLowerCase(Locale.ROOT);
        this.keys = List.copyOf(keys);
        this.ours =
                Pattern.compile(
                        Pattern.quote(name)
                                + "\\+(\\d{4}-\\d{6,9})\\.(["
                                + LETTERS
                                + "]{"
                                + LENGTH
                                + "})@"
                                + Pattern.quote(domain));
    }

    /** Where an answer about that ticket comes in. */
    String address(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalArgumentException(number);
        }
        return name + "+" + parts.group(1) + "." + sign(number, keys.get(0)) + "@" + domain;
    }

    /** The ticket an address was given for; empty for any other address. */
    Optional<String> number(String address) {
        Matcher parts = ours.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String number = "CP-" + parts.group(1);
        byte[] signature = parts.group(2).getBytes(StandardCharsets.US_ASCII);
        boolean right = false;
        for (String key : keys) {
            right |=
                    MessageDigest.isEqual(
                            signature, sign(number, key).getBytes(StandardCharsets.US_ASCII));
        }
        return right ? Optional.of(number) : Optional.empty();
    }

    /** Looks like one of ours without being one: forged, mistyped, or of a key long gone. */
    boolean isForged(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith(name + "+")
                && plain.endsWith("@" + domain)
                && number(plain).isEmpty();
    }

    private static String sign(String number, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal(("reply " + number).getBytes(StandardCharsets.UTF_8));
            return letters(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }

    /** The first eighty bits, five to a letter. */
    private static String letters(byte[] sum) {
        StringBuilder text = new StringBuilder(LENGTH);
        int held = 0;
        int bits = 0;
        for (int i = 0; text.length() < LENGTH; i++) {
            held = held << 8 | sum[i] & 0xff;
            bits += 8;
            while (bits >= 5 && text.length() < LENGTH) {
                bits -= 5;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }
}

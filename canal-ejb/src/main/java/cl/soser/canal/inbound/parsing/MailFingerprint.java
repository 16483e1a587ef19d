package cl.soser.canal.inbound.parsing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies equal copies of a mail: by Message-ID, sender, date, subject and every byte of its
 * content, but not by the headers that servers add on the way.
 */
public final class MailFingerprint {

    private static final List<String> HEADERS = List.of("message-id", "from", "date", "subject");
    private static final int MOST_HEADER = 256 * 1024;

    private MailFingerprint() {}

    /**
     * @param size as the server says; distinguishes mails that were cut
     */
    public static String of(byte[] raw, long size) {
        int body = endOfHeader(raw);
        String header =
                new String(raw, 0, Math.min(body, MOST_HEADER), StandardCharsets.ISO_8859_1)
                        .replaceAll("\\r?\\n[ \\t]+", " ");
        MessageDigest digest = sha256();
        for (String name : HEADERS) {
            Matcher line = Pattern.compile("(?im)^" + name + "[ \\t]*:(.*)$").matcher(header);
            String value = line.find() ? line.group(1).strip() : "";
            digest.update((name + ":" + value + "\n").getBytes(StandardCharsets.UTF_8));
        }
        digest.update(raw, body, raw.length - body);
        if (size > raw.length) {
            digest.update(Long.toString(size).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).toLowerCase(Locale.ROOT);
    }

    private static int endOfHeader(byte[] raw) {
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n'
                    && (i + 1 < raw.length && raw[i + 1] == '\n'
                            || i + 2 < raw.length && raw[i + 1] == '\r' && raw[i + 2] == '\n')) {
                return i;
            }
        }
        return raw.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

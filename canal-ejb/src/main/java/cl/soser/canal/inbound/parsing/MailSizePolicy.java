package cl.soser.canal.inbound.parsing;

/**
 * Decides whether a mail may be parsed. It counts the bytes before an object is created for each
 * part and header, so that a mail of a million parts costs no more than one reading.
 */
public final class MailSizePolicy {

    static final int MOST_DIVIDERS = 2_000;
    static final int MOST_HEADER_LINES = 5_000;
    static final int MOST_HEADER_BYTES = 512 * 1024;

    private MailSizePolicy() {}

    public static boolean isSound(byte[] raw) {
        int dividers = 0;
        int headerLines = 0;
        int headerBytes = 0;
        boolean header = true;
        int start = 0;
        while (start < raw.length) {
            int end = start;
            while (end < raw.length && raw[end] != '\n') {
                end++;
            }
            int length = end - start - (end > start && raw[end - 1] == '\r' ? 1 : 0);
            if (length >= 2 && raw[start] == '-' && raw[start + 1] == '-') {
                dividers++;
                header = true;
            } else if (length == 0) {
                // A forwarded mail begins after an empty line, with headers of its own.
                header = !header && looksLikeHeader(raw, end + 1);
            }
            if (header) {
                headerLines++;
                headerBytes += length;
            }
            if (dividers > MOST_DIVIDERS
                    || headerLines > MOST_HEADER_LINES
                    || headerBytes > MOST_HEADER_BYTES) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean looksLikeHeader(byte[] raw, int from) {
        for (int i = from; i < Math.min(raw.length, from + 60); i++) {
            byte letter = raw[i];
            if (letter == ':') {
                return i > from;
            }
            boolean ofAName =
                    letter >= 'a' && letter <= 'z'
                            || letter >= 'A' && letter <= 'Z'
                            || letter >= '0' && letter <= '9'
                            || letter == '-';
            if (!ofAName) {
                return false;
            }
        }
        return false;
    }
}

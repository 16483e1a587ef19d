package cl.soser.canal.web.shared.files;

import cl.soser.canal.shared.NotAllowedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with files, read while it arrives and kept nowhere. The container's own reading writes
 * every file to a temporary one and leaves it behind when a limit is passed.
 */
public final class MultipartParser {

    private static final int BUFFER = 32 * 1024;
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final int LONGEST_FIELD = 4 * 1024;

    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "(?i)multipart/form-data;.*\\bboundary=(?:\"([^\"\r\n]{1,70})\"|([^\\s;\"]{1,70})).*");

    /** Browsers write a quote in a name as %22, a few programs as \". */
    private static final Pattern PARAMETER =
            Pattern.compile("(?i);\\s*(name|filename)=\"((?:\\\\\"|[^\"])*)\"");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean ended;
    private Body body;

    private MultipartParser(InputStream in, String boundary) {
        this.in = in;
        delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line before it; with this it looks like all others.
        buffer[to++] = '\r';
        buffer[to++] = '\n';
        body = new Body();
    }

    /** Empty when the request carries no such form. */
    public static Optional<MultipartParser> of(String contentType, InputStream in) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        return boundary.matches()
                ? Optional.of(
                        new MultipartParser(
                                in,
                                boundary.group(1) != null ? boundary.group(1) : boundary.group(2)))
                : Optional.empty();
    }

    /** The next part; whatever was not read of the one before is passed over. Empty at the end. */
    public Optional<Part> next() {
        try {
            return advance();
        } catch (IOException e) {
            throw new NotAllowedException("file.cut");
        }
    }

    /**
     * A browser shows no answer before it has sent everything, so the rest is taken and dropped.
     */
    public void finish() {
        try {
            while (advance().isPresent()) {
                // unexpected parts are skipped
            }
        } catch (IOException cut) {
            ended = true;
        }
    }

    private Optional<Part> advance() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        if (ended) {
            return Optional.empty();
        }
        String mark = "" + (char) need() + (char) need();
        if (mark.equals("--")) {
            ended = true;
            return Optional.empty();
        }
        if (!mark.equals("\r\n")) {
            throw new IOException("a boundary is followed by something else");
        }
        Map<String, String> headers = headers();
        body = new Body();
        return Optional.of(part(headers));
    }

    private Part part(Map<String, String> headers) {
        Map<String, String> parameters = new HashMap<>();
        Matcher found = PARAMETER.matcher(headers.getOrDefault("content-disposition", ""));
        while (found.find()) {
            String value = found.group(2).replace("\\\"", "\"").replace("%22", "\"");
            parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
        }
        return new Part(
                parameters.getOrDefault("name", ""),
                parameters.get("filename"),
                headers.get("content-type"),
                body);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        int left = LONGEST_HEADERS;
        for (String line = line(left); !line.isEmpty(); line = line(left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String line(int longest) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = need(); next != '\n'; next = need()) {
            line.write(next);
            if (line.size() > longest) {
                throw new IOException("the headers of a part do not end");
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int need() throws IOException {
        if (from == to && !fill()) {
            throw new IOException("the form ends in the middle");
        }
        return buffer[from++] & 0xff;
    }

    /** Reads more behind what is left; false at the end of the request. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(read, 0);
        return read >= 0;
    }

    /** Where the delimiter starts in what is buffered, or -1. */
    private int delimiter() {
        for (int i = from; i <= to - delimiter.length; i++) {
            int same = 0;
            while (same < delimiter.length && buffer[i + same] == delimiter[same]) {
                same++;
            }
            if (same == delimiter.length) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A field or a file of the form.
     *
     * @param fileName null when it is no file
     * @param body gone once the next part is asked for
     */
    public record Part(String name, String fileName, String contentType, InputStream body) {

        public boolean isFile() {
            return fileName != null;
        }

        /** The value of a field; a longer one than any of ours is rejected. */
        public String text() throws IOException {
            byte[] text = body.readNBytes(LONGEST_FIELD + 1);
            return text.length > LONGEST_FIELD ? "" : new String(text, StandardCharsets.UTF_8);
        }
    }

    /** What comes before the next delimiter. */
    private final class Body extends InputStream {

        private boolean done;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (done || length == 0) {
                return done ? -1 : 0;
            }
            int end = delimiter();
            while (end < 0 && to - from < delimiter.length) {
                if (!fill()) {
                    throw new IOException("the form ends in the middle");
                }
                end = delimiter();
            }
            int ready = end < 0 ? to - from - delimiter.length + 1 : end - from;
            if (ready == 0) {
                done = true;
                from += delimiter.length;
                return -1;
            }
            int given = Math.min(length, ready);
            System.arraycopy(buffer, from, target, offset, given);
            from += given;
            return given;
        }
    }
}

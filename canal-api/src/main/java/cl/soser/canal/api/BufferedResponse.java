package cl.soser.canal.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** An answer held back until its content is known, as long as it is small enough to hold. */
final class BufferedResponse extends HttpServletResponseWrapper {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final String CACHING = "Cache-Control";

    /** The server compresses on the way what may be compressed. */
    static final String VARY = "Accept, Accept-Encoding, Authorization";

    private final boolean withoutBody;
    private final Body body = new Body();
    private ByteArrayOutputStream held = new ByteArrayOutputStream(8 * 1024);
    private PrintWriter writer;
    private boolean failed;
    private boolean cachingSet;

    BufferedResponse(HttpServletResponse response, boolean withoutBody) {
        super(response);
        this.withoutBody = withoutBody;
    }

    /**
     * Sends what was held, or that nothing changed.
     *
     * @param known the names the caller has of earlier answers; null for none
     */
    void finish(String known) throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (failed || held == null) {
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) getResponse();
        byte[] content = held.toByteArray();
        if (answer.getStatus() == SC_OK) {
            String own = answer.getHeader("ETag");
            String tag = own == null ? tag(content) : own;
            answer.setHeader("ETag", tag);
            answer.setHeader("Vary", VARY);
            if (!cachingSet) {
                answer.setHeader(CACHING, "private, no-cache");
            }
            if (isAmong(known, tag)) {
                answer.setStatus(SC_NOT_MODIFIED);
                return;
            }
        }
        answer.setContentLength(content.length);
        if (!withoutBody) {
            answer.getOutputStream().write(content);
        }
    }

    /** Weak, because the server may still compress it on the way. */
    private static String tag(byte[] content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\""
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sum, 18))
                    + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isAmong(String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(
                                one ->
                                        one.equals("*")
                                                || one.equals(tag)
                                                || tag.equals("W/" + one));
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setHeader(String name, String value) {
        cachingSet |= CACHING.equalsIgnoreCase(name);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (CACHING.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /** The length is set when it is sent; an answer known to be large is not held. */
    @Override
    public void setContentLengthLong(long length) {
        if (length > LARGEST) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (held == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        failed = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        failed = true;
        super.sendError(status, message);
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        if (held != null) {
            held.reset();
        } else {
            super.resetBuffer();
        }
    }

    /** Holds until it is too much; from then on everything goes straight on. */
    private final class Body extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (held != null && held.size() + length > LARGEST) {
                if (!withoutBody) {
                    held.writeTo(getResponse().getOutputStream());
                }
                held = null;
            }
            if (held != null) {
                held.write(bytes, from, length);
            } else if (!withoutBody) {
                getResponse().getOutputStream().write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (held == null) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("answers are written at once");
        }
    }
}

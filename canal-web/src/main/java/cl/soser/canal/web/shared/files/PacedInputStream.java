package cl.soser.canal.web.shared.files;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A body that must arrive at a pace; the slowest network of a school is faster. */
final class PacedInputStream extends ServletInputStream {

    /** Before that nobody is hurried. */
    static final Duration GRACE = Duration.ofSeconds(30);

    static final int BYTES_A_SECOND = 2048;

    /** However much it is. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final ServletInputStream body;
    private final Clock clock;
    private final Instant since;
    private long bytes;

    PacedInputStream(ServletInputStream body, Clock clock) {
        this.body = body;
        this.clock = clock;
        since = clock.instant();
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? next : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = body.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        bytes += Math.max(read, 0);
        Duration took = Duration.between(since, clock.instant());
        boolean slow =
                took.compareTo(GRACE) > 0 && bytes < took.toSeconds() * (long) BYTES_A_SECOND;
        if (read >= 0 && (slow || took.compareTo(LONGEST) > 0)) {
            throw new IOException("the body comes too slowly");
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}

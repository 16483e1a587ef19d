package cl.soser.canal.web.shared.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PacedInputStreamTest {

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");

    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };

    private final PacedInputStream paced = new PacedInputStream(new Endless(), clock);

    private void take(int bytes, int seconds) throws IOException {
        now = now.plusSeconds(seconds);
        assertEquals(bytes, paced.read(new byte[bytes], 0, bytes));
    }

    @Test
    void aByteNowAndThenIsCutAfterTheGrace() throws IOException {
        for (int second = 0; second < 30; second += 5) {
            take(1, 5);
        }
        assertThrows(IOException.class, () -> take(1, 5));
    }

    @Test
    void theNetworkOfASchoolIsFastEnough() throws IOException {
        for (int second = 0; second < 590; second += 10) {
            take(10 * PacedInputStream.BYTES_A_SECOND, 10);
        }
        assertThrows(IOException.class, () -> take(1_000_000, 20), "ten minutes are over");
    }

    private static final class Endless extends ServletInputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}

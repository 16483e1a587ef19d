package cl.soser.canal.web.shared.files;

import cl.soser.canal.web.shared.guard.BodyRation;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Clock;

/** A body that must arrive at a pace, and sooner where others wait for its place. */
final class PacedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final BodyRation.Arriving place;
    private final Clock clock;

    PacedInputStream(ServletInputStream body, BodyRation.Arriving place, Clock clock) {
        this.body = body;
        this.place = place;
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = 0;
        boolean mayGoOn = false;
        place.reading();
        try {
            read = body.read(buffer, offset, length);
        } finally {
            mayGoOn = place.read(Math.max(read, 0));
        }
        if (!mayGoOn || read >= 0 && place.isTooSlow(clock.instant())) {
            throw new IOException("the body comes too slowly");
        }
        return read;
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

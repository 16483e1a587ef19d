package cl.soser.canal.web.shared.socket;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connection of a socket. Whoever ends the socket only says so here. It ends when the browser
 * has answered or gone, so that the server waits for nothing more from it; and half a second later,
 * so that no thread is still busy with it. From then on it reads nothing and writes nothing: its
 * streams are those of the next request.
 */
final class EndingConnection implements WebConnection {

    private static final Logger LOG = Logger.getLogger(EndingConnection.class.getName());
    private static final long REST_MILLIS = 500;

    private final WebConnection connection;
    private final ScheduledExecutorService executor;
    private final Object lock = new Object();
    private final Input input;
    private final Output output;

    /** The socket has ended; the connection does when the browser says a last word. */
    private volatile boolean ending;

    /** The server waits for more from the browser, and will say so. */
    private volatile boolean asked = true;

    /** The streams belong to the server again; guarded by the lock where something is written. */
    private volatile boolean ended;

    EndingConnection(WebConnection connection, ScheduledExecutorService executor)
            throws IOException {
        this.connection = connection;
        this.executor = executor;
        input = new Input(connection.getInputStream());
        output = new Output(connection.getOutputStream());
    }

    @Override
    public ServletInputStream getInputStream() {
        return input;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    @Override
    public void close() {
        ending = true;
    }

    /** From now on the socket hears what comes. */
    void listen() {
        input.listen();
    }

    /** The browser said something, and the server waits for nothing more. */
    private void end() {
        try {
            executor.schedule(this::giveBack, REST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "the server ends it", stopping);
        }
    }

    private void giveBack() {
        synchronized (lock) {
            ended = true;
        }
        try {
            connection.close();
        } catch (Exception e) {
            LOG.log(Level.FINE, "the browser was gone", e);
        }
    }

    private void requireOpen() throws IOException {
        if (ended) {
            throw new IOException("the socket has ended");
        }
    }

    /** Asks for more only as long as the socket goes on: what was asked for may still come. */
    private final class Input extends ServletInputStream {

        private final ServletInputStream stream;
        private ReadListener listener;

        Input(ServletInputStream stream) {
            this.stream = stream;
        }

        void listen() {
            if (listener != null) {
                stream.setReadListener(new Ear(listener));
            }
        }

        @Override
        public void setReadListener(ReadListener newListener) {
            listener = newListener;
        }

        @Override
        public boolean isReady() {
            if (ending) {
                return false;
            }
            asked = true;
            boolean ready = stream.isReady();
            if (ready) {
                asked = false;
            }
            return ready;
        }

        @Override
        public boolean isFinished() {
            return ended || stream.isFinished();
        }

        @Override
        public int available() throws IOException {
            requireOpen();
            return stream.available();
        }

        @Override
        public int read() throws IOException {
            requireOpen();
            return stream.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireOpen();
            return stream.read(bytes, offset, length);
        }
    }

    /** What the server tells the socket, as long as there is one. */
    private final class Ear implements ReadListener {

        private final ReadListener listener;

        Ear(ReadListener listener) {
            this.listener = listener;
        }

        @Override
        public void onDataAvailable() throws IOException {
            asked = false;
            if (!ending) {
                listener.onDataAvailable();
            }
            if (ending && !asked) {
                end();
            }
        }

        @Override
        public void onAllDataRead() throws IOException {
            listener.onAllDataRead();
            end();
        }

        @Override
        public void onError(Throwable failure) {
            listener.onError(failure);
            end();
        }
    }

    private final class Output extends ServletOutputStream {

        private final ServletOutputStream stream;

        Output(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean isReady() {
            synchronized (lock) {
                return !ended && stream.isReady();
            }
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            synchronized (lock) {
                if (!ended) {
                    stream.setWriteListener(listener);
                }
            }
        }

        @Override
        public void write(int one) throws IOException {
            synchronized (lock) {
                requireOpen();
                stream.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (lock) {
                requireOpen();
                stream.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (lock) {
                requireOpen();
                stream.flush();
            }
        }
    }
}

package cl.soser.canal.web.shared.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndingConnectionTest {

    /** What the server and the socket did, in order. */
    private final List<String> said = new ArrayList<>();

    private final List<Runnable> later = new ArrayList<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1) {
                @Override
                public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
                    later.add(work);
                    return null;
                }
            };
    private final Server server = new Server();
    private EndingConnection connection;

    @BeforeEach
    void open() throws IOException {
        connection = new EndingConnection(server, executor);
        connection.getInputStream().setReadListener(new Socket());
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private void lateness() {
        later.forEach(Runnable::run);
        later.clear();
    }

    @Test
    void aSocketHearsNothingBeforeItHasBegun() throws IOException {
        assertEquals(null, server.listener);
        connection.listen();
        server.listener.onDataAvailable();
        assertEquals(List.of("heard"), said);
    }

    @Test
    void whoEndsItWhileTheServerWaitsForTheBrowserWaitsForItToo() throws IOException {
        connection.listen();
        connection.close();
        lateness();
        assertEquals(List.of(), said);
        server.listener.onDataAvailable();
        assertEquals(List.of(), said, "and the socket, which has ended, hears no more");
        lateness();
        assertEquals(List.of("closed"), said);
    }

    @Test
    void whenTheBrowserEndsItTheConnectionEndsAMomentLater() throws IOException {
        connection.listen();
        server.whenHeard = connection::close;
        server.listener.onDataAvailable();
        assertEquals(List.of("heard"), said);
        lateness();
        assertEquals(List.of("heard", "closed"), said);
    }

    @Test
    void nothingMoreIsAskedOfABrowserOnceItEnds() {
        connection.listen();
        server.ready = true;
        assertTrue(connection.getInputStream().isReady());
        connection.close();
        assertFalse(connection.getInputStream().isReady());
        assertEquals(1, server.asked);
    }

    @Test
    void itDoesNotEndWhileTheServerStillWaitsForMore() throws IOException {
        connection.listen();
        server.whenHeard =
                () -> {
                    connection.getInputStream().isReady();
                    connection.close();
                };
        server.listener.onDataAvailable();
        lateness();
        assertEquals(List.of("heard"), said);
        server.listener.onDataAvailable();
        lateness();
        assertEquals(List.of("heard", "closed"), said);
    }

    @Test
    void ofABrowserThatIsGoneNothingIsExpected() {
        connection.listen();
        server.listener.onError(new IOException("gone"));
        lateness();
        assertEquals(List.of("failed", "closed"), said);
    }

    @Test
    void whatBelongsToTheNextRequestIsNeitherReadNorWritten() throws IOException {
        connection.listen();
        connection.getOutputStream().write('a');
        connection.close();
        server.listener.onDataAvailable();
        connection.getOutputStream().write('b');
        lateness();
        assertThrows(IOException.class, () -> connection.getInputStream().read());
        assertThrows(IOException.class, () -> connection.getInputStream().available());
        assertThrows(IOException.class, () -> connection.getOutputStream().write('c'));
        assertThrows(IOException.class, () -> connection.getOutputStream().flush());
        assertFalse(connection.getOutputStream().isReady());
        assertEquals(List.of("a", "b", "closed"), said);
    }

    private final class Socket implements ReadListener {

        @Override
        public void onDataAvailable() {
            said.add("heard");
            server.whenHeard.run();
        }

        @Override
        public void onAllDataRead() {
            said.add("all");
        }

        @Override
        public void onError(Throwable failure) {
            said.add("failed");
        }
    }

    private final class Server implements WebConnection {

        private ReadListener listener;
        private Runnable whenHeard = () -> {};
        private boolean ready;
        private int asked;

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return false;
                }

                @Override
                public boolean isReady() {
                    asked++;
                    return ready;
                }

                @Override
                public void setReadListener(ReadListener newListener) {
                    listener = newListener;
                }

                @Override
                public int read() {
                    return 'x';
                }
            };
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener newListener) {
                    said.add("listens");
                }

                @Override
                public void write(int one) {
                    said.add(String.valueOf((char) one));
                }
            };
        }

        @Override
        public void close() {
            said.add("closed");
        }
    }
}

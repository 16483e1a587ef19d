package cl.soser.canal.attachment.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.attachment.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClamdScannerTest {

    private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

    @Test
    void sendsTheWholeFileAndBelievesTheAnswer() throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = answering(daemon, "stream: OK\0");
            assertTrue(scan(daemon.getLocalPort(), "x".repeat(40_000)));
            assertEquals(40_000, received.get().length());
        }
    }

    @Test
    void whatItFindsIsNotClean() throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(daemon, "stream: Eicar-Test-Signature FOUND\0");
            assertFalse(scan(daemon.getLocalPort(), "x"));
        }
    }

    @Test
    void anyOtherAnswerAndNoneAtAllIsAFailure() throws Exception {
        for (String answer :
                new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "x".repeat(9_000)}) {
            try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                answering(daemon, answer);
                int port = daemon.getLocalPort();
                assertThrows(IOException.class, () -> scan(port, "x"));
            }
        }
        int closed;
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = daemon.getLocalPort();
        }
        assertThrows(IOException.class, () -> scan(closed, "x"));
    }

    private static boolean scan(int port, String text) throws IOException {
        return new ClamdScanner(HOST, port).isClean(new ByteArrayInputStream(Samples.text(text)));
    }

    /** One conversation as the daemon holds it. */
    private static CompletableFuture<String> answering(ServerSocket daemon, String answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (var socket = daemon.accept()) {
                        var in = new DataInputStream(socket.getInputStream());
                        assertEquals(
                                "zINSTREAM\0",
                                new String(in.readNBytes(10), StandardCharsets.US_ASCII));
                        var received = new ByteArrayOutputStream();
                        for (int length = in.readInt(); length > 0; length = in.readInt()) {
                            received.write(in.readNBytes(length));
                        }
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        return received.toString(StandardCharsets.US_ASCII);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}

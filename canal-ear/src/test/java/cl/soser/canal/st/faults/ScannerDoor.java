package cl.soser.canal.st.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A ClamAV that finds nothing, and that may be away. */
final class ScannerDoor implements AutoCloseable {

    private final ServerSocket door;
    private volatile boolean away;

    ScannerDoor() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::receive, "scanner");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on it hangs up, or no longer. */
    void away(boolean now) {
        away = now;
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                if (!away) {
                    client.setSoTimeout(5_000);
                    answer(client);
                }
            } catch (IOException gone) {
                // Whoever asked hung up.
            }
        }
    }

    private static void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            in.skipNBytes(length);
        }
        client.getOutputStream().write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cl.soser.canal.st;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bad line between a phone and the server: it lets every request through but cuts the deliveries
 * of what waited on the phone, before anything of it arrives, in the middle of it, or after the
 * server has done all and before the phone hears of it. Or it is dead altogether.
 */
final class CutLine implements Closeable {

    /** What may become of one delivery. */
    enum Fate {
        PASSES,
        CUT_BEFORE,
        CUT_DURING,
        CUT_AFTER
    }

    private static final Pattern DELIVERY =
            Pattern.compile("POST (/terreno/fotos|/archivos|/solicitudes/entrega) ");

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d+)");
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final int server;
    private final Random random;
    private final int percent;
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private volatile boolean dead;
    private volatile String network = "127.0.0.1";

    /**
     * @param percent of the deliveries that are cut
     */
    CutLine(int server, int percent, long seed) {
        this.server = server;
        this.percent = percent;
        this.random = new Random(seed);
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        calls.submit(this::open);
    }

    String address(String path) {
        return "http://localhost:" + door.getLocalPort() + path;
    }

    /** Nothing goes through until it lives again. */
    void dead(boolean now) {
        dead = now;
    }

    /** The address from which the server sees the phone. */
    void from(String address) {
        network = address;
    }

    synchronized int count(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    int cuts() {
        return count(Fate.CUT_BEFORE) + count(Fate.CUT_DURING) + count(Fate.CUT_AFTER);
    }

    private synchronized Fate draw() {
        Fate fate =
                random.nextInt(100) < percent ? Fate.values()[1 + random.nextInt(3)] : Fate.PASSES;
        fates.merge(fate, 1, Integer::sum);
        return fate;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                calls.submit(() -> carry(phone));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** One request a connection, so that each can be cut by itself. */
    private void carry(Socket phone) {
        try (phone) {
            phone.setSoLinger(true, 0);
            if (dead) {
                return;
            }
            InputStream in = phone.getInputStream();
            String head = head(in);
            if (head.isEmpty()) {
                return;
            }
            Fate fate = DELIVERY.matcher(head).lookingAt() ? draw() : Fate.PASSES;
            if (fate == Fate.CUT_BEFORE) {
                return;
            }
            Matcher length = LENGTH.matcher(head);
            long body = length.find() ? Long.parseLong(length.group(1)) : 0;
            InetAddress from = InetAddress.getByName(network);
            try (Socket other = new Socket("127.0.0.1", server, from, 0)) {
                OutputStream out = other.getOutputStream();
                out.write(
                        head.replaceAll("(?im)^connection:[^\r\n]*", "Connection: close")
                                .getBytes(StandardCharsets.ISO_8859_1));
                copy(in, out, fate == Fate.CUT_DURING ? body / 2 : body);
                if (fate == Fate.CUT_DURING) {
                    return;
                }
                byte[] answer = other.getInputStream().readAllBytes();
                if (fate == Fate.PASSES) {
                    phone.setSoLinger(false, 0);
                    phone.getOutputStream().write(answer);
                    phone.getOutputStream().flush();
                    phone.shutdownOutput();
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException gone) {
            // whoever it was is no longer there
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        return text.toLowerCase(java.util.Locale.ROOT).contains("\r\nconnection:")
                ? text
                : text.replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the phone is gone");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        out.flush();
    }

    @Override
    public void close() {
        calls.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cl.soser.canal.server;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before the mail server and passes on what is said, unless a test wants it to be away, to
 * know no such mailbox, or to break off in the middle of a mail.
 */
public final class MailDoor implements Closeable {

    private final int port;
    private final int inside;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, List<String>> brokenOff = new ConcurrentHashMap<>();
    private volatile ServerSocket door;

    /**
     * @param port where the channel sends its mails
     * @param inside where the mail server takes them
     */
    MailDoor(int port, int inside) {
        this.port = port;
        this.inside = inside;
        open();
    }

    int port() {
        return port;
    }

    public synchronized void open() {
        try {
            door = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerSocket opened = door;
        begin("mail-door", () -> receive(opened));
    }

    /** From now on nobody answers there. */
    @Override
    public synchronized void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reply whenever that address is named; null takes it again. */
    public void refuse(String address, String reply) {
        if (reply == null) {
            refusals.remove(address);
        } else {
            refusals.put(address, reply);
        }
    }

    /**
     * The first mail to that address is heard to the end and then forgotten, as where a line
     * breaks.
     *
     * @return that mail, once there was one
     */
    public List<String> breakOff(String address) {
        List<String> heard = new CopyOnWriteArrayList<>();
        brokenOff.put(address, heard);
        return heard;
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void receive(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                begin("mail-door-visit", () -> visit(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void visit(Socket client) {
        try (client;
                Socket server = new Socket("127.0.0.1", inside)) {
            new Visit(client, server).pass();
        } catch (IOException gone) {
            // One side hung up; the other is told so by the end of its connection.
        }
    }

    /** One conversation, line by line, since nobody here speaks before being answered. */
    private final class Visit {

        private final BufferedReader asked;
        private final OutputStream answer;
        private final BufferedReader answered;
        private final OutputStream ask;
        private List<String> heard;

        Visit(Socket client, Socket server) throws IOException {
            asked = lines(client);
            answer = client.getOutputStream();
            answered = lines(server);
            ask = server.getOutputStream();
        }

        private static BufferedReader lines(Socket socket) throws IOException {
            return new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void pass() throws IOException {
            reply();
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                String address = named(line);
                String refusal = address == null ? null : refusals.get(address);
                if (refusal != null) {
                    say(answer, refusal);
                    continue;
                }
                heard = address == null ? heard : brokenOff.remove(address);
                if (heard != null && line.equalsIgnoreCase("DATA")) {
                    say(answer, "354 go on");
                    heard.add(text());
                    return;
                }
                say(ask, line);
                if (reply().startsWith("354")) {
                    say(ask, text() + ".");
                    reply();
                }
            }
        }

        private String named(String line) {
            return line.regionMatches(true, 0, "RCPT TO:<", 0, 9) && line.indexOf('>') > 0
                    ? line.substring(9, line.indexOf('>'))
                    : null;
        }

        private String text() throws IOException {
            StringBuilder whole = new StringBuilder();
            String line = asked.readLine();
            while (line != null && !line.equals(".")) {
                whole.append(line).append("\r\n");
                line = asked.readLine();
            }
            if (line == null) {
                throw new IOException("the channel hung up");
            }
            return whole.toString();
        }

        private String reply() throws IOException {
            String line = answered.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                say(answer, line);
                line = answered.readLine();
            }
            if (line == null) {
                throw new IOException("the mail server hung up");
            }
            say(answer, line);
            return line;
        }

        private static void say(OutputStream to, String line) throws IOException {
            to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            to.flush();
        }
    }
}

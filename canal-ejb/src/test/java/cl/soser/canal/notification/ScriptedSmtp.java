package cl.soser.canal.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves as told; keeps what it was given. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Instead of a reply: takes the message and hangs up without a word. */
    public static final String HANG_UP = "hang up";

    public final List<String> messages = new CopyOnWriteArrayList<>();
    public final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<String>> atRecipient = new ConcurrentHashMap<>();
    private final Deque<String> atData = new ArrayDeque<>();
    private final ServerSocket server;

    public ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "scripted-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The next replies when this recipient is named; afterwards all is well. */
    public void refuse(String recipient, String... replies) {
        atRecipient.put(recipient, new ArrayDeque<>(List.of(replies)));
    }

    public void afterData(String... replies) {
        atData.addAll(List.of(replies));
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                converse(client);
            } catch (IOException closed) {
                // The next client, or the end.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
            if (verb.equals("RCPT")) {
                say(out, reply(line));
            } else if (verb.equals("DATA")) {
                say(out, "354 go on");
                messages.add(read(in));
                String reply = atData.isEmpty() ? "250 taken" : atData.poll();
                if (reply.equals(HANG_UP)) {
                    return;
                }
                say(out, reply);
            } else if (verb.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private String reply(String line) {
        String recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        Deque<String> replies = atRecipient.get(recipient);
        return replies == null || replies.isEmpty() ? "250 known" : replies.poll();
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

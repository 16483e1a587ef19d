package cl.soser.prober;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a mail server of a few lines, which keeps what it hears. */
class AlarmMailTest {

    private static final Alarm.Message MESSAGE =
            new Alarm.Message("Canal PAE no atiende", "ALARMA: ninguna caída\n.\nQUIT");

    private ServerSocket server;
    private String refused = "nothing";

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private AlarmMail mail(String user) {
        return new AlarmMail(
                "127.0.0.1",
                server.getLocalPort(),
                user,
                "secreta",
                "canal@canal.example",
                List.of("guardia@canal.example", "jefa@canal.example"));
    }

    private CompletableFuture<String> served() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket socket = server.accept()) {
                        return conversation(socket);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private String conversation(Socket socket) throws IOException {
        StringBuilder heard = new StringBuilder();
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                socket.getInputStream(), StandardCharsets.ISO_8859_1));
        say(socket, "220 ready");
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.append(line).append('\n');
            if (letter && !line.equals(".")) {
                continue;
            }
            letter = line.equals("DATA");
            say(socket, answer(line));
        }
        return heard.toString();
    }

    private String answer(String line) {
        if (line.startsWith(refused)) {
            return "550 no";
        }
        return switch (line.split(" ")[0]) {
            case "EHLO" -> "250-here\r\n250 SIZE 1000000";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 good";
        };
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void oneMailReachesAllOfThemAndNoLineOfItEndsIt() throws Exception {
        CompletableFuture<String> served = served();
        mail("").tell(MESSAGE);
        String heard = served.get();
        assertTrue(heard.contains("RCPT TO:<guardia@canal.example>"), heard);
        assertTrue(heard.contains("RCPT TO:<jefa@canal.example>"), heard);
        assertFalse(heard.contains("AUTH"), heard);
        assertTrue(
                heard.contains(
                        "Subject: =?UTF-8?B?"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                MESSAGE.subject().getBytes(StandardCharsets.UTF_8))
                                + "?="),
                heard);
        String body = heard.substring(heard.indexOf("\n\n") + 2, heard.indexOf("\n.\n"));
        assertEquals(
                MESSAGE.text(),
                new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8));
        assertTrue(heard.endsWith("\n.\nQUIT\n"), heard);
    }

    @Test
    void aPasswordIsNotSentInTheOpen() throws Exception {
        CompletableFuture<String> served = served();
        AlarmMail mail = mail("canal");
        Alarm.FailedException failed =
                assertThrows(Alarm.FailedException.class, () -> mail.tell(MESSAGE));
        assertTrue(failed.getMessage().contains("STARTTLS"), failed.getMessage());
        assertEquals("EHLO prober\n", served.get());
    }

    @Test
    void aRefusalIsAReasonInOneLine() throws Exception {
        refused = "RCPT";
        CompletableFuture<String> served = served();
        AlarmMail mail = mail("");
        Alarm.FailedException failed =
                assertThrows(Alarm.FailedException.class, () -> mail.tell(MESSAGE));
        assertEquals(
                "the alarm's mail does not leave through 127.0.0.1: it said 550 no",
                failed.getMessage());
        assertFalse(served.get().contains("DATA"));
    }
}

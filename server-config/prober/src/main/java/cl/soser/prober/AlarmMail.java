package cl.soser.prober;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail through a server that the channel does not use. Port 465 is TLS from the first byte; with
 * a user, anything else must offer STARTTLS, so that no password travels in the open.
 *
 * @param user empty where the server asks nobody
 */
record AlarmMail(String host, int port, String user, String password, String from, List<String> to)
        implements Alarm.Way {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int TLS_FROM_THE_START = 465;
    private static final String LINE = "\r\n";

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(Alarm.Message message) throws Alarm.FailedException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            if (port == TLS_FROM_THE_START) {
                try (Socket secure = overTls(plain)) {
                    Talk talk = new Talk(secure);
                    talk.hear(220);
                    talk.say("EHLO prober", 250);
                    send(talk, message);
                }
                return;
            }
            Talk talk = new Talk(plain);
            talk.hear(220);
            if (!talk.say("EHLO prober", 250).contains("STARTTLS")) {
                if (!user.isEmpty()) {
                    throw new IOException("it offers no STARTTLS, so it gets no password");
                }
                send(talk, message);
                return;
            }
            talk.say("STARTTLS", 220);
            try (Socket secure = overTls(plain)) {
                Talk hidden = new Talk(secure);
                hidden.say("EHLO prober", 250);
                send(hidden, message);
            }
        } catch (IOException e) {
            throw new Alarm.FailedException(
                    "the alarm's mail does not leave through " + host + ": " + e.getMessage());
        }
    }

    /** The certificate must be of that name, and of an issuer this machine knows. */
    private Socket overTls(Socket socket) throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        ((SSLSocketFactory) SSLSocketFactory.getDefault())
                                .createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private void send(Talk talk, Alarm.Message message) throws IOException {
        if (!user.isEmpty()) {
            talk.say("AUTH PLAIN " + base64("\0" + user + "\0" + password), 235);
        }
        talk.say("MAIL FROM:<" + from + ">", 250);
        for (String one : to) {
            talk.say("RCPT TO:<" + one + ">", 250);
        }
        talk.say("DATA", 354);
        talk.say(letter(message) + LINE + ".", 250);
        talk.say("QUIT", 221);
    }

    /** In Base 64 no line can be mistaken for the end, and no letter is lost. */
    private String letter(Alarm.Message message) {
        return String.join(
                LINE,
                "From: <" + from + ">",
                "To: <" + String.join(">, <", to) + ">",
                "Subject: =?UTF-8?B?" + base64(message.subject()) + "?=",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().atOffset(ZoneOffset.UTC)),
                "Message-ID: <" + UUID.randomUUID() + "@canal-prober>",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder()
                        .encodeToString(message.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A conversation line by line. */
    private static final class Talk {

        private final BufferedReader in;
        private final OutputStream out;

        Talk(Socket socket) throws IOException {
            in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        String say(String words, int wanted) throws IOException {
            out.write((words + LINE).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return hear(wanted);
        }

        /** An answer of one line or more; only its last line has a space after the number. */
        String hear(int wanted) throws IOException {
            StringBuilder answer = new StringBuilder();
            String line;
            do {
                line = in.readLine();
                if (line == null || line.length() < 3) {
                    throw new IOException("it hung up");
                }
                answer.append(line).append('\n');
            } while (line.startsWith("-", 3));
            if (!line.startsWith(String.valueOf(wanted))) {
                throw new IOException("it said " + line);
            }
            return answer.toString();
        }
    }
}

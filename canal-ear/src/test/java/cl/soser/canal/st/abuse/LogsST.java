package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server writes down of people (OWASP ASVS 14.2.1, 16.2.5, 16.4.1). */
class LogsST {

    private static final Installation SERVER = Installation.demonstration().start();
    private static final String PASSWORD = Browser.DEMO_PASSWORD;
    private static final Pattern TOKEN = Pattern.compile("\\?t=3?D?([A-Za-z0-9_-]{43})");
    private static final Pattern RUT =
            Pattern.compile("\\b\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dkK]\\b");
    private static final String WRONG = "clave-equivocada-6402";
    private static final String MARK = "xqinjected" + System.nanoTime();

    @Test
    void noLogHasASecretARutOrALineSomebodyElseWrote() throws Exception {
        Browser browser = new Browser(SERVER.address());
        String email = "bitacora-" + System.nanoTime() + "@canal.example";
        browser.signIn(email + "\r\n[" + MARK + "] [SEVERE]", WRONG, "/\r\n" + MARK);
        browser.signIn("gerencia@canal.example", WRONG, "");
        browser.signIn("gerencia@canal.example", PASSWORD, "");
        Map<String, String> fields = new TreeMap<>(Complaint.fields(email));
        fields.put("firstNames", "Rosa\r\n" + MARK);
        fields.put("subject", "Asunto\r\n" + MARK);
        Browser writer = new Browser(SERVER.address());
        writer.upload("a\n" + MARK + ".txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8));
        Complaint.file(writer, fields);
        browser.post(
                "/clave",
                Map.of(
                        "pedir",
                        "pedir",
                        "pedir:email:input",
                        "ti@canal.example",
                        "pedir:enviar",
                        "x",
                        Browser.VIEW_STATE,
                        Browser.STATELESS));
        String token = tokenMailedTo("ti@canal.example");
        browser.get("/clave?t=" + token);
        browser.get("/clave");
        String last = "/no/existe/" + System.nanoTime();
        RawAnswer.get(SERVER.address(), "/a%0d%0a" + MARK + "?rut=40.000.001-8");
        RawAnswer.get(
                SERVER.address(),
                "/",
                "X-Forwarded-For: 1.1.1.1%0d%0a" + MARK,
                "User-Agent: " + MARK);
        browser.get(last + "?rut=40000001-8");

        await(last);
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            boolean secret =
                    Stream.of(PASSWORD, WRONG, token, "40000001-8", "40.000.001-8")
                            .anyMatch(line::contains);
            if (secret
                    || RUT.matcher(line).find()
                    || line.startsWith(MARK)
                    || line.startsWith("[" + MARK)) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void anUploadThatIsCutIsOneLine() throws Exception {
        int before = serverLog().size();
        try (Socket sender = new Socket(SERVER.address().getHost(), SERVER.httpPort())) {
            sender.getOutputStream()
                    .write(
                            ("POST /archivos HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                                            + SERVER.address()
                                            + "\r\nContent-Length: 90000\r\nContent-Type:"
                                            + " multipart/form-data; boundary=xx\r\n\r\n--xx\r\n"
                                            + "Content-Disposition: form-data; name=\"file\";"
                                            + " filename=\"a.txt\"\r\n\r\nhalf of it")
                                    .getBytes(StandardCharsets.UTF_8));
        }
        awaitLine(before, "an upload was cut");
        assertEquals(1, count(before, "an upload was cut"));
        assertEquals(0, count(before, "/archivos"), "no error page was made for nobody");
        assertEquals(0, count(before, "servlet upload"), "and nothing was thrown");
    }

    private static void awaitLine(int after, String words) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (count(after, words) == 0) {
            assertTrue(Instant.now().isBefore(end), "never logged");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static long count(int after, String words) {
        return serverLog().stream().skip(after).filter(line -> line.contains(words)).count();
    }

    private static List<String> serverLog() {
        try {
            return Files.readAllLines(SERVER.home().resolve("logs/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The access log is written every three seconds. */
    private static void await(String words) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (lines().stream().noneMatch(line -> line.contains(words))) {
            assertTrue(Instant.now().isBefore(end), "never logged");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static List<String> lines() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SERVER.home().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.addAll(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                .lines()
                                .toList());
            }
        }
        return all;
    }

    private static String tokenMailedTo(String email) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            for (MimeMessage mail : SERVER.mail().getReceivedMessages()) {
                Matcher token =
                        TOKEN.matcher(GreenMailUtil.getBody(mail).replaceAll("=\\r?\\n", ""));
                if (mail.getAllRecipients()[0].toString().contains(email) && token.find()) {
                    return token.group(1);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("no mail to " + email);
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Strangers whose bodies come byte by byte, without any proxy before the server: they take a part
 * of it, and everybody else is served while they are there.
 */
class SlowClientsST extends InBrowser {

    /** What ArrivingBodies gives to uploads in all, and to forms and uploads of one network. */
    private static final int UPLOADS = 24;

    private static final int OF_ONE = 12;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket each : slow) {
            each.close();
        }
    }

    @Test
    void uploadsThatTrickleLeavePagesAndFormsAndMakeRoomForOneThatComesWell() throws Exception {
        long before = cuts();
        for (int network = 1; network <= 3; network++) {
            for (int i = 0; i < 30; i++) {
                trickle("127.0.0." + network, "/archivos", "multipart/form-data; boundary=b");
            }
        }
        // Who waits takes the place of one that was here for five seconds.
        awaitAnswered(90 - UPLOADS);
        serves();
        Browser honest = new Browser(server.address());
        for (int i = 1; i <= 3; i++) {
            assertEquals(201, uploaded(honest, "Una nota. " + i), "note " + i);
        }

        int had = slow.size() - refused();
        hangUp();
        await(() -> cuts() >= before + had);
        assertEquals(before + had, cuts(), "each is one line; those without a place are none");
    }

    /** On a busy machine the place it waits for may come after its answer; then it comes again. */
    private static int uploaded(Browser honest, String text) throws Exception {
        byte[] note = text.getBytes(StandardCharsets.UTF_8);
        int status = 503;
        for (int tries = 0; status == 503 && tries < 6; tries++) {
            status = honest.upload("nota.txt", "text/plain", note).statusCode();
        }
        return status;
    }

    @Test
    void formsThatTrickleLeavePagesAndGiveWayToOtherForms() throws Exception {
        for (int i = 0; i < 30; i++) {
            trickle("127.0.0.4", "/login", "application/x-www-form-urlencoded");
        }
        awaitAnswered(30 - OF_ONE);
        serves();

        // Somebody behind the same address gets through after a while, and they are there still.
        await(
                () -> {
                    trickle("127.0.0.4", "/login", "application/x-www-form-urlencoded");
                    page.waitForTimeout(500);
                    slow.remove(slow.size() - 1).close();
                    return answered() != 30 - OF_ONE;
                });
        serves();
    }

    private void serves() throws Exception {
        open(page, "/");
        assertThat(page.locator("h1")).isVisible();
        Browser other = new Browser(server.address());
        assertEquals(200, other.get("/health/ready").statusCode());
        assertTrue(other.post("/login", Map.of("a", "b")).statusCode() < 500);
    }

    /** Headers and a first byte, and nothing more. */
    private void trickle(String from, String path, String type) throws IOException {
        Socket socket =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        server.httpPort(),
                        InetAddress.getByName(from),
                        0);
        slow.add(socket);
        socket.getOutputStream()
                .write(
                        ("POST %s HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: %s\r\nContent-Type: %s\r\n"
                                        + "Content-Length: 100000\r\n\r\n-")
                                .formatted(path, server.httpPort(), server.address(), type)
                                .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private void awaitAnswered(int count) throws IOException {
        await(() -> answered() >= count);
        assertEquals(count, answered());
    }

    private void await(Callable<Boolean> condition) {
        page.waitForCondition(
                () -> {
                    try {
                        return condition.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                new Page.WaitForConditionOptions().setTimeout(LONGEST.toMillis()));
    }

    private int answered() throws IOException {
        int count = 0;
        for (Socket each : slow) {
            count += each.getInputStream().available() > 0 ? 1 : 0;
        }
        return count;
    }

    /** Those that never had a place; one that was cut is told so by another status. */
    private int refused() throws IOException {
        int count = 0;
        for (Socket each : slow) {
            byte[] head = new byte[12];
            if (each.getInputStream().available() >= head.length) {
                each.getInputStream().read(head);
                count += new String(head, StandardCharsets.US_ASCII).endsWith(" 503") ? 1 : 0;
            }
        }
        return count;
    }

    private static long cuts() throws IOException {
        try (var lines = Files.lines(server.home().resolve("logs/server.log"))) {
            return lines.filter(line -> line.contains("an upload was cut")).count();
        }
    }
}

package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as strangers meet them: never run, never misnamed, never for anybody else. */
class FilesST {

    private static final URI SITE = Installation.demonstration().start().address();
    private static final String UNKNOWN = "/archivos/" + "A".repeat(43);
    private static final Pattern REFERENCE = Pattern.compile("\"ref\":\"([A-Za-z0-9_-]{43})\"");

    private final Browser sender = new Browser(SITE);

    private String upload(String name, String type, byte[] content) throws Exception {
        HttpResponse<String> answer = sender.upload(name, type, content);
        assertEquals(201, answer.statusCode(), answer.body());
        Matcher reference = REFERENCE.matcher(answer.body());
        assertTrue(reference.find(), answer.body());
        return "/archivos/" + reference.group(1);
    }

    /** Not even a page about files: somebody asks who may not know that there is one. */
    @Test
    void aFileThatIsNotOnesOwnLooksLikeAnyPageThatDoesNotExist() throws Exception {
        String foreign = upload("foto.png", "image/png", picture());
        Browser stranger = new Browser(SITE);
        HttpResponse<String> nothing = stranger.get("/no-hay-tal-pagina", "Accept", "text/html");
        assertEquals(404, nothing.statusCode());
        for (String path :
                List.of(
                        "/archivos/1",
                        UNKNOWN,
                        UNKNOWN + "/original",
                        foreign,
                        foreign + "/otra")) {
            HttpResponse<String> answer = stranger.get(path, "Accept", "text/html");
            assertEquals(404, answer.statusCode(), path);
            assertEquals(nothing.body(), answer.body(), path);
            assertEquals(names(nothing), names(answer), path);
        }
    }

    private static Set<String> names(HttpResponse<?> answer) {
        return answer.headers().map().keySet();
    }

    private static byte[] text() {
        return "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void whatIsOpenedDirectlyNeverActs() throws Exception {
        String text = upload("nota.txt", "text/plain", text());
        String photo = upload("foto.png", "image/png", picture());
        for (String path : List.of(text, photo, photo + "/miniatura")) {
            HttpResponse<String> file = sender.get(path);
            assertEquals(200, file.statusCode(), path);
            assertEquals(
                    "default-src 'none'; sandbox; frame-ancestors 'none'",
                    header(file, "Content-Security-Policy"));
            assertEquals("nosniff", header(file, "X-Content-Type-Options"));
            assertEquals("private, no-store", header(file, "Cache-Control"));
            assertEquals("same-origin", header(file, "Cross-Origin-Resource-Policy"));
            assertTrue(
                    header(file, "Content-Disposition")
                            .startsWith(path.equals(text) ? "attachment" : "inline"));
        }
        assertEquals("application/octet-stream", header(sender.get(text), "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "pagina.html, text/html",
        "dibujo.svg, image/svg+xml",
        "pagina.xhtml, application/xhtml+xml",
        "programa.js, text/javascript",
        "foto.png, image/png",
        "hoja.pdf, application/pdf"
    })
    void nothingThatCouldActIsTaken(String name, String type) throws Exception {
        HttpResponse<String> answer =
                sender.upload(
                        name,
                        type,
                        ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">"
                                        + "<script>alert(1)</script></svg>")
                                .getBytes(StandardCharsets.UTF_8));
        assertEquals(415, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith("application/json"));
    }

    @Test
    void noNameSplitsAHeaderOrClimbs() throws Exception {
        for (String name :
                List.of(
                        "a\"; x=\"b.txt",
                        "../../etc/passwd.txt",
                        "C:\\temp\\a.txt",
                        "a\u202Etxt.exe.txt",
                        "a\u0000b.txt",
                        "n".repeat(300) + ".txt",
                        "<img src=x onerror=alert(1)>.txt")) {
            HttpResponse<String> file = sender.get(upload(name, "text/plain", text()));
            String given = header(file, "Content-Disposition");
            assertTrue(
                    given.matches(
                            "attachment; filename=\"[A-Za-z0-9 ._()-]+\";"
                                    + " filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+"),
                    given);
            assertFalse(given.contains(".."), given);
        }
    }

    @Test
    void aLinkIsWorthNothingInOtherHandsNorAfterLeaving() throws Exception {
        sender.signIn("ciudadana@canal.example", Browser.DEMO_PASSWORD, "");
        String photo = upload("foto.png", "image/png", picture());
        List<String> links = List.of(photo, photo + "/miniatura");
        String nothing = new Browser(SITE).get(UNKNOWN).body();
        Browser other = Browser.signedIn(SITE, "supervisora");
        for (String link : links) {
            assertEquals(200, sender.get(link).statusCode());
            for (Browser stranger : List.of(new Browser(SITE), other)) {
                HttpResponse<String> answer = stranger.get(link);
                assertEquals(404, answer.statusCode());
                assertEquals(nothing, answer.body());
            }
            assertEquals(404, sender.get(photo + "/original").statusCode());
        }
        sender.post("/salir", Map.of());
        sender.plant("canal-borrador", "");
        for (String link : links) {
            assertEquals(404, sender.get(link).statusCode(), "after leaving");
        }
    }

    @Test
    void aFiledFileIsForWhoFollowsItsRequestAlone() throws Exception {
        var fields = Complaint.fields("archivo-" + System.nanoTime() + "@canal.example");
        Complaint.keep(sender, fields);
        String photo = upload("foto.png", "image/png", picture());
        String number = Complaint.file(sender, fields);
        assertTrue(sender.get("/solicitudes/" + number).body().contains(photo));
        assertEquals(200, sender.get(photo).statusCode());
        Browser ana = Browser.signedIn(SITE, "ciudadana");
        Browser operator = Browser.signedIn(SITE, "operadora");
        for (String what : List.of("", "/miniatura", "/original")) {
            assertEquals(404, new Browser(SITE).get(photo + what).statusCode());
            assertEquals(404, ana.get(photo + what).statusCode());
            assertEquals(200, operator.get(photo + what).statusCode());
        }
        assertEquals(404, sender.get(photo + "/original").statusCode());
        assertTrue(
                header(operator.get(photo + "/original"), "Content-Disposition")
                        .startsWith("attachment"));
        sender.post(photo + "/quitar", Map.of());
        assertEquals(200, operator.get(photo).statusCode(), "what is filed stays");
    }
}

package cl.soser.canal.shared.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Even if a text that somebody wrote reached a document as it stands, nothing would be read. */
class PdfRendererTest {

    private static final String SECRET = "canary-4711";

    @TempDir private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer neighbour;
    private String web;
    private String file;

    @BeforeEach
    void waitForVisitors() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        file = secret.toUri().toString();
        neighbour =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbour.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        neighbour.start();
        web = "http://127.0.0.1:" + neighbour.getAddress().getPort() + "/x";
    }

    @AfterEach
    void leave() {
        neighbour.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='BAIT'/>",
                "<img src='BAIT.svg'/>",
                "<object data='BAIT' type='image/svg+xml'></object>",
                "<iframe src='BAIT'></iframe>",
                "<link rel='stylesheet' type='text/css' href='BAIT'/>",
                "<style>@import url(BAIT); body { background: url(BAIT) }</style>",
                "<style>@font-face { font-family: x; src: url(BAIT) } b { font-family: x }</style>",
                "<p style='background-image: url(BAIT)'>x</p>",
                "<ul style='list-style-image: url(BAIT)'><li>x</li></ul>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='BAIT'/></svg>",
                "<include xmlns='http://www.w3.org/2001/XInclude' href='BAIT' parse='text'/>"
            })
    void whateverADocumentNamesIsNotFetched(String what) throws IOException {
        for (String bait : List.of(web, file)) {
            String body = "<body><b>x</b>" + what.replace("BAIT", bait) + "</body>";
            String text = printed("<html><head><title>x</title></head>" + body + "</html>");
            assertTrue(text.startsWith("x"), "it is printed all the same: " + text);
            assertFalse(text.contains(SECRET), text);
        }
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html SYSTEM 'BAIT'>",
                "<!DOCTYPE html PUBLIC '-//nobody//x' 'BAIT'>",
                "<!DOCTYPE html [<!ENTITY e SYSTEM 'BAIT'>]>",
                "<!DOCTYPE html [<!ENTITY % p SYSTEM 'BAIT'> %p; <!ENTITY e 'x'>]>",
                "<?xml-stylesheet type='text/css' href='BAIT'?>"
            })
    void norIsWhatStandsBeforeIt(String head) throws IOException {
        String entity = head.contains("ENTITY e") ? "&e;" : "";
        for (String bait : List.of(web, file)) {
            String body = "<html><body><p>x" + entity + "</p></body></html>";
            String text = printedOrRefused(head.replace("BAIT", bait) + body);
            assertFalse(text.contains(SECRET), text);
        }
        assertEquals(List.of(), asked);
    }

    private static String printedOrRefused(String xhtml) {
        try {
            return printed(xhtml);
        } catch (IOException | RuntimeException refused) {
            return "";
        }
    }

    private static String printed(String xhtml) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRenderer.print(xhtml, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).strip();
        }
    }
}

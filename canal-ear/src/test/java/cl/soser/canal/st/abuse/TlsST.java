package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import cl.soser.canal.server.TakesLong;
import cl.soser.canal.suite.ServersSuite;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server where it ends TLS itself, by the settings of server-config alone. */
@Tag(ServersSuite.OWN_SERVERS)
@TakesLong
class TlsST {

    private static final String KEY_PASSWORD = "not: asked = \"here\"";
    private static final Path KEYS = Path.of("target", "servers", "tls.p12").toAbsolutePath();
    private static final String CITIZEN = "ciudadana-tls@canal.example";
    private static final Pattern LINK = Pattern.compile("(/[a-z]+\\?t=[A-Za-z0-9_-]{43})");
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private static final String ENDS =
            "(?s).*canal_trouble\\{code=\"CERTIFICATE_ENDS\",[^}]*\\} 1.*";

    private static Installation server;
    private static SSLContext trust;
    private static SocketFactory sockets;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        makeKeys();
        server = Installation.bare("tls").withTls(KEYS, KEY_PASSWORD);
        server.start();
        trust = trust();
        sockets = trust.getSocketFactory();
        browser = new Browser(server.secureAddress(), trust);
        register();
    }

    private static void register() throws Exception {
        Browser visitor = new Browser(server.secureAddress(), trust);
        Registration.send(visitor, CITIZEN, "Ana", "Prueba");
        assertTrue(server.mail().waitForIncomingEmail(60_000, 1));
        String text = GreenMailUtil.getBody(server.mail().getReceivedMessages()[0]);
        Matcher link = LINK.matcher(text.replace("=\r\n", "").replace("=3D", "="));
        assertTrue(link.find(), text);
        visitor.get(link.group(1));
        assertEquals(3, Registration.confirm(visitor).statusCode() / 100, "signed in");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void theDoctorAndTheMetricsTellThatTheCertificateIsAboutToEnd() throws Exception {
        Installation.Said said = server.doctor();
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("AVISO certificate: CN=localhost ends on "), said.text());
        assertTrue(said.text().contains(", in 9 days"), said.text());

        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        String measured = metrics();
        while (!measured.matches(ENDS) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            measured = metrics();
        }
        assertTrue(measured.matches(ENDS), measured);
    }

    private static String metrics() throws IOException {
        return RawAnswer.asked(sockets, server.secureAddress(), "GET", "/metrics").body();
    }

    private static void makeKeys() throws Exception {
        Files.createDirectories(KEYS.getParent());
        Files.deleteIfExists(KEYS);
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "canal",
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                KEYS.toString(),
                                "-storepass",
                                KEY_PASSWORD,
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-validity",
                                "10")
                        .inheritIO()
                        .start();
        assertTrue(keytool.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, keytool.exitValue());
    }

    private static SSLContext trust() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(KEYS)) {
            keys.load(file, KEY_PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("canal", keys.getCertificate("canal"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @EveryAnswer
    void everyAnswerIsProtectedAndTellsBrowsersToComeByTlsForAYear(
            String method, String path, int status) throws IOException {
        RawAnswer answer = RawAnswer.asked(sockets, server.secureAddress(), method, path);
        assertEquals(status, answer.status());
        assertProtected(method + " " + path, answer);
    }

    private static void assertProtected(String what, RawAnswer answer) {
        ProtectionST.assertProtected(what, answer);
        assertEquals(List.of(HSTS), answer.headers().get("strict-transport-security"), what);
    }

    @ParameterizedTest
    @NoRequest
    void soIsWhatAnswersNoRequest(String lines) throws IOException {
        RawAnswer answer = RawAnswer.to(sockets, server.secureAddress(), lines);
        assertTrue(answer.status() < 500, answer.toString());
        assertProtected(lines, answer);
    }

    /** Over TLS the container decides about rights by another way. */
    @Test
    void whatIsNotOnesOwnLooksLikeNothingHereToo() throws Exception {
        Browser citizen = new Browser(server.secureAddress(), trust);
        citizen.signIn(CITIZEN, Registration.PASSWORD, "");
        assertEquals(200, citizen.get("/cuenta").statusCode());
        String nothing = citizen.get("/no-hay-tal-pagina").body();
        for (String path :
                List.of(
                        "/resources/canal/card.xhtml",
                        "/resources/canal/css/canal.css",
                        "/resources/",
                        "/WEB-INF/web.xml",
                        "/gestion",
                        "/gestion/tickets/CP-2026-000001",
                        "/admin/usuarios",
                        "/institucion",
                        "/terreno",
                        "/gestion/derechos")) {
            HttpResponse<String> page = citizen.get(path);
            assertEquals(404, page.statusCode(), path);
            assertEquals(nothing, page.body(), path);
        }
        for (String path : List.of("/resources/canal/card.xhtml", "/resources/")) {
            assertEquals(404, new Browser(server.secureAddress(), trust).get(path).statusCode());
        }
    }

    @Test
    void soIsWhatBreaks() throws Exception {
        Path files = server.home().resolve("files");
        Path aside = files.resolveSibling("aside");
        Browser visitor = new Browser(server.secureAddress(), trust);
        Complaint.keep(visitor, Complaint.fields("rota@canal.example"));
        Files.createDirectories(files);
        Files.move(files, aside);
        Files.createFile(files);
        HttpResponse<String> broken =
                visitor.upload("nota.txt", "text/plain", "hola".getBytes(StandardCharsets.UTF_8));
        Files.delete(files);
        Files.move(aside, files);
        assertTrue(broken.statusCode() >= 500, broken.toString());
        assertEquals(List.of(HSTS), broken.headers().allValues("Strict-Transport-Security"));
        ProtectionST.ALWAYS.forEach(
                (name, value) ->
                        assertTrue(
                                broken.headers().firstValue(name).orElse("").matches(value), name));
        assertFalse(ProtectionST.INNARDS.matcher(broken.body()).find(), broken.body());
    }

    /** OWASP ASVS 3.3: no other host of the domain can plant one, no script can read one. */
    @Test
    void everyCookieIsThisHostsAlone() throws Exception {
        HttpResponse<String> typed =
                browser.post("/solicitudes/borrador", Map.of("f:subject:subject", "x"));
        HttpResponse<String> in = browser.signIn(CITIZEN, Registration.PASSWORD, "/cuenta");
        assertEquals("/cuenta", browser.target(in));
        assertEquals(200, browser.get("/cuenta").statusCode());
        List<String> given =
                Stream.of(typed, in)
                        .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                        .map(cookie -> cookie.toLowerCase(Locale.ROOT))
                        .filter(cookie -> !cookie.contains("max-age=0"))
                        .toList();
        assertEquals(4, given.size(), given.toString());
        for (String cookie : given) {
            assertTrue(cookie.startsWith("__host-"), cookie);
            List<String> said = List.of(cookie.split("; *"));
            assertTrue(said.containsAll(List.of("secure", "httponly", "path=/")), cookie);
            assertTrue(said.contains("samesite=lax"), cookie);
            assertFalse(cookie.contains("domain="), cookie);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.3, TLS_AES_128_GCM_SHA256, true",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, true",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, false",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, false"
    })
    void theOldWayToEncryptIsNotSpoken(String version, String suite, boolean spoken)
            throws IOException {
        try (SSLSocket socket =
                (SSLSocket) sockets.createSocket("localhost", server.secureAddress().getPort())) {
            socket.setEnabledProtocols(new String[] {version});
            socket.setEnabledCipherSuites(new String[] {suite});
            if (spoken) {
                socket.startHandshake();
                assertEquals(suite, socket.getSession().getCipherSuite());
            } else {
                assertThrows(SSLException.class, socket::startHandshake);
            }
        }
    }

    @Test
    void aRedirectStaysOnTls() throws Exception {
        for (String path :
                List.of("/cuenta", "/solicitudes/CP-2026-000001", "/clave?t=x", "/api")) {
            String target = browser.get(path).headers().firstValue("Location").orElse("/");
            assertTrue(target.startsWith("/") || target.startsWith("https://localhost"), target);
        }
    }
}

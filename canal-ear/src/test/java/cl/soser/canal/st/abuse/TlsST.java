package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.io.File;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server where it ends TLS itself, by the settings of server-config alone. */
class TlsST {

    private static final String KEY_PASSWORD = "not: asked = \"here\"";
    private static final Path KEYS = Path.of("target", "servers", "tls.p12").toAbsolutePath();
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private static Installation server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        makeKeys();
        server = Installation.another("tls").withTls(KEYS, KEY_PASSWORD);
        server.start(new File("target/canal.ear"));
        browser = new Browser(server.secureAddress(), trust());
    }

    @AfterAll
    static void stop() {
        server.stop();
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
                                "30")
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

    @Test
    void everyAnswerTellsBrowsersToComeByTlsForAYear() throws Exception {
        for (String path :
                List.of(
                        "/",
                        "/login",
                        "/no/existe",
                        "/cuenta",
                        "/gestion",
                        "/salir",
                        "/archivos/nada",
                        "/buscar/establecimientos",
                        "/jakarta.faces.resource/css/canal.css?ln=canal",
                        "/health/ready",
                        "/api/v1/no-existe",
                        "/api/v1/indicadores/oportunidad")) {
            HttpResponse<String> answer = browser.get(path);
            assertEquals(
                    List.of(HSTS),
                    answer.headers().allValues("Strict-Transport-Security"),
                    path + " " + answer.statusCode());
        }
    }

    /** OWASP ASVS 3.3: no other host of the domain can plant one, no script can read one. */
    @Test
    void everyCookieIsThisHostsAlone() throws Exception {
        HttpResponse<String> typed =
                browser.post("/solicitudes/borrador", Map.of("f:subject:subject", "x"));
        HttpResponse<String> in =
                browser.signIn("ciudadana@canal.example", "Canal-Demo-2026!", "/cuenta");
        assertEquals("/cuenta", browser.target(in));
        assertEquals(200, browser.get("/cuenta").statusCode());
        List<String> given =
                Stream.of(typed, in)
                        .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                        .map(cookie -> cookie.toLowerCase(Locale.ROOT))
                        .filter(cookie -> !cookie.contains("max-age=0"))
                        .toList();
        assertEquals(3, given.size(), given.toString());
        for (String cookie : given) {
            assertTrue(cookie.startsWith("__host-"), cookie);
            List<String> said = List.of(cookie.split("; *"));
            assertTrue(said.containsAll(List.of("secure", "httponly", "path=/")), cookie);
            assertTrue(said.contains("samesite=lax"), cookie);
            assertFalse(cookie.contains("domain="), cookie);
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

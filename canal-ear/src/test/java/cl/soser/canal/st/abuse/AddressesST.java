package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and parameters written by somebody who means ill. */
class AddressesST {

    private static final URI SITE = Installation.demonstration().start().address();
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/login",
                    "/registro",
                    "/clave",
                    "/verificar",
                    "/alerta",
                    "/invitacion",
                    "/seguimiento",
                    "/solicitudes/nueva",
                    "/ayuda",
                    "/terminos",
                    "/privacidad",
                    "/estado",
                    "/cifras",
                    "/no/existe");
    private static final List<String> LANGUAGE = List.of("locale", "lang", "paso", "v");
    private static final List<String> PARAMETERS =
            List.of(
                    "paso",
                    "motivo",
                    "numero",
                    "codigo",
                    "volver",
                    "q",
                    "id",
                    "canasta",
                    "enviado",
                    "hecho",
                    "locale",
                    "lang",
                    "src",
                    "template",
                    "view",
                    "ln",
                    "loc",
                    "con",
                    "v",
                    "jakarta.faces.resource",
                    "jakarta.faces.ClientWindow");

    /** Nothing of the archive is served, however it is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF;x/web.xml",
                "/WEB-INF./web.xml",
                "/%57EB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/x/..;/WEB-INF/web.xml",
                "/%2e%2e/WEB-INF/web.xml",
                "/x/%2e%2e/WEB-INF/web.xml",
                "/x/%252e%252e/WEB-INF/web.xml",
                "/..%2f..%2f..%2fetc/passwd",
                "/..%5c..%5cetc/passwd",
                "/%c0%ae%c0%ae/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/templates/portal.xhtml",
                "/WEB-INF/classes/cl/soser/canal/web/shared/request/Links.class",
                "/index.xhtml;/WEB-INF/web.xml",
                "/resources/canal/card.xhtml",
                "/resources/canal/css/canal.css",
                "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml?loc=../WEB-INF",
                "/jakarta.faces.resource/web.xml?con=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
                "/jakarta.faces.resource/%2e%2e%2fWEB-INF%2fweb.xml",
                "/jakarta.faces.resource/card.xhtml?ln=canal",
                "/jakarta.faces.resource/beans.xml.xhtml?ln=/WEB-INF",
                "/jakarta.faces.resource/persistence.xml?ln=META-INF&loc=..",
                "/api/WEB-INF/web.xml",
                "/archivos/../WEB-INF/web.xml",
                "/archivos/..%2f..%2fetc%2fpasswd",
            })
    void nothingOfTheArchiveIsServed(String path) throws IOException {
        RawAnswer answer = RawAnswer.get(SITE, path);
        assertTrue(List.of(301, 400, 404).contains(answer.status()), path + " " + answer.status());
        assertTrue(
                answer.header("location").matches("|.*/WEB-INF/|.*/index"),
                "at most to the next 404");
        for (String inside :
                List.of(
                        "<web-app",
                        "root:",
                        "Manifest-Version",
                        "ui:composition",
                        "cc:interface",
                        "<beans",
                        "\u00CA\u00FE\u00BA\u00BE")) {
            assertFalse(answer.body().contains(inside), path);
        }
    }

    /** CVE-2017-1000486: the component library once evaluated what this parameter carries. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml",
                "/jakarta.faces.resource/dynamiccontent.properties",
                "/jakarta.faces.resource//dynamiccontent.properties.xhtml",
                "/./jakarta.faces.resource/dynamiccontent.properties.xhtml",
                "/%6aakarta.faces.resource/dynamiccontent.properties.xhtml",
                "/jakarta.faces.resource;a=b/dynamiccontent.properties.xhtml",
                "/javax.faces.resource/dynamiccontent.properties.xhtml",
            })
    void aForgedDynamicContentIsNotFound(String path) throws IOException {
        for (String id :
                List.of(
                        "4ib88tY5cy3INAZZsdtHPFU0Qzf8xqfqTZYkLp1f9NjLpZHmCPJEw6nsHmpfQ4oi",
                        "%23%7B7*7%7D",
                        "..%2f..%2fx",
                        "")) {
            for (String type : List.of("sc", "b", "x")) {
                RawAnswer answer =
                        RawAnswer.get(
                                SITE,
                                path + "?ln=primefaces&pfdrt=" + type + "&pfdrid=" + id + "&v=1");
                assertTrue(
                        answer.status() == 404 || answer.status() == 400,
                        path + " " + answer.status());
                // The name of the release, in every address of a resource, may hold those digits.
                String body = answer.body().replaceAll("\\bv=[0-9a-f]{10}", "v=");
                assertFalse(body.contains("49"), path);
            }
        }
    }

    /** CVE-2026-46581, ASVS 1.3.6: no address anybody writes is ever fetched. */
    @Test
    void noParameterMakesTheServerFetchAnything() throws Exception {
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String bait = "http://127.0.0.1:" + canary.getLocalPort() + "/x.xhtml";
            Browser visitor = new Browser(SITE);
            for (String page : PAGES) {
                for (String each : List.of(bait, "jar:" + bait + "!/a", "file:///etc/passwd")) {
                    String query = query(PARAMETERS, each);
                    int status = visitor.get(page + "?" + query).statusCode();
                    assertTrue(status < 500, page + " " + status);
                }
            }
            canary.setSoTimeout(300);
            String hit = "";
            try {
                hit = "from " + canary.accept();
            } catch (SocketTimeoutException nobodyCame) {
                // as it must be
            }
            assertEquals("", hit);
        }
    }

    private static String query(List<String> names, String value) {
        StringBuilder query = new StringBuilder();
        names.forEach(
                name ->
                        query.append(query.isEmpty() ? "" : "&")
                                .append(Browser.encoded(Map.of(name, value))));
        return query.toString();
    }

    /** PrimeFaces issue 14987: a locale that reaches a script. */
    @Test
    void theLanguageIsOursWhateverIsAsked() throws Exception {
        Browser visitor = new Browser(SITE);
        String junk = "es'};alert(1)//";
        for (String page : PAGES) {
            String body =
                    visitor.get(
                                    page + "?" + query(LANGUAGE, junk),
                                    "Accept-Language",
                                    junk + ", xx-" + "y".repeat(300) + ";q=9")
                            .body();
            if (!body.isEmpty()) {
                assertTrue(body.contains("<html lang=\"es-CL\""), page);
                assertFalse(body.contains(junk), page);
            }
        }
        Browser member = Browser.signedIn(SITE, "administradora");
        String staff =
                member.get("/gestion?" + query(LANGUAGE, junk), "Accept-Language", junk).body();
        assertTrue(staff.contains("<html lang=\"es-CL\""), staff);
        assertFalse(staff.contains(junk));
    }

    @Test
    void theHostOfARequestReachesNoLinkAndNoRedirect() throws Exception {
        for (String path :
                List.of(
                        "/",
                        "/login",
                        "/seguimiento",
                        "/no/existe",
                        "/cuenta",
                        "/gestion",
                        "/clave?t=x",
                        "/solicitudes/CP-2026-000001",
                        "/index.xhtml",
                        "/login.xhtml",
                        "/api",
                        "/health/ready")) {
            for (String[] poison :
                    List.of(
                            new String[] {"Host: evil.example"},
                            new String[] {"Host: evil.example:" + SITE.getPort()},
                            new String[] {
                                "X-Forwarded-Host: evil.example",
                                "X-Forwarded-Proto: https",
                                "X-Forwarded-Port: 444"
                            },
                            new String[] {"Forwarded: host=evil.example;proto=https"},
                            new String[] {"X-Original-URL: /admin", "X-Rewrite-URL: /admin"},
                            new String[] {
                                "Host: evil.example",
                                "X-Forwarded-For: 9.9.9.9",
                                "proxy-ip: 9.9.9.9",
                                "Proxy-keysize: 1"
                            })) {
                RawAnswer answer = RawAnswer.get(SITE, path, poison);
                assertFalse(
                        answer.header("location").contains("evil"),
                        path + " " + answer.header("location"));
                assertFalse(
                        answer.header("location").contains(":444"),
                        path + " " + answer.header("location"));
                assertFalse(answer.body().contains("evil.example"), path);
            }
        }
    }

    @Test
    void aClaimedAddressEscapesNoLimit() throws Exception {
        Browser guesser = new Browser(SITE);
        String victim = "limite-" + System.nanoTime() + "@canal.example";
        int status = 0;
        for (int i = 0; i < 11; i++) {
            status =
                    guesser.post(
                                    "/login",
                                    Browser.signInForm(victim, "intento " + i, ""),
                                    "Origin",
                                    SITE.toString(),
                                    "X-Forwarded-For",
                                    "203.0.113." + i,
                                    "X-Real-IP",
                                    "203.0.113." + i,
                                    "Forwarded",
                                    "for=203.0.113." + i,
                                    "True-Client-IP",
                                    "203.0.113." + i)
                            .statusCode();
        }
        assertEquals(429, status);
    }

    /**
     * What a server in front might say of who somebody is, and what a client may say just as well.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REMOTE_USER: WHO",
                "Remote-User: WHO",
                "X-Remote-User: WHO",
                "X-Forwarded-User: WHO",
                "X-Forwarded-Email: WHO",
                "X-Auth-Request-Email: WHO",
                "X-Authenticated-User: WHO",
                "X-WebAuth-User: WHO",
                "X-SSL-Client-S-DN: CN=WHO",
                "Proxy-auth-cert: WHO",
                "Authorization: Basic BASIC",
                "Authorization: Bearer WHO"
            })
    void noHeaderSaysWhoSomebodyIs(String header) throws IOException {
        String who = "administradora@canal.example";
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (who + ":" + Browser.DEMO_PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8));
        String line = header.replace("WHO", who).replace("BASIC", basic);
        for (String path : List.of("/cuenta", "/gestion", "/admin/usuarios", "/institucion")) {
            RawAnswer answer = RawAnswer.get(SITE, path, line);
            assertEquals(303, answer.status(), path);
            assertTrue(answer.header("location").contains("/login?volver="), path);
            assertEquals("", answer.header("set-cookie").replaceAll("[^;]*Max-Age=0.*", ""), path);
        }
        RawAnswer program = RawAnswer.get(SITE, "/api/v1/catalogos/motivos", line);
        assertEquals(401, program.status());
    }

    @Test
    void theSecondOfTwoParametersBypassesNothing() throws Exception {
        String subject = "Asunto doble " + System.nanoTime();
        Map<String, String> fields =
                new HashMap<>(Complaint.fields("doble-" + System.nanoTime() + "@canal.example"));
        fields.put("subject", subject);
        String other = Complaint.file(new Browser(SITE), fields);
        Browser ana = Browser.signedIn(SITE, "ciudadana");
        String list = ana.get("/solicitudes").body();
        int at = list.indexOf("/solicitudes/CP-");
        String mine = list.substring(at + 13, at + 27);
        for (String path :
                List.of(
                        "/solicitudes/" + other + "?id=" + mine,
                        "/solicitudes/" + mine + "?id=" + other,
                        "/solicitudes/ver?id=" + mine + "&id=" + other,
                        "/solicitudes/ver?id=" + other + "&id=" + mine,
                        "/solicitudes/ver?id=" + other,
                        "/solicitudes/ver.xhtml?id=" + other,
                        "/gestion/tickets/" + other + "?id=" + mine,
                        "/gestion/ticket?id=" + other,
                        "/institucion/ticket?id=" + other,
                        "/solicitudes/" + other)) {
            assertFalse(ana.get(path).body().contains(subject), path);
        }
        Map<String, String> message =
                Map.of(
                        "f",
                        "f",
                        "f:key",
                        "A".repeat(43),
                        "f:text:text",
                        "de un extraño",
                        "f:agregar",
                        "x",
                        "id",
                        other,
                        Browser.VIEW_STATE,
                        Browser.STATELESS);
        ana.post("/solicitudes/" + mine + "?id=" + other, message);
        Browser administrator = Browser.signedIn(SITE, "administradora");
        assertFalse(
                administrator.get("/gestion/tickets/" + other).body().contains("de un extraño"));
    }
}

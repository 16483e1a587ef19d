package cl.soser.canal.st.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import java.io.File;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door as a browser, and somebody who means ill, meets it. */
class SignInST {

    private static final Installation SERVER =
            Installation.current().start(new File("target/canal.ear"));
    private static final String PASSWORD = "Canal-Demo-2026!";

    /** One browser: its cookies, and no redirect followed unseen. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();

        HttpResponse<String> get(String path) throws Exception {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
                throws Exception {
            String body =
                    fields.entrySet().stream()
                            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                            .collect(Collectors.joining("&"));
            HttpRequest.Builder request =
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body));
            return send(
                    headers.length == 0
                            ? request.header("Origin", SERVER.address().toString())
                            : request.headers(headers));
        }

        HttpResponse<String> signIn(String email, String password, String back) throws Exception {
            return post("/login", form(email, password, back));
        }

        static Map<String, String> form(String email, String password, String back) {
            Map<String, String> fields = new TreeMap<>();
            fields.put("entrar", "entrar");
            fields.put("entrar:email:input", email);
            fields.put("entrar:password:input", password);
            fields.put("entrar:volver", back);
            fields.put("entrar:enviar", "Entrar");
            fields.put("jakarta.faces.ViewState", "stateless");
            return fields;
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().contains("SESSION"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse(null);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(SERVER.address() + path));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private static String target(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> location.replace(SERVER.address().toString(), ""))
                .orElse("");
    }

    @Test
    void oneGoesWhereOneWasGoing() throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> door = browser.get("/cuenta?hecho=datos");
        assertEquals(303, door.statusCode());
        assertEquals("/login?volver=%2Fcuenta%3Fhecho%3Ddatos", target(door));
        HttpResponse<String> in =
                browser.signIn("ciudadana@canal.example", PASSWORD, "/cuenta?hecho=datos");
        assertEquals("/cuenta?hecho=datos", target(in));
        assertEquals(200, browser.get("/cuenta").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/%2f%2fevil.example",
                "javascript:alert(1)",
                "/cuenta\r\nX-Evil: 1"
            })
    void andNowhereElse(String back) throws Exception {
        HttpResponse<String> in = new Browser().signIn("ciudadana@canal.example", PASSWORD, back);
        assertEquals("/solicitudes", target(in));
        assertTrue(in.headers().firstValue("X-Evil").isEmpty());
    }

    @Test
    void visitorsGetNoSessionAndMembersAProtectedOne() throws Exception {
        Browser browser = new Browser();
        for (String path : List.of("/login", "/registro", "/clave", "/verificar", "/invitacion")) {
            HttpResponse<String> page = browser.get(path);
            assertEquals(200, page.statusCode(), path);
            assertTrue(page.headers().allValues("Set-Cookie").isEmpty(), path);
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""), path);
        }
        HttpResponse<String> in = browser.signIn("ciudadana@canal.example", PASSWORD, "");
        for (String cookie : in.headers().allValues("Set-Cookie")) {
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(
                    cookie.contains("Max-Age=0")
                            || cookie.toLowerCase(Locale.ROOT).contains("samesite=lax"),
                    cookie);
        }
    }

    @Test
    void aPlantedSessionIsWorthNothing() throws Exception {
        Browser attacker = new Browser();
        attacker.signIn("ciudadana@canal.example", PASSWORD, "");
        String planted = attacker.session();
        Browser victim = new Browser();
        HttpCookie cookie = new HttpCookie("JSESSIONID", planted);
        cookie.setPath("/");
        cookie.setVersion(0);
        victim.cookies.getCookieStore().add(SERVER.address(), cookie);
        HttpResponse<String> in = victim.signIn("operadora@canal.example", PASSWORD, "");
        List<String> given =
                in.headers().allValues("Set-Cookie").stream()
                        .filter(header -> header.startsWith("JSESSIONID="))
                        .toList();
        assertFalse(given.isEmpty());
        given.forEach(header -> assertFalse(header.contains(planted), header));
        assertEquals(303, attacker.get("/cuenta").statusCode(), "it ended with the sign-in");
    }

    @Test
    void anotherSiteCannotSignAnybodyInOrOut() throws Exception {
        Browser browser = new Browser();
        Map<String, String> form = Browser.form("ciudadana@canal.example", PASSWORD, "");
        assertEquals(
                403, browser.post("/login", form, "Origin", "https://evil.example").statusCode());
        assertEquals(
                403, browser.post("/login", form, "Sec-Fetch-Site", "cross-site").statusCode());
        browser.signIn("ciudadana@canal.example", PASSWORD, "");
        assertEquals(
                403,
                browser.post("/salir", Map.of(), "Origin", "https://evil.example").statusCode());
        assertEquals(405, browser.get("/salir").statusCode());
        assertEquals(200, browser.get("/cuenta").statusCode(), "still signed in");
    }

    @Test
    void leavingEndsTheSessionOnTheServer() throws Exception {
        Browser browser = new Browser();
        browser.signIn("ciudadana@canal.example", PASSWORD, "");
        HttpCookie kept = new HttpCookie("JSESSIONID", browser.session());
        kept.setPath("/");
        kept.setVersion(0);
        HttpResponse<String> out = browser.post("/salir", Map.of());
        assertEquals("/login?salida=1", target(out));
        assertTrue(out.headers().firstValue("Clear-Site-Data").orElse("").contains("storage"));
        browser.cookies.getCookieStore().add(SERVER.address(), kept);
        assertEquals(303, browser.get("/cuenta").statusCode());
    }

    @Test
    void whatIsNotOnesOwnLooksLikeNothing() throws Exception {
        Browser browser = new Browser();
        browser.signIn("ciudadana@canal.example", PASSWORD, "");
        String nothing = browser.get("/no-hay-tal-pagina").body();
        for (String path : List.of("/gestion/", "/admin/usuarios", "/institucion/", "/terreno/")) {
            HttpResponse<String> page = browser.get(path);
            assertEquals(404, page.statusCode(), path);
            assertEquals(nothing, page.body(), path);
        }
        Browser channel = new Browser();
        channel.signIn("operadora@canal.example", PASSWORD, "");
        assertEquals(404, channel.get("/admin/usuarios").statusCode());
    }

    @Test
    void nobodyLearnsWhichAddressesHaveAnAccount() throws Exception {
        HttpResponse<String> known = new Browser().signIn("junji@canal.example", "no es esta", "");
        HttpResponse<String> unknown =
                new Browser().signIn("nadie@canal.example", "no es esta", "");
        assertEquals(200, known.statusCode());
        assertEquals(200, unknown.statusCode());
        assertEquals(known.body().replace("junji@", "nadie@"), unknown.body());
        assertFalse(known.body().contains("no es esta"), "a password is never given back");
    }

    @Test
    void aFloodIsSlowedAndTheOwnersBrowserStillEnters() throws Exception {
        Browser owner = new Browser();
        owner.signIn("integra@canal.example", PASSWORD, "");
        owner.post("/salir", Map.of());
        List<Integer> answers = new ArrayList<>();
        HttpResponse<String> last = null;
        for (int i = 0; i < 25; i++) {
            last = new Browser().signIn("integra@canal.example", "intento " + i, "");
            answers.add(last.statusCode());
        }
        assertEquals(429, answers.get(24), answers.toString());
        assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0")) > 0);
        assertEquals(302, owner.signIn("integra@canal.example", PASSWORD, "").statusCode());
    }

    @Test
    void aMailedSecretLeavesTheAddressAtOnce() throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> opened = browser.get("/verificar?t=" + "A".repeat(43));
        assertEquals(303, opened.statusCode());
        assertEquals("/verificar", target(opened));
        String cookie = opened.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("Path=/verificar"), cookie);
        assertTrue(browser.get("/verificar").body().contains("Este enlace ya no sirve"));
    }

    @Test
    void lettersArriveAsTheyWereTyped() throws Exception {
        Map<String, String> fields = new TreeMap<>();
        fields.put("registro", "registro");
        fields.put("registro:lastNames:input", "Ñúñez <b>&\"");
        fields.put("registro:enviar", "x");
        fields.put("jakarta.faces.ViewState", "stateless");
        Browser browser = new Browser();
        assertTrue(browser.post("/registro", fields).body().contains("Ñúñez &lt;b&gt;&amp;&quot;"));
        browser.signIn("ciudadana@canal.example", PASSWORD, "");
        assertTrue(browser.post("/registro", fields).body().contains("Ñúñez &lt;b&gt;&amp;&quot;"));
    }
}

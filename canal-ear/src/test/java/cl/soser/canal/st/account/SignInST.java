package cl.soser.canal.st.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import cl.soser.canal.st.abuse.Registration;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door as a browser, and somebody who means ill, meets it. */
class SignInST {

    private static final Installation SERVER = Installation.demonstration().start();
    private static final String PASSWORD = Browser.DEMO_PASSWORD;
    private static final String PENDING = "pendiente-" + System.nanoTime() + "@canal.example";
    private static boolean pendingExists;

    private static Browser browser() {
        return new Browser(SERVER.address());
    }

    private static String session(Browser browser) {
        return browser.cookie("JSESSIONID").orElseThrow().getValue();
    }

    @Test
    void oneGoesWhereOneWasGoing() throws Exception {
        Browser browser = browser();
        HttpResponse<String> door = browser.get("/cuenta?hecho=datos");
        assertEquals(303, door.statusCode());
        assertEquals("/login?volver=%2Fcuenta%3Fhecho%3Ddatos", browser.target(door));
        HttpResponse<String> in =
                browser.signIn("ciudadana@canal.example", PASSWORD, "/cuenta?hecho=datos");
        assertEquals("/cuenta?hecho=datos", browser.target(in));
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
        Browser browser = browser();
        HttpResponse<String> in = browser.signIn("ciudadana@canal.example", PASSWORD, back);
        assertEquals("/solicitudes", browser.target(in));
        assertTrue(in.headers().firstValue("X-Evil").isEmpty());
    }

    @Test
    void visitorsGetNoSessionAndMembersAProtectedOne() throws Exception {
        Browser browser = browser();
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
        Browser attacker = browser();
        attacker.signIn("ciudadana@canal.example", PASSWORD, "");
        String planted = session(attacker);
        Browser victim = browser();
        victim.plant("JSESSIONID", planted);
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
        Browser browser = browser();
        Map<String, String> form = Browser.signInForm("ciudadana@canal.example", PASSWORD, "");
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
        Browser browser = browser();
        browser.signIn("ciudadana@canal.example", PASSWORD, "");
        String kept = session(browser);
        HttpResponse<String> out = browser.post("/salir", Map.of());
        assertEquals("/login?salida=1", browser.target(out));
        assertTrue(out.headers().firstValue("Clear-Site-Data").orElse("").contains("storage"));
        browser.plant("JSESSIONID", kept);
        assertEquals(303, browser.get("/cuenta").statusCode());
    }

    @Test
    void whatIsNotOnesOwnLooksLikeNothing() throws Exception {
        Browser browser = browser();
        browser.signIn("ciudadana@canal.example", PASSWORD, "");
        String nothing = browser.get("/no-hay-tal-pagina").body();
        for (String path : List.of("/gestion/", "/admin/usuarios", "/institucion/", "/terreno/")) {
            HttpResponse<String> page = browser.get(path);
            assertEquals(404, page.statusCode(), path);
            assertEquals(nothing, page.body(), path);
        }
        Browser channel = browser();
        channel.signIn("operadora@canal.example", PASSWORD, "");
        assertEquals(404, channel.get("/admin/usuarios").statusCode());
    }

    @Test
    void nobodyLearnsWhichAddressesHaveAnAccount() throws Exception {
        HttpResponse<String> known = browser().signIn("junji@canal.example", "no es esta", "");
        HttpResponse<String> unknown = browser().signIn("nadie@canal.example", "no es esta", "");
        assertEquals(200, known.statusCode());
        assertEquals(200, unknown.statusCode());
        assertEquals(
                withoutCode(known.body()).replace("junji@", "nadie@"), withoutCode(unknown.body()));
        assertFalse(known.body().contains("no es esta"), "a password is never given back");
    }

    /** The page of the demonstration says the code of the moment, which is another soon. */
    private static String withoutCode(String page) {
        return page.replaceAll("\\b\\d{6}\\b", "CODE");
    }

    /** Nor at the other forms that take one: the same status, place, cookies and words. */
    @ParameterizedTest
    @ValueSource(strings = {"registro", "clave", "login"})
    void whateverTheFormTheAnswerIsTheSame(String form) throws Exception {
        if (!pendingExists) {
            Registration.send(browser(), PENDING, "Ana", "Prueba");
            pendingExists = true;
        }
        String unknown = "nadie-" + System.nanoTime() + "@canal.example";
        String expected = answer(form, unknown);
        assertEquals(expected, answer(form, "junji@canal.example"), "an open account");
        assertEquals(expected, answer(form, PENDING), "a mailbox nobody proved");
        assertEquals(expected, answer(form, "JUNJI@canal.example "), "typed otherwise");
    }

    private static String answer(String form, String email) throws Exception {
        Browser browser = browser();
        HttpResponse<String> sent =
                switch (form) {
                    case "registro" -> Registration.send(browser, email, "Ana", "Prueba");
                    case "clave" -> Registration.forget(browser, email);
                    default -> browser.signIn(email, "no es esta", "");
                };
        String target = browser.target(sent);
        String next = target.isEmpty() ? "" : browser.get(target).body();
        String words =
                withoutCode(sent.body() + next)
                        .replace(email, "ADDRESS")
                        .replace(email.strip(), "ADDRESS");
        return String.join("\n", String.valueOf(sent.statusCode()), target, cookies(sent), words);
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst("=[^;]*", ""))
                .toList()
                .toString();
    }

    /** The account stays slowed for the other journeys too: no other one signs in as INTEGRA. */
    @Test
    void aFloodIsSlowedAndTheOwnersBrowserStillEnters() throws Exception {
        Browser owner = browser();
        owner.signIn("integra@canal.example", PASSWORD, "");
        owner.post("/salir", Map.of());
        List<Integer> answers = new ArrayList<>();
        HttpResponse<String> last = null;
        for (int i = 0; i < 25; i++) {
            last = browser().signIn("integra@canal.example", "intento " + i, "");
            answers.add(last.statusCode());
        }
        assertEquals(429, answers.get(24), answers.toString());
        assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0")) > 0);
        assertEquals(302, owner.signIn("integra@canal.example", PASSWORD, "").statusCode());
    }

    @Test
    void aMailedSecretLeavesTheAddressAtOnce() throws Exception {
        Browser browser = browser();
        HttpResponse<String> opened = browser.get("/verificar?t=" + "A".repeat(43));
        assertEquals(303, opened.statusCode());
        assertEquals("/verificar", browser.target(opened));
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
        fields.put(Browser.VIEW_STATE, Browser.STATELESS);
        Browser browser = browser();
        assertTrue(browser.post("/registro", fields).body().contains("Ñúñez &lt;b&gt;&amp;&quot;"));
        browser.signIn("ciudadana@canal.example", PASSWORD, "");
        assertTrue(browser.post("/registro", fields).body().contains("Ñúñez &lt;b&gt;&amp;&quot;"));
    }
}

package cl.soser.canal.it.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text no database here can hold, or no person could type, is refused and breaks nothing. */
class UnwritableTextIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));

    private static void assertHeld(String what, HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, what + " " + answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "\uFFFF"})
    void noFormOfThePortalBreaks(String text) throws Exception {
        Browser browser = new Browser(SITE);
        assertHeld("login", browser.signIn(text, text, text));
        assertHeld("clave", send(browser, "/clave", "pedir", "email:input", text + "@it.example"));
        Map<String, String> registration = new TreeMap<>();
        for (String name : List.of("firstNames", "lastNames", "document", "mobile", "landline")) {
            registration.put("registro:" + name + ":input", text);
        }
        registration.put("registro:email:input", "x@it.example");
        registration.put("registro:enviar", "x");
        registration.put("registro", "registro");
        registration.put(Browser.VIEW_STATE, Browser.STATELESS);
        assertHeld("registro", browser.post("/registro", registration));
        assertHeld(
                "borrador",
                browser.post(
                        "/solicitudes/borrador",
                        Map.of("f:subject:subject", text, "f:detail:detail", text)));
        for (String path :
                List.of(
                        "/buscar/establecimientos",
                        "/seguimiento",
                        "/solicitudes/nueva",
                        "/login",
                        "/registro",
                        "/ayuda")) {
            String query = Browser.encoded(new TreeMap<>(Map.of("q", text, "numero", text)));
            assertHeld(path, browser.get(path + "?" + query + "&" + rest(text)));
        }
    }

    private static String rest(String text) {
        return Browser.encoded(
                new TreeMap<>(Map.of("volver", text, "t", text, "motivo", text, "paso", text)));
    }

    private static HttpResponse<String> send(
            Browser browser, String path, String form, String field, String text) throws Exception {
        return browser.post(
                path,
                Map.of(
                        form,
                        form,
                        form + ":" + field,
                        text,
                        form + ":enviar",
                        "x",
                        Browser.VIEW_STATE,
                        Browser.STATELESS));
    }

    @Test
    void noSearchOfTheStaffBreaks() throws Exception {
        Browser browser = new Browser(SITE);
        browser.signIn(with(Role.ADMINISTRADOR).email(), "Clave-De-Prueba-2026!", "");
        for (String text : List.of("%00", "a%00b", "%ED%A0%80", "%EF%BF%BF")) {
            for (String path :
                    List.of(
                            "/gestion?q=",
                            "/gestion?caja=TODAS&rbd=",
                            "/gestion?caja=TODAS&area=",
                            "/gestion/buscar?q=",
                            "/admin/usuarios?q=",
                            "/admin/mensajes?estado=",
                            "/admin/plantilla?variante=&codigo=",
                            "/admin/plantilla?codigo=ACUSE&variante=",
                            "/gestion/tickets/CP-2026-0000")) {
                assertHeld(path + text, browser.get(path + text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%ED%A0%80"})
    void norDoesTheApi(String text) throws Exception {
        Browser browser = new Browser(SITE);
        String path = "/api/v1/indicadores/oportunidad?desde=2026-01-01&hasta=2026-02-01&agrupar=";
        assertHeld(path, browser.get(path + text, "Authorization", "Bearer x"));
        assertHeld(path, browser.get("/api/v1/" + text, "Authorization", "Bearer x"));
    }
}

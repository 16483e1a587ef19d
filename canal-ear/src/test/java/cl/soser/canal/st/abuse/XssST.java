package cl.soser.canal.st.abuse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.st.InBrowser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One text that would break out of any attribute or element and be run or evaluated, put where
 * people may write; then every page that shows it, in a real browser (OWASP ASVS 1.2.1, 1.3.2).
 */
class XssST extends InBrowser {

    private static final String MARKER =
            "xq7\"'><img src=x onerror=alert(1)>#{9*97}${9*97}{{9*97}}";

    /** Elements and attributes nobody of ours wrote, and what expressions would come to. */
    private static final String MADE =
            """
            () => [...document.querySelectorAll(
                    'img[src="x"], [onerror], [onload], [onmouseover], script:not([src]):not([nonce])')]
                .map(made => made.outerHTML.slice(0, 200))
                .concat(document.documentElement.outerHTML.match(/.{0,40}(>#?873|873\\$|873{|}873).{0,40}/g) || [])
                .join('\\n')""";

    private final String email = "marca-" + System.nanoTime() + "@canal.example";
    private final List<String> dialogs = new ArrayList<>();

    @BeforeEach
    void noteDialogs() {
        watch(page);
    }

    private Page watch(Page opened) {
        opened.onDialog(
                dialog -> {
                    dialogs.add(opened.url() + " " + dialog.message());
                    dialog.dismiss();
                });
        return opened;
    }

    private void inert(Page where, boolean shown) {
        assertEquals("", where.evaluate(MADE), where.url());
        assertEquals(List.of(), dialogs);
        if (shown) {
            assertTrue(
                    where.locator("body").innerText().contains(MARKER)
                            || where.locator("[value]").all().stream()
                                    .anyMatch(one -> MARKER.equals(one.getAttribute("value"))),
                    () -> where.url() + " does not show it");
        }
    }

    private static Map<String, String> marked(Map<String, String> fields, String... names) {
        for (String name : names) {
            fields.put(name, MARKER);
        }
        return fields;
    }

    @Test
    void aDraftShowsWhatWasTypedInAnyOfItsFieldsAsText() throws Exception {
        Browser visitor = new Browser(server.address());
        Map<String, String> all = Complaint.fields(email);
        all.keySet().stream()
                .filter(name -> !List.of("motive", "schoolNote", "placeComuna").contains(name))
                .forEach(name -> all.put(name, MARKER));
        marked(all, "schoolText", "schoolNote", "product", "lot", "expiresOn", "affected");
        marked(all, "happenedOn", "landline", "birthDate", "sex", "school", "subtopic");
        Complaint.keep(visitor, all);
        visit(visitor);
        for (String path : List.of("", "?paso=1&revisar=1", "?paso=2")) {
            open(page, "/solicitudes/nueva" + path);
            inert(page, !path.isEmpty());
        }
    }

    /** The window goes on where that browser is. */
    private void visit(Browser visitor) {
        visitor.cookies()
                .forEach(
                        one ->
                                page.context()
                                        .addCookies(
                                                List.of(
                                                        new Cookie(one.getName(), one.getValue())
                                                                .setUrl(
                                                                        server.address()
                                                                                .toString()))));
    }

    @Test
    void aFiledRequestIsTextToEverybodyWhoReadsIt() throws Exception {
        Browser visitor = new Browser(server.address());
        Complaint.keep(visitor, Complaint.fields(email));
        assertEquals(201, upload(visitor));
        String number =
                Complaint.file(
                        visitor,
                        marked(
                                Complaint.fields(email),
                                "subject",
                                "detail",
                                "schoolNote",
                                "product",
                                "lot",
                                "firstNames",
                                "lastNames"));
        visit(visitor);
        open(page, "/solicitudes/recibida");
        inert(page, false);
        open(page, "/solicitudes/" + number);
        inert(page, true);
        page.setInputFiles(
                "#elegir-archivos",
                new FilePayload(
                        MARKER + ".txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        page.locator("#archivos .file-state").getByText("Listo").waitFor();
        inert(page, true);
        page.locator("textarea").fill(MARKER);
        page.getByRole(AriaRole.BUTTON, named("Enviar mensaje")).click();
        page.waitForURL("**hecho=agregado");
        inert(page, true);

        Page administrator = watch(signedIn("administradora"));
        open(administrator, "/gestion/tickets/" + number);
        inert(administrator, true);
        administrator.locator("#tab-note").click();
        administrator.getByLabel("Solo la leen sus colegas").fill(MARKER);
        administrator.getByRole(AriaRole.BUTTON, named("Guardar la nota")).click();
        assertThat(administrator.getByText("Nota guardada.")).isVisible();
        inert(administrator, true);
        for (String path :
                List.of(
                        "/gestion/buscar?q=xq7",
                        "/gestion/buscar?q=" + encoded(),
                        "/gestion/buscar?q=" + number,
                        "/gestion?caja=TODAS&orden=INGRESO-desc",
                        "/gestion?q=" + encoded(),
                        "/admin/usuarios?q=" + encoded(),
                        "/admin/mensajes")) {
            open(administrator, path);
            inert(administrator, false);
        }
        for (String other : List.of("operadora", "operaciones", "calidad", "logistica")) {
            Page colleague = watch(signedIn(other));
            open(colleague, "/gestion/tickets/" + number);
            inert(colleague, false);
            open(colleague, "/gestion/buscar?q=xq7");
            inert(colleague, false);
        }
        Page institution = watch(signedIn("junaeb"));
        open(institution, "/institucion");
        inert(institution, false);

        var mail = mailTo(email, number);
        String text = GreenMailUtil.getBody(mail).replaceAll("=\\r?\\n", "");
        assertFalse(text.contains("<img src"), text);
        assertFalse(text.contains("xq7"), "an unconfirmed mailbox hears nothing that was typed");
    }

    private static int upload(Browser visitor) throws Exception {
        return visitor.upload(
                        MARKER + ".txt", "text/plain", "hola".getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    private static String encoded() {
        return Browser.encoded(Map.of("q", MARKER)).substring(2);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

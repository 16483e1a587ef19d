package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worried mother does on her telephone, and what goes wrong on the way. */
class CitizenST extends CitizenJourney {

    private static final Pattern CODE = Pattern.compile("\\b([A-HJ-NP-UW-Z2-9]{8})\\b");

    @Test
    void aComplaintIsFiledFollowedAndAddedToWithoutAnAccount() {
        Page phone = phone();
        open(phone, "/");
        phone.getByRole(AriaRole.LINK, name("Ingresar una solicitud")).first().click();
        assertTrue(phone.locator("input[value=RECLAMO]").isChecked());
        look(phone, "nueva-1");
        next(phone);
        assertEquals(
                List.of(
                        "Cuéntenos qué pasó.",
                        "Escriba el nombre de su colegio o jardín y elíjalo de la lista."),
                phone.locator(".problems a").allInnerTexts());
        look(phone, "nueva-1-errores");
        chooseSchool(phone, "escuela ejemplo");
        phone.locator("textarea").fill("A la canasta le faltó el arroz. <b>#{7*7}</b>");
        assertThat(phone.locator("#clasificacion > summary"))
                .containsText("Incompleta, con productos faltantes · Afecta el servicio");
        phone.setInputFiles(
                "#elegir-archivos",
                new FilePayload(
                        "lista.txt", "text/plain", "sin arroz".getBytes(StandardCharsets.UTF_8)));
        phone.locator("#archivos .file-state").getByText("Listo").waitFor();
        sorting(phone);
        look(phone, "nueva-1-llena");
        next(phone);
        assertThat(phone.locator("main")).containsText("lista.txt");
        assertThat(phone.locator("main")).containsText("<b>#{7*7}</b>");
        look(phone, "nueva-2");
        send(phone);
        look(phone, "nueva-2-errores");
        phone.locator(".review > summary").click();
        look(phone, "nueva-2-revisar");
        fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
        look(phone, "recibida");
        String number = numberOn(phone);
        assertTrue(phone.locator("main").innerText().contains("Le responderemos antes del"));

        phone.getByRole(AriaRole.LINK, name("Ver mi solicitud")).click();
        phone.waitForURL("**/solicitudes/" + number);
        look(phone, "solicitud");
        phone.getByLabel("Su mensaje").fill("También faltó el aceite.");
        phone.getByRole(AriaRole.BUTTON, button("Enviar mensaje")).click();
        phone.waitForURL("**/solicitudes/" + number + "?hecho=agregado");
        assertEquals(1, phone.getByText("También faltó el aceite.").count());
        look(phone, "solicitud-agregada");
        open(phone, "/solicitudes/CP-2026-000001");
        assertTrue(phone.url().endsWith("/seguimiento?numero=CP-2026-000001"));
    }

    @Test
    void aTicketIsFollowedByItsNumberAndACodeFromTheMailbox() {
        Page ana = atHome("ciudadana");
        String number = hrefs(ana).get(0).replace("/solicitudes/", "");
        Page phone = phone();
        open(phone, "/seguimiento");
        look(phone, "seguimiento");
        phone.getByRole(AriaRole.BUTTON, button("Enviarme el código")).click();
        look(phone, "seguimiento-errado");
        phone.locator("[id='f:number:number']").fill(number.replace('-', ' '));
        phone.getByRole(AriaRole.BUTTON, button("Enviarme el código")).click();
        look(phone, "seguimiento-codigo");
        String code = codeFor("ciudadana@canal.example");
        phone.locator("[id='g:code:code']").fill(code.equals("000000") ? "000001" : "000000");
        phone.getByRole(AriaRole.BUTTON, button("Ver mi solicitud")).click();
        look(phone, "seguimiento-codigo-errado");
        phone.locator("[id='g:code:code']").fill(code);
        phone.getByRole(AriaRole.BUTTON, button("Ver mi solicitud")).click();
        phone.waitForURL("**/solicitudes/" + number);
        look(phone, "solicitud-seguida");
    }

    @Test
    void aDoubleClickAReloadAndTheWayBackMakeOneTicket() {
        Page ana = signedIn("ciudadana");
        fileUntilReview(ana);
        ana.evaluate(
                "() => { const form = document.getElementById('f'); const data = new URLSearchParams(new FormData(form));"
                        + " data.append('f:enviar', 'x'); window.twins = Promise.all([1, 2, 3, 4, 5, 6].map(() =>"
                        + " fetch(form.action, { method: 'POST', body: data }))); }");
        Object texts =
                ana.evaluate(
                        "async () => (await Promise.all((await window.twins).map((r) => r.text())))"
                                + ".map((t) => t.match(/CP-\\d{4}-\\d{6}/)[0])");
        List<?> numbers = (List<?>) texts;
        assertEquals(1, Set.copyOf(numbers).size(), numbers::toString);
        send(ana);
        ana.waitForURL("**/solicitudes/recibida");
        assertEquals(numbers.get(0), numberOn(ana));
        ana.reload();
        assertEquals(numbers.get(0), numberOn(ana));
        ana.goBack();
        ana.waitForURL("**/solicitudes/recibida");
        open(ana, "/solicitudes");
        assertEquals(1, ana.locator(".request-top").getByText((String) numbers.get(0)).count());
        look(ana, "mis-solicitudes");
    }

    @Test
    void withoutScriptsTheWholeFormWorks() {
        Page plain = withoutScripts();
        open(plain, FORM + "?motivo=FELICITACION");
        picture(plain, "sin-guiones-1");
        plain.locator("[id='f:schoolText:schoolText']").fill("ejemplo");
        plain.getByRole(AriaRole.BUTTON, button("Buscar")).click();
        plain.locator("label[for='escuela-0']").click();
        picture(plain, "sin-guiones-1-escuela");
        sorting(plain);
        plain.getByLabel("¿De qué programa se trata?").selectOption("BASICA_MEDIA");
        plain.getByLabel("¿Qué parte?").selectOption("INCOMPLETA");
        assertThat(plain.getByText("¿Qué tan urgente es?")).isHidden();
        plain.getByLabel("En pocas palabras").fill("Gracias a la señora Rosa");
        plain.locator("textarea").fill("Conoce a cada niño por su nombre.");
        next(plain);
        assertEquals(
                "Ese subtema no corresponde al tema elegido.",
                plain.locator(".problems a").innerText());
        assertEquals(
                "Gracias a la señora Rosa", plain.getByLabel("En pocas palabras").inputValue());
        picture(plain, "sin-guiones-1-errores");
        plain.getByLabel("¿Qué parte?").selectOption("");
        plain.getByRole(AriaRole.BUTTON, button("Agregar archivos")).click();
        plain.setInputFiles(
                "#file",
                new FilePayload(
                        "carta.txt", "text/plain", "¡Gracias!".getBytes(StandardCharsets.UTF_8)));
        plain.getByRole(AriaRole.BUTTON, button("Subir")).click();
        assertTrue(plain.locator(".files").innerText().contains("carta.txt"));
        plain.getByRole(AriaRole.LINK, name("Listo, seguir con mi solicitud")).click();
        assertEquals(
                "Gracias a la señora Rosa", plain.getByLabel("En pocas palabras").inputValue());
        next(plain);
        fillPerson(plain);
        plain.getByLabel("Leí y acepto").check();
        picture(plain, "sin-guiones-2");
        send(plain);
        assertTrue(NUMBER.matcher(plain.locator(".receipt").innerText()).find());
    }

    @Test
    void theKeyboardAloneGetsThroughTheFirstStep() {
        open(page, FORM);
        page.locator("[id='f:motive:motive:0']").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("El almuerzo llegó frío");
        page.locator("[id='f:schoolText:schoolText']").focus();
        page.keyboard().type("escuela ejemplo");
        page.locator(".combo-list .combo-label").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.waitForURL("**paso=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | motive | QUEJA | motive",
                "1 | school | RBD:0 | schoolText",
                "1 | school | RBD:7 or 1=1 | schoolText",
                "1 | topic | NADA | topic",
                "1 | subtopic | NADA | subtopic",
                "1 | happenedOn | 31-02-2026 | happenedOn",
                "1 | happenedOn | 01-01-2090 | happenedOn",
                "1 | affected | -1 | affected",
                "2 | document | 12.345.678-9 | document",
                "2 | comunaCode | 99999 | comunaCode",
                "2 | birthDate | 30-02-1980 | birthDate",
                "2 | email | rosa@a b.cl | email",
                "2 | mobile | 123 | mobile"
            })
    void badInputIsToldAtItsFieldKeptAndFilesNothing(
            int step, String field, String typed, String told) {
        fileUntilReview(page);
        kept(page);
        open(page, FORM + "?paso=" + step);
        String name = field.equals("school") ? "f:schoolText:school" : "f:" + field + ":" + field;
        String button = step == 2 ? "f:enviar" : "f:seguir";
        String answer =
                (String)
                        page.evaluate(
                                "async ([name, value, button]) => { const form = document.getElementById('f');"
                                        + " const data = new URLSearchParams(new FormData(form)); data.set(name, value);"
                                        + " data.append(button, 'x'); const r = await fetch(form.action, { method: 'POST', body: data });"
                                        + " return r.status + ' ' + r.url + '\\n' + await r.text(); }",
                                List.of(name, typed, button));
        assertTrue(answer.startsWith("200 "), answer.substring(0, 60));
        assertTrue(answer.contains("paso=" + step), answer.substring(0, 100));
        String at = "f:" + told;
        assertTrue(answer.contains("id=\"" + at + "-error\""), at);
        open(page, "/solicitudes/recibida");
        assertFalse(page.url().contains("recibida"));
    }

    @Test
    void anotherOnesTicketLooksLikeOneThatDoesNotExist() {
        Page ana = atHome("ciudadana");
        String mine = ana.locator(".request a").first().getAttribute("href");
        assertEquals(200, status(ana, mine));
        String other = filedByAStranger();
        APIResponse foreign = ana.request().get("/solicitudes/" + other);
        APIResponse unknown = ana.request().get("/solicitudes/CP-2026-999999");
        assertEquals(404, foreign.status());
        assertEquals(404, unknown.status());
        assertEquals(unknown.text(), foreign.text());
        open(page, "/solicitudes/" + other);
        assertTrue(page.url().endsWith("/seguimiento?numero=" + other));
        open(page, "/solicitudes/CP-2026-999999");
        assertTrue(page.url().endsWith("/seguimiento?numero=CP-2026-999999"));
    }

    @Test
    void aForgedDraftAndAForeignSiteGetNothing() {
        APIResponse foreign =
                page.request()
                        .post(
                                "/solicitudes/borrador",
                                RequestOptions.create()
                                        .setHeader("Sec-Fetch-Site", "cross-site")
                                        .setForm(FormData.create().set("f:subject:subject", "x")));
        assertEquals(403, foreign.status());
        APIResponse forged =
                page.request()
                        .get(
                                "/solicitudes/recibida",
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setHeader("Cookie", "canal-borrador=" + "A".repeat(43)));
        assertEquals(302, forged.status());
    }

    @Test
    void aPasswordCanBeLookedAtAndLeavesHidden() {
        open(page, "/login");
        Locator password =
                page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true));
        password.fill("no es esta");
        page.getByRole(AriaRole.BUTTON, button("Mostrar la contraseña")).click();
        assertThat(password).hasAttribute("type", "text");
        look(page, "contrasena-a-la-vista");
        page.getByRole(AriaRole.BUTTON, button("Ocultar la contraseña")).click();
        assertThat(password).hasAttribute("type", "password");
        page.getByRole(AriaRole.BUTTON, button("Mostrar la contraseña")).click();
        page.getByLabel("Correo electrónico").fill("nadie@canal.example");
        page.locator("form#entrar")
                .evaluate(
                        "form => form.addEventListener('submit', (event) => event.preventDefault())");
        page.getByRole(AriaRole.BUTTON, button("Entrar")).click();
        assertThat(password).hasAttribute("type", "password");
    }

    @Test
    void noVisitorGetsASessionAndTheFormIsLight() {
        APIResponse form = page.request().get(FORM);
        assertEquals(200, form.status());
        assertFalse(String.valueOf(form.headers().get("set-cookie")).contains("JSESSIONID"));
        long[] bytes = new long[1];
        page.onResponse(response -> bytes[0] += response.body().length);
        open(page, FORM);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(bytes[0] <= 160_000, () -> "uncompressed " + bytes[0]);
    }

    @Test
    void aClosedTicketIsReopenedWithAReason() {
        Page ana = atHome("ciudadana");
        for (String href : hrefs(ana)) {
            open(ana, href);
            if (ana.getByText("No quedé conforme: reabrir").count() > 0) {
                look(ana, "solicitud-cerrada");
                Page second = ana.context().newPage();
                open(second, href);
                ana.getByText("No quedé conforme: reabrir").click();
                ana.getByRole(AriaRole.BUTTON, button("Reabrir mi solicitud")).click();
                assertTrue(ana.locator(".problems").innerText().contains("por qué la reabre"));
                ana.getByLabel("¿Qué faltó o no se cumplió?").fill("Volvió a pasar esta semana.");
                ana.getByRole(AriaRole.BUTTON, button("Reabrir mi solicitud")).click();
                ana.waitForURL("**hecho=reabierto");
                look(ana, "solicitud-reabierta");
                second.getByText("No quedé conforme: reabrir").click();
                second.getByLabel("¿Qué faltó o no se cumplió?").fill("Otra vez, en otra pestaña.");
                second.getByRole(AriaRole.BUTTON, button("Reabrir mi solicitud")).click();
                assertThat(second.locator("main")).containsText("ya estaba abierta de nuevo");
                assertThat(second.locator("#f textarea")).hasValue("Otra vez, en otra pestaña.");
                look(second, "solicitud-reabierta-antes");
                return;
            }
        }
    }

    private List<String> hrefs(Page list) {
        return list.locator(".request a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private String filedByAStranger() {
        Page other = window(1280, 900);
        fileUntilReview(other);
        fillPerson(other);
        other.getByLabel("Leí y acepto").check();
        send(other);
        return numberOn(other);
    }

    private String codeFor(String email) {
        String text = GreenMailUtil.getBody(mailTo(email, "código")).replaceAll("=\\r?\\n", "");
        Matcher code = CODE.matcher(text.replaceAll("CP-\\d{4}-\\d{6}", ""));
        assertTrue(code.find(), text);
        return code.group(1);
    }

    private static int status(Page who, String path) {
        return who.request().get(path).status();
    }
}

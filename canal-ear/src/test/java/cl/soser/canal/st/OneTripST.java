package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form comes once, is turned in the browser, and goes once. */
class OneTripST extends CitizenJourney {

    private static final String KEPT = "escrito:solicitud";
    private static final Pattern STEP_3 = Pattern.compile(".*paso=3");

    private final List<String> asked = new ArrayList<>();

    private void listen(Page who) {
        who.onRequest(
                request -> {
                    String path = URI.create(request.url()).getPath();
                    if (path.startsWith("/solicitudes")) {
                        asked.add(request.method() + " " + path);
                    }
                });
    }

    private static void told(Page who) {
        who.getByLabel("¿De qué programa se trata?").selectOption("BASICA_MEDIA");
        tick(who, "Afecta el servicio");
        who.getByLabel("En pocas palabras").fill("El almuerzo llegó frío");
        who.locator("textarea").fill("Hoy el almuerzo llegó frío a las 13:30.");
    }

    private static Locator heading(Page who) {
        return who.locator("h1:visible");
    }

    @Test
    void theFormComesOnceGoesOnceAndEachStepIsKeptWhenItIsLeft() {
        Page phone = phone();
        listen(phone);
        open(phone, FORM);
        tick(phone, "Reclamar");
        next(phone);
        assertThat(heading(phone)).hasText("¿Dónde ocurrió?");
        assertThat(heading(phone)).isFocused();
        assertThat(phone.locator(".steps-text")).hasText("Paso 2 de 4: ¿Dónde ocurrió?");
        assertThat(phone).hasTitle(Pattern.compile("¿Dónde ocurrió\\? · .*"));
        look(phone, "un-viaje-2");
        chooseSchool(phone, "escuela ejemplo");
        tick(phone, "En el servicio de todos los días");
        next(phone);
        assertThat(heading(phone)).isFocused();
        told(phone);
        look(phone, "un-viaje-3");
        next(phone);
        assertThat(phone.locator("[data-sum=topic]")).containsText("Básica");
        assertThat(phone.locator("[data-sum=urgency]")).hasText("Afecta el servicio");
        assertThat(phone.getByLabel("Región y comuna")).not().hasValue("");
        fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        look(phone, "un-viaje-4");
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
        assertTrue(NUMBER.matcher(phone.locator(".receipt").innerText()).find());
        assertEquals(
                List.of(
                        "GET /solicitudes/nueva",
                        "POST /solicitudes/nueva",
                        "GET /solicitudes/recibida"),
                asked.stream()
                        .filter(one -> !one.endsWith("/borrador") && !one.endsWith("/preguntas"))
                        .toList());
        assertEquals(
                3,
                asked.stream().filter(one -> one.endsWith("/borrador")).count(),
                asked::toString);
        assertEquals(null, phone.evaluate("sessionStorage.getItem('" + KEPT + "')"));
    }

    @Test
    void theWayBackLeadsToTheStepBeforeAndNothingIsLost() {
        open(page, FORM + "?motivo=RECLAMO");
        next(page);
        chooseSchool(page, "escuela ejemplo");
        tick(page, "En el servicio de todos los días");
        next(page);
        page.waitForURL(STEP_3);
        next(page);
        look(page, "un-viaje-3-errores");
        page.locator("textarea").fill("Ñandú");
        page.goBack();
        assertThat(heading(page)).hasText("¿Dónde ocurrió?");
        page.locator(".back a").click();
        assertThat(heading(page)).hasText("¿Qué quiere hacer?");
        assertTrue(page.locator("input[value=RECLAMO]").isChecked());
        page.goForward();
        page.goForward();
        assertThat(page.locator("textarea")).hasValue("Ñandú");
        // What was left is on the server, so a page that comes anew has it too.
        page.reload();
        assertThat(heading(page)).hasText("Cuéntenos qué pasó");
        assertThat(page.locator("textarea")).hasValue("Ñandú");
    }

    @Test
    void aPageDrawnBeforeTheLastStepWasKeptShowsItAllTheSame() {
        fileUntilReview(page);
        open(page, FORM + "?paso=3");
        List<Route> kept = new ArrayList<>();
        page.route("**/solicitudes/borrador", kept::add);
        page.locator("textarea").fill("Ñandú");
        next(page);
        page.waitForCondition(() -> !kept.isEmpty());
        page.route(
                "**" + FORM + "?paso=3",
                asked -> {
                    APIResponse drawn = asked.fetch();
                    kept.get(0).fulfill(options(kept.get(0).fetch()));
                    asked.fetch(); // The old page has the time to hear that its step was kept.
                    asked.fulfill(options(drawn));
                });
        open(page, FORM + "?paso=3");
        assertThat(page.locator("textarea")).hasValue("Ñandú");
    }

    private static Route.FulfillOptions options(APIResponse answer) {
        return new Route.FulfillOptions().setResponse(answer);
    }

    @Test
    void whatStandsOnAStepThatWasNotLeftYetComesBackWithThePage() {
        open(page, FORM + "?motivo=RECLAMO");
        next(page);
        chooseSchool(page, "escuela ejemplo");
        Locator words = page.locator("[id='f:schoolText:schoolText']");
        String school = page.locator("[data-school-value]").inputValue();
        String title = words.inputValue();
        page.reload();
        assertThat(page.locator("[data-school-value]")).hasValue(school);
        assertThat(words).hasValue(title);
        tick(page, "En el servicio de todos los días");
        listen(page);
        next(page);
        page.waitForURL(STEP_3);
        // The server was not needed to find out which establishment is meant.
        assertTrue(asked.stream().noneMatch(one -> one.equals("POST " + FORM)), asked::toString);
        page.getByLabel("¿De qué programa se trata?").selectOption("CELIACO");
        page.locator("#q-ALCANZO_A_CONSUMIR_GLUTEN-NO").check();
        page.reload();
        assertTrue(page.locator("#q-ALCANZO_A_CONSUMIR_GLUTEN-NO").isChecked());
        assertThat(page.getByLabel("¿De qué programa se trata?")).hasValue("CELIACO");
    }

    @Test
    void aPasswordThatIsLookedAtIsKeptNowhere() {
        String secret = "canela-y-nuez-moscada";
        fileUntilReview(page);
        page.getByLabel("Crear mi cuenta con estos datos").check();
        Locator password = page.locator("[id='f:password:password']");
        page.getByRole(AriaRole.BUTTON, button("Mostrar la contraseña")).click();
        password.fill(secret);
        page.getByLabel("Nombres").fill("Rosa");
        String tab = (String) page.evaluate("sessionStorage.getItem('" + KEPT + "')");
        assertTrue(tab.contains("Rosa"), tab);
        assertFalse(tab.contains(secret), tab);
        Request kept =
                page.waitForRequest(
                        "**/solicitudes/borrador", () -> page.locator(".back a").click());
        assertTrue(kept.postData().contains("Rosa"), kept.postData());
        assertFalse(kept.postData().contains(secret), kept.postData());
        page.goForward();
        send(page);
        assertThat(password).hasAttribute("type", "password");
    }

    @Test
    void whatIsThrownAwayIsGoneThoughThePageIsOlderThanTheDraft() {
        open(page, FORM);
        Locator forget = page.getByText("Borrar lo que escribí y empezar de nuevo");
        assertThat(forget).isHidden();
        tick(page, "Reclamar");
        next(page);
        chooseSchool(page, "escuela ejemplo");
        forget.click();
        page.getByRole(AriaRole.BUTTON, button("Sí, borrar")).click();
        assertThat(heading(page)).hasText("¿Qué quiere hacer?");
        open(page, FORM + "?paso=2");
        assertThat(heading(page)).hasText("¿Qué quiere hacer?");
        assertTrue(page.locator("input:checked").all().isEmpty());
        assertEquals(null, page.evaluate("sessionStorage.getItem('" + KEPT + "')"));
    }

    @Test
    void aLinkLeadsNobodyIntoTheFormOfWhoeverSentIt() {
        Page sender = phone();
        open(sender, FORM + "?motivo=RECLAMO");
        sender.waitForResponse("**/solicitudes/borrador", () -> next(sender));
        String key =
                sender.context().cookies().stream()
                        .filter(one -> one.name.equals("canal-borrador"))
                        .findFirst()
                        .orElseThrow()
                        .value;
        open(page, FORM + "?paso=2&clave=" + key);
        assertThat(heading(page)).hasText("¿Qué quiere hacer?");
        assertTrue(page.context().cookies().stream().noneMatch(one -> one.value.equals(key)));
    }

    @Test
    void whatIsWrongIsToldAtOnceOnItsStepAndGoesWhenItIsMended() {
        Page phone = phone();
        fileUntilReview(phone);
        listen(phone);
        send(phone);
        assertThat(phone.locator(".problems")).isFocused();
        assertThat(phone.locator(".problems a").first()).hasText("Escriba sus nombres.");
        int many = phone.locator(".problems li").count();
        look(phone, "un-viaje-4-errores");
        assertEquals(List.of(), asked);
        String email = fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        assertThat(phone.locator(".problems")).hasCount(0);
        assertThat(phone.locator(".field-invalid")).hasCount(0);
        assertTrue(many > 5, () -> many + " told");

        // Only the server knows the digit; nothing that was typed goes away meanwhile.
        phone.getByLabel("Número del documento").fill("11.111.111-2");
        send(phone);
        assertThat(phone.locator(".problems a"))
                .hasText("El RUT no coincide con su dígito verificador; revíselo.");
        assertEquals(email, phone.getByLabel("Correo electrónico").inputValue());
        assertTrue(phone.getByLabel("Leí y acepto").isChecked());
        phone.getByLabel("Número del documento").fill("11.111.111-1");
        // And what another step lacks is told there.
        phone.evaluate("document.getElementById('f:happenedOn:happenedOn').value = '01-01-2090'");
        send(phone);
        assertThat(heading(phone)).hasText("Cuéntenos qué pasó");
        assertThat(phone.locator(".problems a"))
                .hasText("Esa fecha todavía no llega. Revise el día, el mes y el año.");
        phone.locator("[id='f:happenedOn:happenedOn']").fill("");
        next(phone);
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
    }

    @Test
    void withoutASignalNothingIsLostAndAnAnswerThatWasLostMakesNoSecondRequest() {
        fileUntilReview(page);
        fillPerson(page);
        page.getByLabel("Leí y acepto").check();
        page.context().setOffline(true);
        send(page);
        assertThat(page.locator(".saved")).containsText("todavía no se envió");
        page.context().setOffline(false);
        page.route(
                "**/solicitudes/nueva?paso=4",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        send(page);
        assertThat(page.locator(".saved")).containsText("todavía no se envió");
        Page other = page.context().newPage();
        open(other, "/solicitudes/recibida");
        String number = numberOn(other);
        send(page);
        page.waitForURL("**/solicitudes/recibida");
        assertEquals(number, numberOn(page));
    }

    @Test
    void twoTabsOfOneDraftMakeOneRequest() {
        fileUntilReview(page);
        Page second = page.context().newPage();
        open(second, FORM + "?paso=3");
        second.locator("textarea").fill("En la otra pestaña.");
        next(second);
        assertThat(second.locator("[data-sum=detail]")).hasText("En la otra pestaña.");
        fillPerson(second);
        second.getByLabel("Leí y acepto").check();
        fillPerson(page);
        page.getByLabel("Leí y acepto").check();
        send(page);
        page.waitForURL("**/solicitudes/recibida");
        send(second);
        second.waitForURL("**/solicitudes/recibida");
        assertEquals(numberOn(page), numberOn(second));
    }

    @Test
    void aTabThatMayStoreNothingWorksAndWhatAnOlderFormLeftDoesNoHarm() {
        page.addInitScript(
                "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        fileUntilReview(page);
        assertThat(page.locator("[data-sum=detail]"))
                .hasText("Hoy el almuerzo llegó frío a las 13:30.");

        Page older = window(1280, 900);
        open(older, FORM);
        older.evaluate(
                "sessionStorage.setItem('"
                        + KEPT
                        + "', JSON.stringify({ como: '', saved: {}, typed: { 'f:gone:gone': 'x', 'f:topic:topic': 'YA_NO',"
                        + " 'f:motive:motive': ['CONSULTA'], 'f:subject:subject': 'Quedó en el teléfono' } }))");
        older.reload();
        assertTrue(older.locator("input[value=CONSULTA]").isChecked());
        // Once it is kept: before, the server leads back to the step that it does not have.
        older.waitForResponse("**/solicitudes/borrador", () -> next(older));
        assertThat(older.getByLabel("En pocas palabras")).hasValue("Quedó en el teléfono");
        assertThat(older.getByLabel("¿De qué programa se trata?")).hasValue("");
        older.evaluate("sessionStorage.setItem('" + KEPT + "', '{not json')");
        older.reload();
        assertThat(heading(older)).hasText("¿Dónde ocurrió?");
    }

    @Test
    void whoChangesFromThanksToAComplaintIsAskedHowUrgentItIs() {
        fileUntilReview(page);
        look(page, "un-viaje-4");
        page.locator("a[href$='paso=1']").last().click();
        look(page, "un-viaje-1");
        tick(page, "Felicitar");
        page.waitForResponse("**/solicitudes/borrador", () -> next(page));
        next(page);
        assertThat(page.getByText("¿Qué tan urgente es?")).isHidden();
        listen(page);
        page.reload();
        page.locator(".back a").click();
        page.locator(".back a").click();
        tick(page, "Reclamar");
        next(page);
        assertThat(heading(page)).hasText("¿Dónde ocurrió?");
        next(page);
        assertThat(page.getByText("¿Qué tan urgente es?")).isVisible();
        assertTrue(asked.stream().noneMatch(one -> one.equals("POST " + FORM)), asked::toString);
    }

    /** Printed for the record: what a mother with a photograph does on a small telephone. */
    @Test
    void howFarItIsFromTheFirstPageToTheNumber() {
        Page phone = phone();
        phone.addInitScript("window.arrived = () => 0");
        open(phone, "/");
        Effort effort = new Effort();
        effort.scroll(phone);
        phone.getByRole(AriaRole.LINK, name("Ingresar una solicitud")).first().click();
        effort.tap();
        tick(phone, "Reclamar");
        effort.tap();
        effort.leave(phone);
        // A step that is turned begins at its way back, below the head of the page.
        phone.evaluate(
                "window.arrived = () => document.querySelector('.back').getBoundingClientRect().top + scrollY");
        chooseSchool(phone, "escuela ejemplo");
        effort.tap(2);
        tick(phone, "En el servicio de todos los días");
        effort.tap();
        effort.leave(phone);
        told(phone);
        // A list is opened and chosen from; a text is entered by one tap.
        effort.tap(2 + 1 + 1 + 1);
        phone.setInputFiles(
                "#elegir-archivos",
                new FilePayload("foto.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        phone.locator("#archivos .file-state").getByText("Listo").waitFor();
        effort.tap(2);
        effort.leave(phone);
        boolean comunaKnown = !phone.getByLabel("Región y comuna").inputValue().isEmpty();
        fillPerson(phone);
        effort.tap(5 + 2 + (comunaKnown ? 0 : 2));
        phone.getByLabel("Leí y acepto").check();
        effort.tap();
        effort.scroll(phone);
        send(phone);
        effort.tap();
        phone.waitForURL("**/solicitudes/recibida");
        System.out.println("From the first page to the number, 320 px: " + effort);
        assertTrue(effort.taps <= 26, effort::toString);
    }

    private static final class Effort {

        private int taps;
        private int pixels;

        void tap() {
            tap(1);
        }

        void tap(int times) {
            taps += times;
        }

        /** What is below the fold when one arrives has to be scrolled to. */
        void scroll(Page who) {
            pixels +=
                    ((Number)
                                    who.evaluate(
                                            "document.querySelector('main').getBoundingClientRect().bottom"
                                                    + " + scrollY - arrived()"))
                            .intValue();
        }

        void leave(Page who) {
            scroll(who);
            next(who);
            tap();
        }

        @Override
        public String toString() {
            return taps
                    + " taps, "
                    + pixels
                    + " px, "
                    + Math.round(pixels / 64.0) / 10.0
                    + " screens of 640 px";
        }
    }
}

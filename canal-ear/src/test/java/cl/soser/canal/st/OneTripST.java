package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.st.abuse.Complaint;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form comes once, is turned in the browser, and goes once. */
class OneTripST extends CitizenJourney {

    private static final String KEPT = "escrito:solicitud";
    private static final Pattern STEP_2 = Pattern.compile(".*paso=2");

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
        assertThat(heading(phone)).hasText("Cuéntenos qué pasó");
        look(phone, "un-viaje-1-vacia");
        told(phone);
        chooseSchool(phone, "escuela ejemplo");
        String school = phone.locator("[id='f:schoolText:schoolText']").inputValue();
        assertThat(phone.locator(".school-chosen")).hasText(school);
        look(phone, "un-viaje-1");
        next(phone);
        assertThat(phone.locator("[data-sum=place]")).hasText(school);
        assertThat(heading(phone)).hasText("Revise y envíe");
        assertThat(heading(phone)).isFocused();
        assertThat(phone.locator(".steps-text")).hasText("Paso 2 de 2: Revise y envíe");
        assertThat(phone).hasTitle(Pattern.compile("Revise y envíe · .*"));
        assertThat(phone.locator("[data-sum=topic]")).containsText("Básica");
        assertThat(phone.locator("[data-sum=urgency]")).hasText("Afecta el servicio");
        assertThat(phone.getByLabel("Región y comuna")).not().hasValue("");
        fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        look(phone, "un-viaje-2");
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
                1,
                asked.stream().filter(one -> one.endsWith("/borrador")).count(),
                asked::toString);
        assertEquals(null, phone.evaluate("sessionStorage.getItem('" + KEPT + "')"));
    }

    @Test
    void whatIsSaidWhereNoSchoolMatchesCoversNotTheWayOut() {
        Page phone = phone();
        open(phone, FORM);
        phone.locator("[id='f:schoolText:schoolText']").pressSequentially("zzzz qqqq");
        assertThat(phone.locator(".combo-none")).containsText("No encontramos ninguno");
        look(phone, "establecimiento-ninguno");
        phone.getByText("No encuentro mi establecimiento").click();
        assertThat(phone.getByLabel("¿En qué comuna está?")).isVisible();
        assertThat(phone.locator(".combo-none")).isVisible();
        chooseSchool(phone, "escuela ejemplo");
        assertThat(phone.locator(".combo-list")).isHidden();
    }

    @Test
    void theWayBackLeadsToTheStepBeforeAndNothingIsLost() {
        open(page, FORM + "?motivo=SUGERENCIA");
        next(page);
        look(page, "un-viaje-1-errores");
        page.locator("textarea").fill("Ñandú");
        chooseSchool(page, "escuela ejemplo");
        next(page);
        page.waitForURL(STEP_2);
        page.getByLabel("Nombres").fill("Rosa");
        page.goBack();
        assertThat(heading(page)).hasText("Cuéntenos qué pasó");
        assertTrue(page.locator("input[value=SUGERENCIA]").isChecked());
        assertThat(page.locator("textarea")).hasValue("Ñandú");
        page.goForward();
        assertThat(page.getByLabel("Nombres")).hasValue("Rosa");
        page.locator(".back a").click();
        assertThat(heading(page)).hasText("Cuéntenos qué pasó");
        page.goForward();
        // What was left is on the server, so a page that comes anew has it too.
        page.reload();
        assertThat(heading(page)).hasText("Revise y envíe");
        assertThat(page.locator("textarea")).hasValue("Ñandú");
    }

    @Test
    void aPageDrawnBeforeTheLastStepWasKeptShowsItAllTheSame() {
        fileUntilReview(page);
        open(page, FORM + "?paso=1");
        List<Route> kept = new ArrayList<>();
        page.route("**/solicitudes/borrador", kept::add);
        page.locator("textarea").fill("Ñandú");
        next(page);
        page.waitForCondition(() -> !kept.isEmpty());
        page.route(
                "**" + FORM + "?paso=1",
                asked -> {
                    APIResponse drawn = asked.fetch();
                    kept.get(0).fulfill(options(kept.get(0).fetch()));
                    asked.fetch(); // The old page has the time to hear that its step was kept.
                    asked.fulfill(options(drawn));
                });
        open(page, FORM + "?paso=1");
        assertThat(page.locator("textarea")).hasValue("Ñandú");
    }

    private static Route.FulfillOptions options(APIResponse answer) {
        return new Route.FulfillOptions().setResponse(answer);
    }

    @Test
    void whatStandsOnAStepThatWasNotLeftYetComesBackWithThePage() {
        open(page, FORM + "?motivo=RECLAMO");
        chooseSchool(page, "escuela ejemplo");
        Locator words = page.locator("[id='f:schoolText:schoolText']");
        String school = page.locator("[data-school-value]").inputValue();
        String title = words.inputValue();
        page.reload();
        assertThat(page.locator("[data-school-value]")).hasValue(school);
        assertThat(words).hasValue(title);
        sorting(page);
        page.getByLabel("¿De qué programa se trata?").selectOption("CELIACO");
        page.locator("#q-ALCANZO_A_CONSUMIR_GLUTEN-NO").check();
        page.reload();
        assertTrue(page.locator("#q-ALCANZO_A_CONSUMIR_GLUTEN-NO").isChecked());
        assertThat(page.getByLabel("¿De qué programa se trata?")).hasValue("CELIACO");
        page.locator("textarea").fill("Le dieron pan.");
        listen(page);
        next(page);
        page.waitForURL(STEP_2);
        // The server was not needed to find out which establishment is meant.
        assertTrue(asked.stream().noneMatch(one -> one.equals("POST " + FORM)), asked::toString);
    }

    @Test
    void theTopicFollowsTheWordsUntilSomebodyChoosesAnother() {
        open(page, FORM + "?motivo=RECLAMO");
        Locator topic = page.getByLabel("¿De qué programa se trata?");
        page.locator("textarea").fill("La canasta llegó con fideos vencidos");
        assertThat(topic).hasValue("CANASTAS");
        assertThat(page.getByLabel("¿Qué parte?")).hasValue("VENCIDO_DEFECTUOSO");
        assertTrue(page.locator("input[value=ENTREGA_CANASTAS]").isChecked());
        page.locator("textarea").fill("En prekínder falta leche");
        assertThat(topic).hasValue("KINDER_PREKINDER");
        assertTrue(page.locator("input[value=SERVICIO_REGULAR]").isChecked());
        tick(page, "Alguien enfermo");
        assertTrue(page.locator("input[value=ALTA]").isChecked());
        sorting(page);
        look(page, "un-viaje-1-clasificacion");
        topic.selectOption("BASICA_MEDIA");
        page.locator("textarea").fill("La canasta llegó tarde");
        page.locator("textarea").blur();
        assertThat(topic).hasValue("BASICA_MEDIA");
    }

    @Test
    void aPasswordThatIsLookedAtIsKeptNowhere() {
        String secret = "canela-y-nuez-moscada";
        fileUntilReview(page);
        unfold(page, "cuenta");
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
        tick(page, "Sugerir");
        told(page);
        chooseSchool(page, "escuela ejemplo");
        next(page);
        forget.click();
        page.getByRole(AriaRole.BUTTON, button("Sí, borrar")).click();
        assertThat(heading(page)).hasText("Cuéntenos qué pasó");
        open(page, FORM + "?paso=2");
        assertThat(heading(page)).hasText("Cuéntenos qué pasó");
        assertThat(page.locator("textarea")).hasValue("");
        assertTrue(page.locator("input[value=RECLAMO]").isChecked());
        assertEquals(null, page.evaluate("sessionStorage.getItem('" + KEPT + "')"));
    }

    @Test
    void aLinkLeadsNobodyIntoTheFormOfWhoeverSentIt() {
        Page sender = phone();
        open(sender, FORM + "?motivo=RECLAMO");
        told(sender);
        chooseSchool(sender, "escuela ejemplo");
        sender.waitForResponse("**/solicitudes/borrador", () -> next(sender));
        String key =
                sender.context().cookies().stream()
                        .filter(one -> one.name.equals("canal-borrador"))
                        .findFirst()
                        .orElseThrow()
                        .value;
        open(page, FORM + "?paso=2&clave=" + key);
        assertThat(heading(page)).hasText("Cuéntenos qué pasó");
        assertThat(page.locator("textarea")).hasValue("");
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
        look(phone, "un-viaje-2-errores");
        assertEquals(List.of(), asked);
        String email = fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        assertThat(phone.locator(".problems")).hasCount(0);
        assertThat(phone.locator(".field-invalid")).hasCount(0);
        assertTrue(many >= 5, () -> many + " told");

        // Only the server knows the digit; nothing that was typed goes away meanwhile.
        phone.getByLabel("RUT u otro documento").fill("11.111.111-2");
        send(phone);
        assertThat(phone.locator(".problems a"))
                .hasText("El RUT no coincide con su dígito verificador; revíselo.");
        assertEquals(email, phone.getByLabel("Correo electrónico").inputValue());
        assertTrue(phone.getByLabel("Leí y acepto").isChecked());
        phone.getByLabel("RUT u otro documento").fill("11.111.111-1");
        // And what another step lacks is told there.
        phone.evaluate(
                "() => { document.getElementById('f:happenedOn:happenedOn').value = '01-01-2090'; }");
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
    void anAnswerThatWasLostMakesNoSecondRequest() {
        fileUntilReview(page);
        fillPerson(page);
        page.getByLabel("Leí y acepto").check();
        page.route(
                "**/solicitudes/nueva?paso=2",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        send(page);
        String number = page.locator("#telefono .notice-ok [data-number]").innerText();
        page.locator("[data-receipt]").click();
        page.waitForURL("**/solicitudes/recibida");
        assertEquals(number, numberOn(page));
    }

    @Test
    void twoTabsOfOneDraftMakeOneRequest() {
        fileUntilReview(page);
        kept(page);
        Page second = page.context().newPage();
        open(second, FORM + "?paso=1");
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
        assertThat(older.getByLabel("En pocas palabras")).hasValue("Quedó en el teléfono");
        assertThat(older.getByLabel("¿De qué programa se trata?")).hasValue("");
        older.evaluate("sessionStorage.setItem('" + KEPT + "', '{not json')");
        older.reload();
        assertThat(heading(older)).hasText("Cuéntenos qué pasó");
    }

    /** As it was left by the edition of the form that had four pages, of which two were written. */
    @Test
    void aDraftOfTheFormerEditionGoesOnWhereItsWriterWas() throws Exception {
        Browser former = new Browser(server.address());
        Map<String, String> written = Complaint.fields("");
        written.keySet().retainAll(List.of("motive", "schoolNote", "placeComuna", "context"));
        written.put("context", "ENTREGA_CANASTAS");
        Complaint.keep(former, written);
        former.cookies()
                .forEach(
                        one ->
                                page.context()
                                        .addCookies(
                                                List.of(
                                                        new Cookie(one.getName(), one.getValue())
                                                                .setUrl(
                                                                        server.address()
                                                                                .toString()))));
        open(page, FORM + "?paso=3");
        assertThat(heading(page)).hasText("Cuéntenos qué pasó");
        assertThat(page.getByLabel("¿Cómo se llama?")).hasValue("Escuela de prueba");
        assertTrue(page.locator("input[value=ENTREGA_CANASTAS]").isChecked());
        told(page);
        next(page);
        fillPerson(page);
        page.getByLabel("Leí y acepto").check();
        send(page);
        page.waitForURL("**/solicitudes/recibida");
    }

    @Test
    void whoChangesFromThanksToAComplaintIsAskedHowUrgentItIs() {
        open(page, FORM + "?motivo=FELICITACION");
        told(page);
        chooseSchool(page, "escuela ejemplo");
        sorting(page);
        Locator urgency = page.getByText("¿Qué tan urgente es?");
        assertThat(urgency).isHidden();
        next(page);
        assertThat(page.locator("[data-sum=urgency]")).hasText("");
        look(page, "un-viaje-2");
        listen(page);
        page.locator(".back a").click();
        tick(page, "Reclamar");
        assertThat(urgency).isVisible();
        next(page);
        assertThat(page.locator("[data-sum=urgency]")).hasText("Afecta el servicio");
        assertTrue(asked.stream().noneMatch(one -> one.equals("POST " + FORM)), asked::toString);
    }

    /** What a mother with a photograph does on a small telephone; printed for the record. */
    @Test
    void howFarItIsFromTheFirstPageToTheNumber() {
        Page phone = phone();
        open(phone, "/");
        Effort effort = new Effort();
        Locator enter = phone.getByRole(AriaRole.LINK, name("Ingresar una solicitud")).first();
        effort.press(phone, enter, "home");
        phone.locator("textarea").fill("Hoy el almuerzo llegó frío a las 13:30.");
        effort.tap(1, "words");
        phone.setInputFiles(
                "#elegir-archivos",
                new FilePayload("foto.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        phone.locator("#archivos .file-state").getByText("Listo").waitFor();
        effort.tap(2, "photograph: its button, and the camera's");
        // The only one that the words fit is taken.
        phone.locator("[id='f:schoolText:schoolText']").fill(nameAndComuna(phone));
        assertThat(phone.locator(".combo-list .combo-label")).hasCount(1);
        effort.tap(1, "school");
        effort.press(phone, phone.locator("[id='f:seguir']"), "first step");
        // A step that is turned begins at its way back, below the head of the page.
        effort.from(".back");
        phone.getByLabel("Nombres").fill("Rosa");
        phone.getByLabel("Apellidos").fill("Prueba Ejemplo");
        effort.tap(2, "names");
        phone.locator("input[name$=userType][value=APODERADO]").check();
        effort.tap(1, "who she is");
        phone.getByLabel("Celular").fill("9 8765 4321");
        effort.tap(1, "telephone");
        phone.getByLabel("Leí y acepto").check();
        effort.tap(1, "terms");
        effort.press(phone, phone.locator("[id='f:enviar']"), "second step");
        phone.waitForURL("**/solicitudes/recibida");
        System.out.println("From the first page to the number, 320 px: " + effort);
        assertTrue(effort.taps <= 12, effort::toString);
        assertTrue(effort.screens() <= 6, effort::toString);
    }

    /** Of a school of which no other test tells, as somebody types who knows both. */
    private static String nameAndComuna(Page who) {
        return (String)
                who.evaluate(
                        "async () => { const found = await (await fetch('/buscar/establecimientos?q=escuela+ejemplo')).json();"
                                + " const { label, detail } = found[found.length - 1];"
                                + " return label + ' ' + detail.split(' · ')[1].split(',')[0]; }");
    }

    /** Taps, and how far one scrolls to the end of what one presses to leave each page. */
    private static final class Effort {

        private static final double SCREEN = 640;

        private final StringBuilder told = new StringBuilder();
        private String begin = "html";
        private int taps;
        private int pixels;

        /** A text, a mark and a button are one tap; a list is opened and chosen from. */
        void tap(int times, String what) {
            taps += times;
            told.append("\n  ").append(times).append(" taps, ").append(what);
        }

        void from(String selector) {
            begin = selector;
        }

        void press(Page who, Locator button, String page) {
            Object reach =
                    button.evaluate(
                            "(one, begin) => Math.round(one.getBoundingClientRect().bottom"
                                    + " - document.querySelector(begin).getBoundingClientRect().top)",
                            begin);
            pixels += ((Number) reach).intValue();
            tap(1, page + ", " + reach + " px down to its button");
            button.click();
        }

        double screens() {
            return Math.round(pixels / SCREEN * 10) / 10.0;
        }

        @Override
        public String toString() {
            return taps + " taps, " + pixels + " px, " + screens() + " screens of 640 px" + told;
        }
    }
}

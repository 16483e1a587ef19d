package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator's desk by somebody who has both hands on the keys. */
class OperatorST extends StaffJourney {

    private static final String DESK = "/gestion/llamada";
    private static final String MARKER = "xq7\"'><img src=x onerror=alert(1)>#{7*7}${7*7}{{7*7}}";

    /** A school of the demonstration the directory calls closed. */
    private static final String CLOSED = "99015 mejillones";

    /** The fields of the form that something else lies over once they have the focus. */
    private static final String COVERED =
            """
            () => [...document.querySelectorAll('#llamada .field :is(input, select, textarea)')]
                .filter((field) => field.checkVisibility() && field.type !== 'hidden')
                .filter((field) => {
                    field.focus();
                    const box = field.getBoundingClientRect();
                    return [box.top + 2, box.bottom - 2].some((y) =>
                        !document.elementsFromPoint(box.left + box.width / 2, y).slice(0, 2).includes(field));
                })
                .map((field) => field.id)
            """;

    /** The lists that cut their longest choice. */
    private static final String CUT =
            """
            () => [...document.querySelectorAll('#llamada select')]
                .filter((list) => list.checkVisibility())
                .filter((list) => {
                    const twin = list.cloneNode(true);
                    Object.assign(twin.style, { position: 'absolute', width: 'auto' });
                    list.after(twin);
                    const wide = twin.offsetWidth;
                    twin.remove();
                    return list.offsetWidth < wide;
                })
                .map((list) => list.id)
            """;

    private final String mobile = "9 7%07d".formatted(System.nanoTime() % 10_000_000);

    private static String focus(Page where) {
        return (String) where.evaluate("document.activeElement.id || document.activeElement.name");
    }

    private static void type(Page where, String... textsAndTabs) {
        for (String text : textsAndTabs) {
            where.keyboard().type(text);
            where.keyboard().press("Tab");
        }
    }

    private static void tabTo(Page where, String id) {
        for (int n = 0; n < 12 && !id.equals(focus(where)); n++) {
            where.keyboard().press("Tab");
        }
        assertEquals(id, focus(where));
    }

    private static void pickSchool(Page where) {
        pickSchool(where, "escuela ejemplo");
    }

    private static void pickSchool(Page where, String words) {
        where.keyboard().press("F4");
        where.keyboard().type(words);
        assertThat(where.locator("#escuelas [aria-selected=true]")).isVisible();
        where.keyboard().press("Enter");
        assertEquals("d-motive", focus(where));
    }

    /** From the motive on; the hands end in the subject. */
    private static void tell(Page where, String story, String subject) {
        type(where, "Recl", "PAE B");
        tabTo(where, "d-urgency");
        where.keyboard().type("Hay");
        where.keyboard().press("F8");
        where.keyboard().type(story);
        where.keyboard().press("Tab");
        where.keyboard().type(subject);
    }

    private static String saved(Page where) {
        assertThat(where.locator("#guardada")).isVisible();
        String number = where.locator(".desk-number").innerText();
        assertTrue(number.matches("CP-\\d{4}-\\d{6}"), number);
        return number;
    }

    @Test
    void oneKeyGoesThroughAllThatMustBeFilledInAndNothingLiesOverAField() {
        Page operator = signedIn("operadora");
        operator.setViewportSize(1366, 768);
        open(operator, DESK);
        Locator lacking = operator.locator("[data-desk-key=F8]");
        assertThat(lacking).containsText("Faltan 10");
        List<String> visited = new ArrayList<>();
        for (String typed : List.of("Zutana", "De La Prueba", "Apod")) {
            visited.add(next(operator));
            operator.keyboard().type(typed);
        }
        visited.add(next(operator));
        pickSchool(operator);
        visited.add(next(operator));
        operator.keyboard().type("Recl");
        for (String typed : List.of("PAE B", "Hay", "El pan venía duro.", "Pan duro")) {
            visited.add(next(operator));
            operator.keyboard().type(typed);
        }
        assertThat(lacking).containsText("Faltan 1");
        visited.add(next(operator));
        operator.keyboard().type("Llam");
        assertEquals(
                List.of(
                        "d-firstNames",
                        "d-lastNames",
                        "d-userType",
                        "d-schoolText",
                        "d-motive",
                        "d-topic",
                        "d-urgency",
                        "d-detail",
                        "d-subject",
                        "d-answerChannel"),
                visited);
        // To be called back one needs a number.
        assertEquals("d-mobile", next(operator));
        operator.keyboard().type(mobile);
        assertThat(lacking).containsText("Nada falta");
        assertEquals(List.of(), operator.evaluate(COVERED));
        assertEquals(List.of(), operator.evaluate(CUT));
        picture(operator, "llamada-1366");
        operator.keyboard().press("F9");
        saved(operator);
        assertThat(lacking).isHidden();
    }

    @Test
    void whatWasFoundWrongIsReachedByTheKeyAndForgottenOnceItIsMended() {
        Page operator = signedIn("operadora");
        operator.setViewportSize(1366, 768);
        open(operator, DESK);
        operator.keyboard().press("F9");
        Locator problems = operator.locator(".desk-problems");
        Locator way = problems.locator("a[href='#d-answerChannel']");
        assertThat(way).isVisible();
        assertEquals(List.of(), operator.evaluate(CUT), "beside what is said of another field");
        operator.locator("#d-answerChannel").selectOption("LLAMADA");
        assertThat(way).hasCount(0);
        assertThat(operator.locator("#d-answerChannel-error")).hasCount(0);
        operator.locator("#d-firstNames").fill("Zutana");
        operator.locator("#d-lastNames").fill("De La Prueba");
        operator.locator("#d-userType").selectOption("APODERADO");
        pickSchool(operator);
        tell(operator, "El pan venía duro.", "Pan duro");
        operator.locator("#d-mobile").fill(mobile);
        operator.locator("#d-document").fill("12.345.678-9");
        operator.keyboard().press("F9");
        assertThat(problems).containsText("dígito verificador");
        assertThat(operator.locator("[data-desk-key=F8]")).containsText("Faltan 1");
        operator.locator("#d-subject").focus();
        assertEquals("d-document", next(operator));
        operator.locator("#d-document").fill("12.345.678-5");
        assertThat(problems).isHidden();
        assertThat(operator.locator("[data-desk-key=F8]")).containsText("Nada falta");
        assertThat(operator.locator(".desk-known")).containsText("Clara Ciudadana");
    }

    private static String next(Page where) {
        where.keyboard().press("F8");
        return focus(where);
    }

    /**
     * Whether she presses the arrow or not: a call is not filed for the second school of a list.
     */
    @Test
    void theFirstArrowMeansTheFirstSchoolOfTheList() {
        Page operator = signedIn("operadora");
        open(operator, DESK);
        operator.locator("#d-schoolText").fill("escuela ejemplo");
        Locator first = operator.locator(".combo-list .combo-label").first();
        first.waitFor();
        assertTrue(
                (boolean)
                        operator.evaluate(
                                "document.querySelector('#escuelas .combo-list')"
                                        + ".getBoundingClientRect().bottom <= innerHeight"),
                "the whole list is in view");
        String name = first.innerText();
        operator.locator("#d-schoolText").press("ArrowDown");
        assertThat(operator.locator(".combo-list li[aria-selected=true]")).hasCount(1);
        assertThat(operator.locator(".combo-list li[aria-selected=true] .combo-label"))
                .hasText(name);
        operator.locator("#d-schoolText").press("ArrowDown");
        assertThat(operator.locator(".combo-list li").nth(1)).hasAttribute("aria-selected", "true");
    }

    @Test
    void aWholeCallNeedsNoMouse() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion");
        operator.keyboard().press("n");
        operator.waitForURL("**" + DESK);
        assertEquals("d-search", focus(operator));
        assertThat(operator.locator("[data-clock]")).hasText(Pattern.compile("0:0[1-9]"));
        noBarriers(operator);
        operator.keyboard().press("F1");
        assertThat(operator.locator("#teclas")).isVisible();
        noBarriers(operator);
        operator.keyboard().press("F1");
        assertThat(operator.locator("#teclas")).isHidden();

        operator.keyboard().press("F2");
        operator.keyboard().type("zutana inexistente");
        assertThat(operator.locator("#personas .combo-none")).containsText("persona nueva");
        operator.keyboard().press("Escape");
        assertThat(operator.locator("#personas .combo-list")).isHidden();
        operator.keyboard().press("Tab");
        type(operator, "Zutana", "De La Prueba", "Apod", mobile);
        pickSchool(operator);
        tell(operator, "El niño tuvo vómitos. No tuvo fiebre.", "Niño enfermo");
        assertThat(operator.locator("#alertas")).containsText("«El niño tuvo vómitos»");
        assertThat(operator.locator("#alertas")).not().containsText("fiebre");
        assertThat(operator.locator(".marked mark")).hasText("El niño tuvo vómitos");
        assertThat(operator.locator(".desk-urgent-now")).isVisible();
        assertThat(operator.locator("[data-script=food]")).isVisible();
        noBarriers(operator);
        operator.keyboard().press("F9");
        assertThat(operator.locator(".desk-problems")).containsText("Elija cómo le respondemos");
        assertEquals("d-answerChannel", focus(operator));
        // What lies half under the bar while scrolling would count as too small.
        operator.evaluate("scrollTo(0, 0)");
        noBarriers(operator);
        operator.keyboard().type("Llam");
        operator.keyboard().press("F9");
        String number = saved(operator);
        assertThat(operator.locator(".desk-spoken")).containsText("ce, pe; guion; dos mil");
        assertThat(operator.locator(".desk-say")).containsText("Le responderemos antes del");
        assertThat(operator.locator(".desk-say")).containsText("con una llamada al +56");
        noBarriers(operator);
        picture(operator, "llamada-guardada");

        operator.keyboard().press("Enter");
        assertThat(operator.locator("#d-search")).isFocused();
        assertThat(operator.locator("#d-detail")).hasValue("");
        whoCallsAgainIsKnownAndAChangeIsConfirmed(operator, number);
    }

    private void whoCallsAgainIsKnownAndAChangeIsConfirmed(Page operator, String number) {
        operator.keyboard().type(mobile.replace(" ", ""));
        assertThat(operator.locator("#personas [role=option]").first()).containsText("Zutana");
        operator.keyboard().press("Enter");
        assertThat(operator.locator("#anteriores")).containsText(number);
        assertThat(operator.locator("#d-lastNames")).hasValue("De La Prueba");
        pickSchool(operator);
        tell(operator, "Llama de nuevo por lo mismo.", "Sigue sin respuesta");
        assertThat(operator.locator("#parecidas")).containsText(number);
        assertThat(operator.locator("#parecidas")).not().containsText("Zutana");
        operator.locator("#d-lastNames").focus();
        operator.keyboard().press("End");
        operator.keyboard().type(" Corregida");
        operator.keyboard().press("Control+Enter");
        Locator confirm = operator.locator("#confirmar");
        assertThat(confirm).containsText("De La Prueba Corregida");
        noBarriers(operator);
        picture(operator, "llamada-confirmar");
        operator.setViewportSize(320, 640);
        fits(operator);
        noBarriers(operator);
        picture(operator, "llamada-320");
        operator.setViewportSize(1280, 900);
        confirm.locator("[data-confirm=yes]").focus();
        operator.keyboard().press("Enter");
        assertTrue(!number.equals(saved(operator)));
        operator.setViewportSize(320, 640);
        fits(operator);
        noBarriers(operator);
    }

    @Test
    void aReloadAndAnEndedSessionTakeNoWords() {
        Page operator = signedIn("operadora");
        open(operator, DESK);
        operator.locator("#d-firstNames").fill("Mengana");
        operator.locator("#d-lastNames").fill("Prueba");
        operator.locator("#d-userType").selectOption("APODERADO");
        operator.locator("#d-mobile").fill(mobile);
        operator.locator("#d-answerChannel").selectOption("LLAMADA");
        pickSchool(operator);
        tell(operator, "Lo que contó la señora.", "Bandejas");
        String key = operator.locator("[name=key]").inputValue();
        operator.reload();
        assertThat(operator.locator(".desk-restored")).containsText("de Mengana Prueba");
        noBarriers(operator);
        operator.keyboard().press("F9");
        assertThat(operator.locator(".desk-problems")).isHidden();
        bothSizes(operator, "llamada-a-medias");
        operator.keyboard().press("Enter");
        assertThat(operator.locator(".desk-restored")).isHidden();
        assertThat(operator.locator("#d-detail")).hasValue("Lo que contó la señora.");
        assertThat(operator.locator("#d-urgency")).hasValue("ALTA");
        assertThat(operator.locator("[name=key]")).hasValue(key);
        noBarriers(operator);

        operator.context().clearCookies();
        operator.keyboard().press("F9");
        assertThat(operator.locator(".desk-problems")).containsText("Su sesión se cerró");
        Page other = operator.context().newPage();
        signIn(other, "operadora");
        other.close();
        operator.keyboard().press("F9");
        saved(operator);
        operator.reload();
        assertThat(operator.locator(".desk-restored")).isHidden();
        assertThat(operator.locator("#d-detail")).hasValue("");

        operator.locator("#d-detail").fill("De otra llamada");
        operator.locator("header .usermenu summary").click();
        operator.locator("header .usermenu form button").click();
        operator.waitForURL("**/login**");
        assertEquals(
                0,
                operator.evaluate(
                        "Object.keys(sessionStorage).filter(k => k.startsWith('escrito:')).length"));
    }

    @Test
    void theNextCallTakesNothingOfOneThatWasLeftAndThatOneComesBack() {
        Page operator = signedIn("operadora");
        open(operator, DESK);
        operator.locator("#d-firstNames").fill("Perengana");
        String key = operator.locator("[name=key]").inputValue();
        open(operator, "/gestion?bandeja=TODAS");
        operator.locator("h1").click();
        operator.keyboard().press("n");
        assertThat(operator.locator(".desk-restored")).containsText("de Perengana");
        operator.keyboard().press("2");
        Locator aside = operator.locator(".desk-aside");
        assertThat(aside).containsText("Apartó la llamada de Perengana");
        assertThat(operator.locator("#d-firstNames")).hasValue("");
        assertThat(operator.locator("[data-clock]")).containsText("0:0");
        noBarriers(operator);
        picture(operator, "llamada-apartada");
        aside.getByText("Volver a ella").click();
        assertThat(operator.locator(".desk-restored")).containsText("de Perengana");
        operator.keyboard().press("1");
        assertThat(operator.locator("#d-firstNames")).hasValue("Perengana");
        assertThat(operator.locator("[name=key]")).hasValue(key);
    }

    @Test
    void theNumberACallerSaysLeadsToTheTicketToNoteWhatTheySay() {
        Page operator = signedIn("operadora");
        String number = Fixtures.filed();
        String serial = number.substring(8).replaceFirst("^0+", "");
        open(operator, DESK);
        for (String typed : List.of(number, "cp" + serial, number.substring(3))) {
            operator.locator("#d-search").fill(typed);
            assertThat(operator.locator("#personas [role=option]").first()).containsText(number);
        }
        operator.locator("#d-search").fill(serial);
        assertThat(operator.locator("#personas [role=listbox]")).containsText(number);
        operator.locator("#d-search").fill(number);
        assertThat(operator.locator("#personas [aria-selected=true]")).containsText(number);
        picture(operator, "llamada-por-numero");
        operator.keyboard().press("Enter");
        operator.waitForURL(address -> address.contains("/gestion/tickets/" + number));
        assertThat(operator.locator(".act")).containsText("Anotar lo que dijo la persona");
    }

    @Test
    void whateverIsTypedIsTextNobodyIsForgedAndAClosedSchoolBlocksNothing() {
        Page operator = signedIn("operadora");
        List<String> dialogs = new ArrayList<>();
        operator.onDialog(
                dialog -> {
                    dialogs.add(dialog.message());
                    dialog.dismiss();
                });
        open(operator, DESK);
        for (Locator input :
                operator.locator(
                                "#llamada input:not([type=hidden], [type=radio]), #llamada textarea")
                        .all()) {
            if (input.isVisible()) {
                input.fill(MARKER);
            }
        }
        operator.keyboard().press("F9");
        assertThat(operator.locator(".desk-problems")).isVisible();
        assertThat(operator.locator("#llamada .error").first()).isVisible();
        operator.locator("#d-email").fill("");
        for (String id : List.of("d-mobile", "d-landline", "d-document", "d-email")) {
            operator.locator("#" + id).fill("");
        }
        operator.locator("#d-happenedOn").fill("");
        operator.locator("#d-affected").fill("");
        operator.locator("#d-expiresOn").fill("");
        operator.locator("#d-mobile").fill(mobile);
        operator.locator("#d-userType").selectOption("OTRO");
        operator.locator("#d-answerChannel").selectOption("LLAMADA");
        operator.locator("#d-schoolText").fill("");
        pickSchool(operator, CLOSED);
        assertThat(operator.locator(".school-warning")).containsText("Cerrado");
        operator.locator("#d-motive").selectOption("RECLAMO");
        operator.locator("#d-topic").selectOption("BASICA_MEDIA");
        operator.locator("#d-urgency").selectOption("MEDIA");
        operator.evaluate(
                "() => { const f = document.getElementById('llamada');"
                        + " f.elements.person.value = '999999999'; f.elements.version.value = '0'; }");
        operator.keyboard().press("F9");
        assertThat(operator.locator(".desk-problems")).isVisible();
        assertThat(operator.locator("#guardada")).isHidden();
        operator.evaluate("document.getElementById('llamada').elements.person.value = ''");
        operator.keyboard().press("F9");
        saved(operator);
        operator.keyboard().press("Enter");
        assertThat(operator.locator("#d-search")).isFocused();
        operator.keyboard().press("F2");
        operator.keyboard().type(mobile.replace(" ", ""));
        assertThat(operator.locator("#personas .combo-label").first()).containsText("xq7");
        operator.keyboard().press("Enter");
        assertThat(operator.locator("#anteriores")).containsText("xq7");
        assertEquals(0, operator.locator("img[src=x]").count());
        assertEquals(List.of(), dialogs);
    }

    @Test
    void nobodyElseFindsTheDesk() {
        Page area = signedIn("calidad");
        assertEquals(404, area.navigate(DESK).status());
        for (String feed : List.of("personas", "persona", "parecidas", "alertas", "guardar")) {
            int status =
                    (int)
                            area.evaluate(
                                    """
                                    async feed => (await fetch('/gestion/llamada/' + feed, {
                                        method: 'POST',
                                        body: new URLSearchParams({ q: 'ana', person: '1' })
                                    })).status""",
                                    feed);
            assertEquals(404, status, feed);
        }
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sheets on the demonstration's photographs become tickets, by whoever types them. */
class PaperST extends StaffJourney {

    private static final String TRAY = "/gestion/papel";
    private static final String MARKER = "xq7\"'><img src=x onerror=alert(1)>#{7*7}${7*7}{{7*7}}";

    /** The photographs are drawn while the server already answers. */
    private static Locator waiting(Page who, String school) {
        Locator photo =
                who.locator(".photos-open", new Page.LocatorOptions().setHasText(school)).first();
        for (int round = 0; round < 300; round++) {
            who.navigate(TRAY);
            if (photo.count() > 0) {
                return photo;
            }
            who.waitForTimeout(200);
        }
        throw new AssertionError("no photograph waits of " + school);
    }

    /** Opens the one of a school; each test has its own. */
    private static void openOf(Page who, String school) {
        waiting(who, school).click();
        assertThat(who.locator(".viewer-ready")).isVisible();
    }

    private static void person(Page who, String names, String lastNames, String mobile) {
        who.locator("#d-firstNames").fill(names);
        who.locator("#d-lastNames").fill(lastNames);
        who.locator("#d-userType").selectOption("APODERADO");
        who.locator("#d-mobile").fill(mobile);
        who.locator("#d-answerChannel").selectOption(mobile.isEmpty() ? "CARTA" : "LLAMADA");
    }

    private static void story(Page who, String detail, String subject) {
        who.locator("#d-motive").selectOption("RECLAMO");
        who.locator("#d-topic").selectOption("BASICA_MEDIA");
        who.locator("#d-detail").fill(detail);
        who.locator("#d-subject").fill(subject);
        who.locator("#d-signed").selectOption("si");
    }

    private static void review(Page who) {
        button(who, "Revisar e ingresar").click();
    }

    private static String saved(Page who) {
        assertThat(who.locator("#guardada")).isVisible();
        String number = who.locator(".desk-number").innerText();
        assertTrue(number.matches("CP-\\d{4}-\\d{6}"), number);
        return number;
    }

    private static String transform(Page who) {
        return (String) who.evaluate("document.querySelector('.viewer-stage img').style.transform");
    }

    @Test
    void thePhotographIsLookedAtCloselyByMouseAndByKeyAndStaysInView() {
        Page operator = signedIn("operadora");
        waiting(operator, "Colegio Ejemplo Puerta del Sol");
        bothSizes(operator, "papel");
        openOf(operator, "Colegio Ejemplo Puerta del Sol");
        bothSizes(operator, "papel-foto");
        button(operator, "Ajustar").click();
        String fitted = transform(operator);
        Locator stage = operator.locator(".viewer-stage");
        button(operator, "Acercar").click();
        assertNotEquals(fitted, transform(operator));
        String near = transform(operator);
        stage.focus();
        operator.keyboard().press("ArrowRight");
        operator.keyboard().press("ArrowDown");
        assertNotEquals(near, transform(operator));
        operator.keyboard().press("0");
        assertEquals(fitted, transform(operator));
        button(operator, "Girar a la derecha").click();
        assertTrue(transform(operator).contains("rotate(90deg)"));
        operator.reload();
        assertThat(operator.locator(".viewer-ready")).isVisible();
        assertTrue(transform(operator).contains("rotate(90deg)"), "stays turned");
        button(operator, "Restablecer").click();
        operator.locator("[data-filter=contrast]").fill("180");
        assertEquals(
                "contrast(180%) brightness(100%)",
                operator.evaluate("document.querySelector('.viewer-stage img').style.filter"));
        operator.mouse().wheel(0, 0);
        operator.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        assertThat(stage).isInViewport();
    }

    @Test
    void twoSheetsOfOnePhotographBecomeTwoTicketsAndTheirFoliosAreRead() {
        Page operator = signedIn("operadora");
        openOf(operator, "Escuela Rural Ejemplo Mar Adentro");
        Locator tabs = operator.locator(".photo-sheets [data-folio]");
        assertEquals(2, tabs.count());
        String folio = tabs.first().getAttribute("data-folio");
        assertThat(operator.locator("#hoja")).containsText(folio);
        assertThat(operator.locator("#hoja")).containsText("Escuela Rural Ejemplo Mar Adentro");

        review(operator);
        assertThat(operator.locator(".desk-problems")).containsText("Falta el nombre");
        noBarriers(operator);
        person(operator, "Gladys", "Ficticia Mora", "9 5550 0103");
        operator.locator("#d-document").fill("40.000.402-2");
        story(operator, "La canasta venía sin aceite. ", "Canasta incompleta");
        button(operator, "Poner [ilegible]").click();
        operator.locator("#d-detail").focus();
        button(operator, "Poner [ilegible]").click();
        assertThat(operator.locator("#d-detail")).hasValue(Pattern.compile("\\[ilegible\\]"));
        review(operator);
        assertThat(operator.locator(".desk-problems")).containsText("dígito verificador");
        assertThat(operator.locator("[data-document-kept]")).isVisible();
        operator.locator("#d-document").fill("40.000.402-1");
        operator.reload();
        assertThat(operator.locator(".desk-restored")).isVisible();
        assertThat(operator.locator("#d-lastNames")).hasValue("Ficticia Mora");

        review(operator);
        assertThat(operator.locator("#revisar")).isVisible();
        assertThat(operator.locator("[data-look=folio]")).hasText(folio);
        assertThat(operator.locator("[data-look=document]")).hasText("40.000.402-1");
        assertThat(operator.locator("[data-typing]")).isHidden();
        bothSizes(operator, "papel-revisar");
        operator.locator("#p-again").fill("9 5550 0104");
        button(operator, "Está igual: ingresar la hoja").click();
        assertThat(operator.locator(".desk-problems")).containsText("no es igual al primero");
        operator.locator("#p-again").fill("955500103");
        operator.locator("#p-again").press("Enter");
        String one = saved(operator);
        noBarriers(operator);
        operator.locator("[data-done=next]").click();

        assertThat(operator.locator(".photo-sheets [aria-current=true]")).not().containsText(folio);
        person(operator, "Pedro", "Imaginado Soto", "");
        assertThat(operator.locator("#d-postalAddress")).hasValue("En el establecimiento");
        story(operator, "Que den fruta más veces.", "Más fruta");
        operator.locator("#d-signed").selectOption("no");
        review(operator);
        assertThat(operator.locator("#revisar")).containsText("por carta");
        button(operator, "Está igual: ingresar la hoja").click();
        String two = saved(operator);
        assertNotEquals(one, two);
        assertThat(operator.locator("[data-done=next]")).containsText("Seguir con la foto");

        open(operator, "/gestion/tickets/" + one);
        opened(operator, "papel");
        assertThat(operator.locator(".ticket-side")).containsText(folio);
        assertThat(operator.locator(".ticket-side")).containsText("Firmada");
        assertThat(operator.locator(".facts-photo img")).isVisible();
        noBarriers(operator);
        picture(operator, "papel-solicitud");
        operator.locator(".facts-photo").click();
        assertThat(operator.locator(".viewer-ready")).isVisible();
        assertThat(operator.locator("main")).containsText("Todas sus hojas están resueltas");
        Page leader = signedIn("operaciones");
        open(leader, "/gestion/tickets/" + one);
        opened(leader, "papel");
        assertEquals(0, leader.locator(".facts-photo").count());
    }

    @Test
    void withoutACodeTheFolioIsTypedAndToldAtOnceWhetherItWillDo() {
        Page operator = signedIn("operadora");
        openOf(operator, "Liceo Ejemplo Piedra Azul");
        assertThat(operator.locator("main")).containsText("Ningún código de la foto se pudo leer");
        Locator told = operator.locator("[data-folio-told]");
        operator.locator("#p-folio").fill("000123-9");
        assertThat(told).containsText("no están bien");
        operator.locator("#p-folio").fill("000001-3");
        assertThat(told).not().hasText("");
        noBarriers(operator);
        operator.locator("#p-folio").fill(MARKER);
        person(operator, MARKER, MARKER, "");
        story(operator, MARKER, MARKER);
        List<String> dialogs = new ArrayList<>();
        operator.onDialog(
                dialog -> {
                    dialogs.add(dialog.message());
                    dialog.dismiss();
                });
        review(operator);
        assertThat(operator.locator(".desk-problems")).isVisible();
        assertThat(operator.locator("#d-detail")).hasValue(MARKER);
        assertEquals(0, operator.locator("img[src=x]").count());
        assertEquals(List.of(), dialogs);
        operator.evaluate("document.getElementById('hoja').elements.photo.value = '999999999'");
        review(operator);
        assertThat(operator.locator(".desk-problems")).isVisible();
        assertThat(operator.locator("#guardada")).isHidden();
    }

    @Test
    void aBlankSheetIsPutAsideAndABadPhotographGoesBackToWhoTookIt() {
        Page operator = signedIn("operadora");
        openOf(operator, "Escuela Rural Ejemplo Puerta del Sol");
        operator.locator(".photo-sheets [data-folio]").nth(1).click();
        operator.getByText(Pattern.compile("La hoja .* no se ingresa")).click();
        noBarriers(operator);
        button(operator, "Hoja anulada").click();
        assertThat(operator.locator("#messages")).containsText("Diga en pocas palabras");
        button(operator, "Hoja en blanco").click();
        assertThat(operator.locator("#messages")).containsText("sigue en blanco");

        openOf(operator, "Escuela Ejemplo El Boldo");
        operator.getByText("Devolver la foto al establecimiento").click();
        operator.locator("[id$=returnReason]").selectOption("INCOMPLETA");
        assertThat(operator.locator("[id$=returnText]"))
                .hasValue(Pattern.compile("Falta parte de la hoja"));
        noBarriers(operator);
        picture(operator, "papel-devolver");
        button(operator, "Devolver").click();
        assertThat(operator.locator("#messages")).containsText("La foto se devolvió");
        open(operator, TRAY + "?estado=DEVUELTA");
        assertThat(operator.locator(".photos")).containsText("Escuela Ejemplo El Boldo");
        bothSizes(operator, "papel-devueltas");
        mailTo("supervisora@canal.example", "Escuela Ejemplo El Boldo");
    }

    @Test
    void twoWhoHaveOnePhotographSeeEachOther() {
        Page operator = signedIn("operadora");
        openOf(operator, "Jardín Infantil Ejemplo Mi Rinconcito");
        Page administrator = signedIn("administradora");
        openOf(administrator, "Jardín Infantil Ejemplo Mi Rinconcito");
        assertThat(administrator.locator(".watch-others")).containsText("Operadora");
        noBarriers(administrator);
    }

    @Test
    void theLagsAreToldInATableAndADrawing() {
        Page leader = signedIn("operaciones");
        open(leader, TRAY + "/tiempos");
        for (int month = 0; month < 2 && leader.locator(".lags").count() == 0; month++) {
            leader.getByText("Mes anterior").click();
        }
        assertThat(leader.locator("main")).containsText("De recibida a ingresada");
        bothSizes(leader, "papel-tiempos");
        leader.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        noBarriers(leader);
    }

    @Test
    void othersFindNoPhotographs() {
        Page area = atHome("calidad");
        unknown("calidad", TRAY, TRAY + "/1", TRAY + "/ver?id=1", TRAY + "/tiempos");
        for (String feed : List.of("guardar", "folio", "mirar")) {
            int status =
                    (int)
                            area.evaluate(
                                    """
                                    async feed => (await fetch('/gestion/papel/' + feed, {
                                        method: 'POST',
                                        body: new URLSearchParams({ photo: '1', folio: '1' })
                                    })).status""",
                                    feed);
            assertEquals(404, status, feed);
        }
        unknown(
                "operadora",
                TRAY + "/999999999",
                TRAY + "/0",
                TRAY + "/abc",
                TRAY + "/1%27",
                TRAY + "/99999999999999999999");
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The administrator improves the reader: by words, and by saying what was no danger. */
class DangerWordsST extends CitizenJourney {

    private static final String SENTENCE = "La niña tolompeó 🌻 en la sala";

    private String filed(String detail) {
        Page who = page;
        open(who, FORM + "?motivo=RECLAMO");
        chooseSchool(who, "escuela ejemplo");
        sorting(who);
        who.getByLabel("En pocas palabras").fill("Consulta");
        who.locator("[id='f:detail:detail']").fill(detail);
        next(who);
        who.waitForURL("**paso=2");
        fillPerson(who);
        who.getByLabel("Leí y acepto").check();
        send(who);
        who.waitForURL("**/solicitudes/recibida");
        return numberOn(who);
    }

    private void bothSizes(Page where, String name) {
        look(where, name);
        where.setViewportSize(320, 640);
        look(where, name);
        where.setViewportSize(1280, 900);
    }

    private static void press(Page where, String name, String said) {
        where.getByRole(AriaRole.BUTTON, button(name).setExact(true)).first().click();
        if (said != null) {
            assertThat(where.locator("#messages")).containsText(said);
        }
    }

    private static Locator alert(Page staff, String number) {
        staff.navigate("/gestion/tickets/" + number);
        return staff.locator(".notice-danger");
    }

    @Test
    void aWordIsAddedTriedPutInForceReadAndTakenBack() {
        String detail = "🍎 <b>Buenas</b>\n\n" + SENTENCE + ". Gracias.";
        String before = filed(detail);
        Page admin = signedIn("administradora");
        open(admin, "/admin/palabras");
        assertThat(admin.locator("main")).containsText("De fábrica");
        bothSizes(admin, "palabras");
        admin.locator("[id='agregar:conceptField:concept']").selectOption("VOMITO");
        admin.locator("[id='agregar:wordsField:words']").fill("(a+)+$");
        press(admin, "Agregar al borrador", "Use solo letras");
        admin.locator("[id='agregar:wordsField:words']").fill("tolompe*");
        press(admin, "Agregar al borrador", "Palabras agregadas al borrador: 1");
        assertThat(admin.locator(".reader-changes")).containsText("«tolompe*» (Vómito o náusea)");
        press(admin, "Activar", "Esto habría cambiado");
        assertThat(admin.locator("#prueba")).containsText(before);
        assertThat(admin.locator("#prueba mark").first()).hasText(SENTENCE);
        bothSizes(admin, "palabras-prueba");
        press(admin, "Activar", "ya está vigente");
        assertThat(admin.locator("#historial")).containsText("tolompe*");
        bothSizes(admin, "palabras-vigentes");
        open(admin, "/admin/palabras?q=tolompe&ver=cambios");
        assertThat(admin.locator(".rules tbody tr")).hasCount(1);

        String after = filed(detail);
        assertThat(alert(admin, after).first()).containsText("Alerta: Alguien enfermo");
        assertThat(admin.locator(".danger-cause")).hasText("«" + SENTENCE + "»");
        assertThat(admin.locator(".entry-person mark")).hasText(SENTENCE);
        assertThat(admin.locator(".entry-person").first()).containsText("🍎 <b>Buenas</b>");
        bothSizes(admin, "ticket-alerta-leida");

        open(admin, "/admin/palabras");
        admin.locator("[aria-label='Volver a esta: 0']").click();
        assertThat(admin.locator("#messages")).containsText("rige otra vez");
        assertThat(alert(admin, filed(detail))).hasText(new String[0]);
    }

    @Test
    void whatWasNoDangerTeachesAClassifierThatAPersonSwitchesOn() {
        String number = filed("Mi hija vomitó después del almuerzo y tiene fiebre.");
        Page admin = signedIn("administradora");
        assertThat(alert(admin, number).first()).containsText("Alerta: Alguien enfermo");
        admin.locator("summary:has-text('o es otro peligro')").click();
        press(admin, "Alergia o celiaquía", "Quedó con el peligro que indicó");
        assertThat(alert(admin, number).first()).containsText("Alerta: Alergia o celiaquía");
        admin.locator("summary:has-text('o es otro peligro')").click();
        press(admin, "No había riesgo", "Ya no está entre las alertas");
        assertThat(alert(admin, number)).hasText(new String[0]);
        assertThat(admin.locator("main")).containsText("Alerta: no había riesgo");

        open(admin, "/admin/aprendizaje");
        bothSizes(admin, "aprendizaje");
        press(admin, "Aprender de las correcciones", "Empezó a aprender");
        Fixtures.run("learning");
        assertThat(admin.locator("#estado"))
                .containsText("Peligros vistos como alerta", learning());
        open(admin, "/admin/aprendizaje");
        bothSizes(admin, "aprendizaje-medido");
        admin.locator("[aria-label^='Usar esta']").first().click();
        assertThat(admin.locator("#messages")).containsText("desde ahora se lee con la versión");
        assertThat(admin.locator("section:has-text('En uso')").first())
                .containsText("correcciones");
        admin.locator("[aria-label='Usar esta: 0']").click();
        assertThat(admin.locator("#messages")).containsText("la versión 0");
    }

    @Test
    void othersFindNeitherPage() {
        for (String who : new String[] {"ti", "calidad", "operadora", "operaciones", "junaeb"}) {
            Page other = signedIn(who);
            assertEquals(404, other.request().get("/admin/palabras").status(), who);
            assertEquals(404, other.request().get("/admin/aprendizaje").status(), who);
        }
        Page admin = signedIn("administradora");
        for (String odd :
                new String[] {
                    "pagina=0",
                    "pagina=99999999",
                    "clase=X",
                    "q=%F0%9F%A4%AE",
                    "concepto=%27",
                    "tipo=%3Cb%3E"
                }) {
            assertEquals(200, admin.request().get("/admin/palabras?" + odd).status(), odd);
        }
    }

    /** It reads all corrections, beside whatever else the machine does. */
    private static LocatorAssertions.ContainsTextOptions learning() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A month is closed by the administrator and read by its institutions, each its own. */
class MonthST extends StaffJourney {

    @Test
    void theAdministratorClosesAMonthAndEachInstitutionReadsItsOwn() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/cierre");
        bothSizes(administrator, "cierre");
        Locator ready =
                administrator
                        .locator("section[aria-labelledby=porCerrar] tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Se puede cerrar"))
                        .first();
        assertThat(ready.locator("td.number")).hasText(Pattern.compile("[0-9]+"));
        ready.locator("a").click();
        String month = administrator.url().replaceAll(".*mes=", "");
        bothSizes(administrator, "cierre-antes");
        administrator.locator("[id='close:do']").click();
        assertThat(administrator.locator("#messages")).containsText("Se cerró");
        assertThat(administrator.locator("#cerrado")).containsText("cerrado");
        press(administrator, "Comprobar la huella", "la misma huella");
        press(administrator, "Recontar ahora", "no encontró diferencias");
        assertThat(administrator.locator("#historial")).containsText("creó Cierre de");
        assertThat(
                        administrator.locator(
                                "section[aria-labelledby=cerrados] a[href$='mes=" + month + "']"))
                .hasAttribute("aria-current", "true");
        bothSizes(administrator, "cierre-despues");
        everyFormat(administrator, "/gestion/informe", month, "&institucion=JUNJI");

        Page junji = signedIn("junji");
        open(junji, "/institucion/informes");
        assertTrue(junji.content().contains("mes=" + month));
        bothSizes(junji, "institucion-informes");
        everyFormat(junji, "/institucion/informe", month, "");
        assertEquals(
                404, code(junji, "/institucion/informe.json?mes=" + month + "&institucion=JUNAEB"));
        assertEquals(
                404, code(junji, "/institucion/informe.pdf?mes=" + month + "&institucion=TODAS"));
        assertTrue(code(junji, "/gestion/informe.pdf?mes=" + month) >= 403);
        assertEquals(400, code(junji, "/institucion/informe.pdf?mes=2026-13"));
        YearMonth running = YearMonth.now(ZoneId.of("America/Santiago"));
        APIResponse early = junji.request().get("/institucion/informe.pdf?mes=" + running);
        assertEquals(409, early.status());
        assertTrue(early.text().contains("(mes) no está cerrado"), early.text());
    }

    @Test
    void anAreaHasNoReportsAndAWrongMonthIsNamed() {
        Page area = signedIn("calidad");
        assertTrue(code(area, "/gestion/informe.pdf?mes=2026-01") >= 403);
        assertTrue(code(area, "/gestion/cierre") >= 403);
        Page administrator = signedIn("administradora");
        APIResponse wrong = administrator.request().get("/gestion/cierre?mes=2026-13");
        assertEquals(400, wrong.status());
        assertTrue(wrong.text().contains("Debe ser un mes terminado"));
        APIResponse misspelt = administrator.request().get("/gestion/cierre?mez=2026-10");
        assertEquals(400, misspelt.status());
        assertTrue(misspelt.text().contains("<strong>mez</strong>"));
        APIResponse file = administrator.request().get("/gestion/informe.pdf?mez=2026-10");
        assertEquals(400, file.status());
        assertTrue(file.text().contains("El parámetro mez de la dirección"), file.text());
    }

    @Test
    void theAdministratorSaysWhomTheReportsAreMailedTo() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/informes?institucion=JUNJI");
        bothSizes(administrator, "admin-informes");
        administrator.locator("[id$=':addresses']").fill("no es un correo");
        button(administrator, "Guardar el envío").click();
        assertThat(administrator.locator("main")).containsText("no es una dirección de correo");
        administrator.locator("[id$=':addresses']").fill("informes@junji.example");
        button(administrator, "Guardar el envío").click();
        assertThat(administrator.locator("#messages")).containsText("Se guardó el envío");
        assertThat(administrator.locator("table").first()).containsText("informes@junji.example");
    }

    private static void everyFormat(Page who, String file, String month, String more) {
        for (String format : new String[] {"pdf", "xlsx", "json"}) {
            APIResponse answer = who.request().get(file + "." + format + "?mes=" + month + more);
            assertEquals(200, answer.status(), format);
            assertTrue(
                    answer.headers()
                            .get("content-disposition")
                            .contains(month + "-JUNJI." + format));
            String start = new String(answer.body(), 0, 12, StandardCharsets.ISO_8859_1);
            assertTrue(
                    start.startsWith(
                            format.equals("pdf")
                                    ? "%PDF"
                                    : format.equals("xlsx") ? "PK" : "{\"informe\":"),
                    start);
        }
    }

    private static int code(Page who, String address) {
        return who.request().get(address).status();
    }
}

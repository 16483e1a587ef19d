package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list is taken away as a file with what its page shows, and nothing else. */
class ListFilesST extends StaffJourney {

    private static Locator link(Page page) {
        return page.locator(".list-file a").first();
    }

    private static List<String> lines(Page page, String address) {
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status(), address);
        assertTrue(file.headers().get("content-type").startsWith("text/csv"), address);
        assertTrue(file.headers().get("content-disposition").contains(".csv"), address);
        return file.text().lines().toList();
    }

    @Test
    void whatIsFilteredIsTakenAndRegistered() throws IOException {
        Page admin = signedIn("administradora");
        open(admin, "/admin/usuarios?rol=AREA");
        int shown = admin.locator("tbody tr[data-ri]").count();
        Download file = admin.waitForDownload(() -> link(admin).click());
        assertTrue(file.suggestedFilename().endsWith(".csv"), file.suggestedFilename());
        List<String> lines = Files.readAllLines(file.path());
        assertEquals(shown + 1, lines.size(), "a title and a line for each row");
        assertTrue(lines.get(0).startsWith("\uFEFFNombre;"), lines.get(0));
        assertFalse(String.join("\n", lines).contains("Operador"));
        assertFalse(lines.get(0).contains("Menú"), "the menu of a row is no column");
        bothSizes(admin, "lista-archivo");
        Page officer = signedIn("datos");
        open(officer, "/admin/registro?que=EXPORTACIONES");
        assertThat(officer.locator("tbody tr").first()).containsText("/admin/usuarios");
    }

    @Test
    void aLaterPageLeadsToTheWholeListInTheOrderShown() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/respuestas?orden=inverso");
        int page = manager.locator("tbody tr[data-ri]").count();
        String first = manager.locator("tbody tr[data-ri] a").first().innerText();
        manager.locator("a[rel=next]").click();
        assertThat(manager.locator("a[rel=prev]")).isVisible();
        String href = link(manager).getAttribute("href");
        assertTrue(href.contains("orden=inverso") && !href.contains("antes="), href);
        List<String> lines = lines(manager, href);
        assertTrue(lines.size() > page + 1, lines.size() + " of more than " + page);
        assertTrue(lines.get(1).contains(first), first + " in " + lines.get(1));
    }

    @Test
    void theInboxIsTakenInTheOrderThatWasChosenMeanwhile() {
        Page operations = signedIn("operaciones");
        open(operations, "/gestion?bandeja=TODAS");
        operations.locator("th.tickets-number").click();
        operations.waitForURL(address -> address.contains("orden="));
        assertThat(link(operations))
                .hasAttribute("href", Pattern.compile("orden=.*&descargar=tickets"));
        String first = operations.locator(".tickets-link").first().innerText();
        List<String> lines = lines(operations, link(operations).getAttribute("href"));
        assertTrue(lines.get(1).contains(first), first + " in " + lines.get(1));
    }

    @Test
    void whatLooksLikeAFormulaIsAText() {
        Page admin = signedIn("administradora");
        open(admin, "/gestion/mejoras/nueva");
        admin.getByLabel("En pocas palabras").fill("=HYPERLINK(\"https://malo.example\";\"a\")");
        admin.getByLabel("La idea").fill("Una idea <b>cualquiera</b>");
        button(admin, "Proponer").click();
        assertThat(admin.locator("#messages")).containsText("Propuesta");
        String file =
                String.join("\n", lines(admin, "/gestion/mejoras?ver=propuestas&descargar=ideas"));
        assertTrue(file.contains("\"'=HYPERLINK(\"\"https://malo.example\"\";\"\"a\"\")"), file);
    }

    @ParameterizedTest
    @CsvSource({
        "administradora, /admin/directorio",
        "administradora, /admin/cambios",
        "administradora, /gestion/correo?ver=todos",
        "administradora, /gestion/llamadas?ver=todas",
        "administradora, /gestion/incidentes?ver=abiertos",
        "gerencia, /gestion/requerimientos",
        "gerencia, /gestion/acciones",
        "gerencia, /gestion/vencimientos",
        "operadora, /gestion/buscar?q=pan"
    })
    void eachListOffersItsFile(String who, String address) {
        Page page = signedIn(who);
        open(page, address);
        if (page.locator("tbody tr[data-ri]").count() > 0) {
            List<String> lines = lines(page, link(page).getAttribute("href"));
            assertTrue(lines.size() > 1, address);
            assertFalse(String.join("\n", lines).contains("???"), address);
        }
    }

    @Test
    void whoMayNotOpenThePageFindsNoFileAndNoListIsInventedByItsName() {
        unknown(
                "operadora",
                "/admin/usuarios?descargar=usuarios",
                "/gestion/acciones?descargar=acciones",
                "/gestion?descargar=otra",
                "/gestion/ayuda?descargar=tickets");
        unknown("junaeb", "/institucion/solicitudes?descargar=cases", "/gestion?descargar=tickets");
        unknown("ciudadana", "/solicitudes?descargar=tickets", "/gestion?descargar=tickets");
    }

    @Test
    void nobodyTakesTheMentionsOfAnother() {
        Page administrator = signedIn("administradora");
        String number = Fixtures.filed();
        open(administrator, "/gestion/tickets/" + number);
        administrator.locator("#tab-note").click();
        administrator.locator("textarea[id$='note']").fill("Mire esto @gerencia, por favor");
        button(administrator, "Guardar la nota").click();
        assertThat(administrator.locator("main")).containsText("por favor");
        Page called = signedIn("gerencia");
        String own = String.join("\n", lines(called, "/gestion/menciones?descargar=filas"));
        assertTrue(own.contains(number), own);
        APIResponse others = administrator.request().get("/gestion/menciones?descargar=filas");
        assertFalse(others.text().contains("Mire esto"), "the note of another's list");
    }
}

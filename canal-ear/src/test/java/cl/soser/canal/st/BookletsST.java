package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The administrator gives a school its booklet, prints it and says what became of a sheet. */
class BookletsST extends StaffJourney {

    @Test
    void aBookletIsGivenPrintedAndItsSheetsAccountedFor() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/talonarios");
        assertTrue(administrator.locator("tbody tr").count() >= 10, "in use at ten schools");
        bothSizes(administrator, "talonarios");

        administrator.getByText("Entregar talonario").first().click();
        button(administrator, "Entregar").click();
        assertThat(administrator.locator(".error").first()).isVisible();
        bothSizes(administrator, "talonario-nuevo");
        administrator.locator("[id$='schoolText']").fill("aromos");
        administrator.locator(".combo-list li").first().click();
        administrator.locator("[id$='handedTo']").fill("Marta Ejemplo, manipuladora líder");
        button(administrator, "Entregar").click();
        assertThat(administrator.getByText("Talonario entregado.")).isVisible();

        String range = administrator.locator("h1").innerText();
        String folio = range.split(" ")[1];
        mark(administrator, folio, "ANULADA", "Se mojó");
        assertThat(administrator.getByText("La hoja quedó anulada.")).isVisible();
        bothSizes(administrator, "talonario");
        mark(administrator, folio, "EXTRAVIADA", "No está");
        assertThat(administrator.getByText("La hoja " + folio + " está anulada.")).isVisible();
        noBarriers(administrator);
        button(administrator, "Volver a blanco la hoja " + folio).click();
        assertThat(administrator.getByText("La hoja está otra vez en blanco.")).isVisible();

        for (String link : new String[] {"Imprimir hojas", "Afiche A4", "Afiche A3"}) {
            String address =
                    administrator
                            .locator("a", new Page.LocatorOptions().setHasText(link))
                            .getAttribute("href");
            APIResponse pdf = administrator.context().request().get(address);
            assertEquals(200, pdf.status(), link);
            assertArrayEquals(
                    "%PDF-".getBytes(StandardCharsets.US_ASCII),
                    Arrays.copyOf(pdf.body(), 5),
                    link);
        }
    }

    @Test
    void othersFindNoBooklets() {
        unknown(
                "operadora",
                "/gestion/talonarios",
                "/gestion/talonario?id=1",
                "/gestion/talonario.pdf?id=1",
                "/gestion/afiche.pdf?escuela=1");
        APIResponse stranger = page.context().request().get("/gestion/talonario.pdf?id=1");
        assertTrue(!new String(stranger.body(), StandardCharsets.UTF_8).startsWith("%PDF-"));
    }

    private void mark(Page where, String folio, String state, String reason) {
        where.locator("[id$='baja:folioField:folio'], [id$=':folio']").first().fill(folio);
        where.locator("select[id$='state']").selectOption(state);
        where.locator("[id$='reason']").fill(reason);
        button(where, "Dar de baja").click();
    }
}

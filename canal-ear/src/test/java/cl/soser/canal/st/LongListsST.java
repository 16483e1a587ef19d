package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists too long to be sent at once: asked for, watched, fetched, and nobody else's. */
class LongListsST extends StaffJourney {

    private static final String ALL = "/gestion/cifras/solicitudes?anuladas=true";
    private static final ContainsTextOptions PATIENTLY =
            new ContainsTextOptions().setTimeout(30_000);

    private void longFrom(String rows) {
        Page informatica = signedIn("ti");
        open(informatica, "/admin/ajustes");
        informatica.getByLabel("Filas que se descargan de inmediato").fill(rows);
        press(informatica, "Guardar ajustes", "Ajustes guardados");
    }

    @AfterEach
    void listsAreSentAtOnceAgain() {
        longFrom("50000");
    }

    @Test
    void aLongListIsAskedForWatchedAndFetchedByWhoeverAskedAlone() {
        longFrom("20");
        Page leader = signedIn("administradora");
        open(leader, "/gestion/exportaciones");
        bothSizes(leader, "exportaciones-antes");
        open(leader, ALL);
        String total = leader.locator(".cases-total strong").innerText();
        assertThat(leader.locator("main")).containsText("Tiene más de 20 filas");
        bothSizes(leader, "solicitudes-larga");
        assertEquals(
                "text/html",
                leader.request()
                        .get("/gestion/cifras/solicitudes.csv?anuladas=true")
                        .headers()
                        .get("content-type")
                        .replaceAll(";.*", ""),
                "its old address leads to where it is asked for");
        button(leader, "Preparar CSV").click();
        leader.waitForURL("**/gestion/exportaciones");
        Locator newest = leader.locator(".exports tbody tr").first();
        assertThat(newest).containsText("Descargar", PATIENTLY);
        assertThat(newest).containsText("También las anuladas");
        assertThat(newest).containsText(total + " filas");
        assertThat(newest.locator(".row-header"))
                .hasAttribute("role", "rowheader"); // what shows the progress leaves the list alone
        bothSizes(leader, "exportaciones");
        String file = newest.locator("a[href*='/archivo?id=']").getAttribute("href");
        var answer = leader.request().get(file);
        assertTrue(answer.headers().get("content-disposition").contains(".csv"));
        assertEquals(Integer.parseInt(total) + 1, answer.text().split("\r\n").length);
        unknown("operaciones", file);
        unknown("operadora", file, "/gestion/exportaciones");
        assertEquals(404, leader.request().get(file.replaceAll("id=.*", "id=0")).status());
        assertEquals(404, leader.request().get(file.replaceAll("id=.*", "id=x")).status());
    }

    @Test
    void anInstitutionHasItsOwn() {
        longFrom("2");
        Page reader = signedIn("junaeb");
        open(reader, "/institucion/solicitudes?anuladas=true");
        button(reader, "Preparar para Excel").click();
        reader.waitForURL("**/institucion/exportaciones");
        Locator newest = reader.locator(".exports tbody tr").first();
        assertThat(newest).containsText("Descargar", PATIENTLY);
        bothSizes(reader, "institucion-exportaciones");
        String file = newest.locator("a[href*='/archivo?id=']").getAttribute("href");
        assertTrue(reader.request().get(file).body().length > 1_000);
        unknown("junji", file);
        assertFalse(reader.locator("nav").first().innerText().contains("/gestion"));
    }
}

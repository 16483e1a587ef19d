package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the data officer sees of what everybody did, and takes along. */
class RegisterST extends StaffJourney {

    private static final Pattern ENTERED =
            Pattern.compile("Escribió bien su clave|Pasó el segundo paso");

    private static double middle(Locator element) {
        BoundingBox box = element.boundingBox();
        return box.y + box.height / 2;
    }

    @Test
    void theOfficerLooksForSomethingAndTakesItAlong() throws IOException {
        Page administrator = signedIn("administradora");
        String number = oneToValidate(administrator).replaceFirst(".*/", "");
        Page officer = signedIn("datos");
        open(officer, "/admin/registro?que=INGRESOS");
        assertThat(
                        officer.locator("tbody tr")
                                .filter(new Locator.FilterOptions().setHasText(ENTERED)))
                .not()
                .hasCount(0);
        officer.getByLabel("Número de solicitud o de derecho").fill(number);
        officer.getByLabel("Qué", new Page.GetByLabelOptions().setExact(true))
                .selectOption("LECTURAS");
        button(officer, "Filtrar").click();
        assertThat(officer.locator("tbody tr")).not().hasCount(0);
        assertThat(officer.locator("tbody tr").first()).containsText(number);
        assertThat(officer.locator("tbody tr").first()).containsText("Leyó datos de una persona");
        bothSizes(officer, "registro");
        Assertions.assertEquals(
                middle(officer.locator(".filters .button")),
                middle(officer.locator(".filters-clear")),
                1,
                "the way out of the filters stands on the line of their button");
        Download file =
                officer.waitForDownload(() -> officer.getByText("Bajar como archivo").click());
        String text = Files.readString(file.path());
        Assertions.assertTrue(text.contains(number), text);
        open(officer, "/admin/registro?que=EXPORTACIONES");
        assertThat(officer.locator("tbody tr").first()).containsText("Exportó el registro");
        open(administrator, "/admin/registro");
        assertThat(administrator.locator("h1")).not().containsText("Registro");
        open(officer, "/admin/registro?que=NEGADOS");
        assertThat(officer.locator("tbody tr").first()).containsText("Acceso negado");
    }
}

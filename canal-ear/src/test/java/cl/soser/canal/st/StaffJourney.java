package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What journeys through the back office have in common: a fresh ticket, and ways to press on. */
abstract class StaffJourney extends InBrowser {

    /** A Reclamo just filed, on the administrator's screen. */
    protected String oneToValidate(Page administrator) {
        open(administrator, "/gestion/tickets/" + file());
        status(administrator, "Por validar");
        noBarriers(administrator);
        picture(administrator, "gestion-ticket");
        return administrator.url();
    }

    /** A Reclamo of the demonstration's citizen, as she files it. */
    protected String file() {
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/nueva?motivo=RECLAMO");
        button(citizen, "Continuar").click();
        citizen.locator("[id='f:schoolText:schoolText']").fill("escuela ejemplo");
        citizen.locator(".combo-list .combo-label").first().click();
        citizen.locator("label:has-text('En el servicio de todos los días')").click();
        button(citizen, "Continuar").click();
        citizen.getByLabel("¿De qué programa se trata?").selectOption("BASICA_MEDIA");
        citizen.locator("label:has-text('Afecta el servicio')").click();
        citizen.getByLabel("En pocas palabras").fill("Las bandejas venían con poco");
        citizen.locator("textarea").fill("Hoy las bandejas venían con poca comida.");
        button(citizen, "Continuar").click();
        button(citizen, "Enviar mi solicitud").click();
        citizen.waitForURL("**/solicitudes/recibida");
        var number =
                Pattern.compile("CP-\\d{4}-\\d{6}")
                        .matcher(citizen.locator(".receipt").innerText());
        assertTrue(number.find());
        return number.group();
    }

    /** A page as it stands, wide and at 320 px: without barriers, nobody scrolls sideways. */
    protected void bothSizes(Page where, String name) {
        where.evaluate("scrollTo(0, 0)"); // half under the bar would count as too small
        noBarriers(where);
        picture(where, name);
        where.setViewportSize(320, 640);
        fits(where);
        noBarriers(where);
        picture(where, name + "-320");
        where.setViewportSize(1280, 900);
    }

    protected static Locator button(Page where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static void choose(Page where, String act) {
        where.getByText("Más acciones").click();
        where.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(act)).click();
        assertThat(where.locator(".act")).isVisible();
    }

    protected static void press(Page where, String name, String said) {
        button(where, name).click();
        if (said != null) {
            assertThat(where.locator("#messages")).containsText(said);
        }
    }

    protected static void status(Page where, String word) {
        assertThat(where.locator(".ticket-marks .tag").first()).containsText(word);
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator calls whoever has no mailbox and writes down what came of it. */
class CallsST extends StaffJourney {

    @Test
    void whoHasNoMailboxIsCalledAndTheAnswerLeavesThen() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion");
        operator.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Por avisar")))
                .click();
        noBarriers(operator);
        operator.locator(".tickets tr", new Page.LocatorOptions().setHasText("En revisión"))
                .first()
                .locator(".tickets-link")
                .click();
        operator.waitForURL(address -> address.contains("/gestion/tickets/"));
        assertThat(operator.getByText("La respuesta está lista y sale cuando se le comunique"))
                .isVisible();
        assertTrue(
                operator.locator(".calls a[href^='tel:']")
                        .getAttribute("href")
                        .matches("tel:\\+569\\d{8}"));
        noBarriers(operator);
        button(operator, "Registrar").click();
        assertThat(operator.locator(".calls .error")).containsText("Elija qué pasó.");
        noBarriers(operator);
        assertThat(operator.locator(".calls-words")).not().containsText("http");
        picture(operator, "avisar");
        operator.setViewportSize(320, 640);
        fits(operator);
        picture(operator, "avisar-320");
        operator.setViewportSize(1280, 900);

        operator.getByLabel("Qué pasó").selectOption("LLAMADA_SIN_RESPUESTA");
        operator.locator("[id$='callNote']").fill("Volver a llamar a las seis");
        press(operator, "Registrar", "Sigue pendiente avisarle.");
        assertThat(operator.locator(".entry-change").last())
                .containsText("Volver a llamar a las seis");

        operator.getByLabel("Qué pasó").selectOption("LLAMADA_LOGRADA");
        press(operator, "Registrar", "Aviso registrado.");
        assertThat(operator.locator(".calls")).hasCount(0);
        assertThat(operator.locator(".entry-answer").last()).isVisible();
        noBarriers(operator);
    }
}

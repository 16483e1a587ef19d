package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator calls whoever has no mailbox and writes down what came of it. */
class CallsST extends StaffJourney {

    @Test
    void whoHasNoMailboxIsCalledAndTheAnswerLeavesThen() {
        String number = Fixtures.answered(Fixtures.filed("RECLAMO", Fixtures.telephone()));
        Page operator = signedIn("operadora");
        open(operator, "/gestion");
        operator.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("\\d+ Por avisar")))
                .click();
        noBarriers(operator);
        assertThat(operator.locator(".tickets").getByText("En revisión").first()).isVisible();
        open(operator, "/gestion/tickets/" + number);
        assertThat(operator.getByText("La respuesta está lista y sale cuando se le comunique"))
                .isVisible();
        assertThat(operator.locator(".calls a[href^='tel:']")).hasCount(0);
        assertThat(operator.locator(".calls-number").first()).containsText("•••");
        button(operator, "Ver el número").first().click();
        assertThat(operator.locator(".calls a[href^='tel:']").first()).isVisible();
        assertTrue(
                operator.locator(".calls a[href^='tel:']")
                        .first()
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

        noteAnAttempt(operator, number);
        open(operator, "/gestion/tickets/" + number);
        assertThat(operator.locator(".entry-change").last())
                .containsText("Volver a llamar a las seis");

        operator.getByLabel("Qué pasó").selectOption("LLAMADA_LOGRADA");
        press(operator, "Registrar", "Aviso registrado.");
        assertThat(operator.locator(".calls")).hasCount(0);
        assertThat(operator.locator(".entry-answer").last()).isVisible();
        noBarriers(operator);
    }

    /** From the list of whom to call, where everybody's number and tries stand. */
    private void noteAnAttempt(Page operator, String number) {
        Locator row = inList(operator, "/gestion/avisos", ".call-backs > li", number);
        noBarriers(operator);
        picture(operator, "avisos");
        operator.setViewportSize(320, 640);
        fits(operator);
        noBarriers(operator);
        picture(operator, "avisos-320");
        operator.setViewportSize(1280, 900);
        assertThat(row).containsText("Sin intentos");
        row.locator("button[id$=record]").click();
        assertThat(row.locator(".error")).containsText("Elija qué pasó.");
        noBarriers(operator);
        row.locator("select").selectOption("LLAMADA_SIN_RESPUESTA");
        row.locator("textarea").fill("Volver a llamar a las seis");
        row.locator("button[id$=record]").click();
        assertThat(operator.getByText("Sigue pendiente avisarle.")).isVisible();
        assertThat(row).containsText("1 intento sin respuesta");
        assertThat(row).containsText("Volver a llamar a las seis");
    }
}

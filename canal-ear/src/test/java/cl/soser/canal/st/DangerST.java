package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The question about danger, from the form to those who must act. */
class DangerST extends CitizenJourney {

    private static final String QUESTION = "¿Hay alguien enfermo, herido o en peligro";

    private void told(Page who) {
        open(who, FORM + "?motivo=RECLAMO");
        who.locator("summary:has-text('No encuentro')").click();
        who.getByLabel("¿Cómo se llama?").fill("Escuela de prueba");
        who.locator("select[id$='placeComuna']").selectOption("13101");
        assertThat(who.locator("main")).containsText(QUESTION);
    }

    private void restOfStory(Page who) {
        who.locator("[id='f:detail:detail']").fill("Queremos saber a qué hora abre.");
        next(who);
        who.waitForURL("**paso=2");
    }

    private String sent(Page who) {
        fillPerson(who);
        who.getByLabel("Leí y acepto").check();
        send(who);
        who.waitForURL("**/solicitudes/recibida");
        return numberOn(who);
    }

    @Test
    void oneTapCallsPeopleAndTheFirstAidFits() {
        Page phone = phone();
        told(phone);
        assertThat(phone.locator("a[href='tel:132']")).isHidden();
        tick(phone, "Gas, fuego o quemadura");
        assertThat(phone.locator("[data-first-aid='GAS_FUEGO']")).containsText("ventile");
        assertThat(phone.locator("[data-first-aid]:visible")).hasCount(1);
        look(phone, "peligro");
        restOfStory(phone);
        assertThat(phone.locator("main")).containsText("Gas, fuego o quemadura");
        kept(phone);
        open(phone, FORM + "?paso=1");
        assertTrue(phone.locator("input[value=GAS_FUEGO]").isChecked());
        next(phone);
        String number = sent(phone);
        assertThat(phone.locator(".notice-danger")).containsText("ventile");
        assertThat(phone.locator("a[href='tel:132']")).isVisible();
        look(phone, "recibida-gas");

        Page staff = signedIn("administradora");
        open(staff, "/gestion?bandeja=ALERTAS");
        assertThat(staff.locator("tr.row-alert", new Page.LocatorOptions().setHasText(number)))
                .containsText("Gas, fuego o quemadura");
        look(staff, "alertas");
        open(staff, "/gestion/tickets/" + number);
        assertThat(staff.locator(".notice-danger").first())
                .containsText("Alerta: Gas, fuego o quemadura");
        assertThat(staff.locator(".notice-danger").first()).containsText("Lo marcó quien escribe");
        look(staff, "ticket-alerta");
    }

    @Test
    void whoHasNoScriptsIsAskedTheSame() {
        Page plain = withoutScripts();
        told(plain);
        tick(plain, "Se atoró");
        restOfStory(plain);
        assertThat(plain.locator(".notice-danger")).containsText("omóplatos");
        sent(plain);
        assertThat(plain.locator(".notice-danger")).containsText("omóplatos");
        assertThat(plain.locator("a[href='tel:131']")).isVisible();
    }

    @Test
    void whoDoesNotAnswerIsNotStopped() {
        Page page = window(1280, 900);
        told(page);
        look(page, "peligro");
        restOfStory(page);
        sent(page);
        assertThat(page.locator(".notice-danger")).hasCount(0);
    }

    @Test
    void theOperatorAsksByOneKeyAndReadsTheFirstAidAloud() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/llamada");
        operator.keyboard().press("F7");
        operator.keyboard().press("ArrowRight");
        operator.keyboard().press("ArrowRight");
        assertTrue(operator.locator("input[value=ATRAGANTAMIENTO]").isChecked());
        assertThat(operator.locator("[data-first-aid=ATRAGANTAMIENTO]")).isVisible();
        assertThat(operator.locator("[data-first-aid=GAS_FUEGO]")).isHidden();
        look(operator, "llamada-peligro");
        operator.reload();
        assertTrue(operator.locator("input[value=ATRAGANTAMIENTO]").isChecked());
    }
}

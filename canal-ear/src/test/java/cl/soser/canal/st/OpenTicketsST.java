package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of a ticket that is left open while colleagues work on the same ticket. */
class OpenTicketsST extends StaffJourney {

    /** As long as a change may take to be seen; a busy machine of tests gets some more. */
    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(6000);

    @Test
    void whatColleaguesDoIsSeenAtOnceAndAnOvertakenActDrawsThePageAsItIs() {
        Page administrator = signedIn("administradora");
        String address = oneToValidate(administrator);
        Locator changed = administrator.locator(".watch-changed");
        Page colleague = signedIn("operadora");
        open(colleague, address);
        assertThat(administrator.locator(".watch-others")).isVisible(SOON);
        note(colleague, "Ojo con el lote");
        assertThat(changed).isVisible(SOON);
        assertThat(changed).containsText("Alguien agregó un mensaje o una nota");
        noBarriers(administrator);
        picture(administrator, "ticket-nota-de-colega");
        administrator.waitForTimeout(3000);
        assertThat(colleague.locator(".watch-changed")).isHidden();
        changed.getByText("Ver los cambios").click();
        assertThat(administrator.locator(".entry-note").last()).containsText("Ojo con el lote");
        assertThat(changed).isHidden();

        choose(administrator, "Corregir la derivación");
        administrator.locator(".act textarea").fill("Le corresponde a Calidad");
        Page elsewhere = signedIn("administradora");
        open(elsewhere, address);
        elsewhere.locator("[id='t:validate']").click();
        status(elsewhere, "En el área");
        for (Locator told : List.of(changed, colleague.locator(".watch-changed"))) {
            assertThat(told).isVisible(SOON);
            assertThat(told).containsText("Alguien cambió esta solicitud");
        }
        assertThat(elsewhere.locator(".watch-changed")).isHidden();
        button(administrator, "Confirmar el área").click();
        assertThat(administrator.locator("#messages")).containsText("Aquí está como quedó");
        status(administrator, "En el área");
        assertThat(administrator.locator("[id='t:validate']")).hasCount(0);
        assertThat(administrator.locator(".act")).hasCount(0);
        assertThat(administrator.locator(".note textarea")).hasValue("Le corresponde a Calidad");
        assertThat(changed).isHidden();
        noBarriers(administrator);
        picture(administrator, "ticket-acto-tardio");
    }

    private static void note(Page where, String words) {
        where.getByLabel("Solo la leen sus colegas").fill(words);
        press(where, "Guardar la nota", "Nota guardada.");
    }
}

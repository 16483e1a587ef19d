package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** What ends when, how an area stands, and the term inside on a ticket's page. */
class DueST extends StaffJourney {

    @Test
    void theBoardShowsWhatEndsWhenAndWhatIsInDangerAndWhy() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/vencimientos");
        assertThat(administrator.locator(".counter-link")).hasCount(5);
        assertThat(administrator.locator(".risk").first()).isVisible();
        assertTrue(administrator.locator(".risk-why li").count() > 0, "each with its reasons");
        looked(administrator, "vencimientos");
        for (int i = 0; i < 5; i++) {
            Locator counter = administrator.locator(".counter-link").nth(i);
            String figure = counter.locator("strong").innerText();
            counter.click();
            assertEquals(figure, administrator.locator("#pila .work-count").innerText());
            noBarriers(administrator);
        }
        String number = administrator.locator(".risk-head a").first().innerText();
        administrator.locator(".risk-head a").first().click();
        assertTrue(administrator.url().endsWith(number), administrator.url());
    }

    @Test
    void aShiftThatCannotBeKeepsItsFormOpenWithWhatWasTypedAndSaysWhy() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/vencimientos");
        administrator.getByText("Anotar un turno").click();
        administrator.locator("[id$=':telephone']").fill("abc");
        button(administrator, "Anotar el turno").click();
        assertThat(administrator.locator(".problems li")).hasCount(2);
        assertThat(administrator.locator("[id$=':from']")).isVisible();
        assertThat(administrator.locator("[id$=':telephone']")).hasValue("abc");
        administrator.locator("[id$=':from']").fill("2027-03-01T08:00");
        administrator.locator("[id$=':until']").fill("2027-03-02T08:00");
        button(administrator, "Anotar el turno").click();
        assertThat(administrator.locator("section[aria-labelledby=guardia] .error")).hasCount(1);
        assertThat(administrator.locator("[id$=':telephone']")).hasValue("abc");
        looked(administrator, "turno-mal-escrito");
    }

    @Test
    void anAreaLooksAtItselfAndAtNobodyElse() {
        Page quality = signedIn("calidad");
        open(quality, "/gestion/area");
        assertThat(quality.locator("h1")).containsText("Calidad");
        looked(quality, "tablero-area");
        unknown("calidad", "/gestion/area?area=LOGISTICA", "/gestion/area?area=%3Cx%3E");
        String figure = quality.locator(".counter-link strong").nth(3).innerText();
        quality.locator(".counter-link").nth(3).click();
        assertEquals(figure, quality.locator(".work-count").innerText());
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/area?area=LOGISTICA");
        assertThat(administrator.locator("h1")).containsText("Logística");
        for (String who : new String[] {"operadora", "junaeb", "supervisora"}) {
            unknown(who, "/gestion/area");
        }
        unknown("junaeb", "/gestion/vencimientos");
    }

    @Test
    void theTermInsideIsSeenPausedWithAReasonAndResumed() {
        Page administrator = signedIn("administradora");
        String ticket = oneToValidate(administrator);
        Locator facts = opened(administrator, "solicitud");
        assertThat(facts).containsText("Plazo para validar");
        choose(administrator, "Pausar el plazo interno");
        administrator.locator("[id$=':reason']").last().fill("Se espera la visita a la cocina");
        press(administrator, "Pausar", "Plazo interno en pausa");
        assertThat(facts).containsText("En pausa");
        noBarriers(administrator);
        picture(administrator, "plazo-en-pausa");
        choose(administrator, "Reanudar el plazo interno");
        press(administrator, "Reanudar", "Plazo interno reanudado");
        assertThat(facts).not().containsText("En pausa");
        assertTrue(administrator.url().equals(ticket), administrator.url());
    }

    private void looked(Page where, String name) {
        noBarriers(where);
        picture(where, name);
        where.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        noBarriers(where);
        picture(where, name + "-dark");
        where.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        where.setViewportSize(320, 640);
        fits(where);
        noBarriers(where);
        picture(where, name + "-320");
        where.setViewportSize(1280, 900);
    }
}

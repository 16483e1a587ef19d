package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** Beside the conversation one line stands for what the next act does not need. */
class TicketFoldsST extends StaffJourney {

    private static final String MASKED = "•••";

    private static Locator part(Page where, String code) {
        return where.locator("[id='t:" + code + "']");
    }

    @Test
    void aPartIsFetchedWhenItIsOpenedAndStaysOpenOnTheNextTicket() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        Locator person = part(administrator, "persona");
        assertThat(person).containsText("Respuesta por: ");
        assertThat(person).not().containsText(MASKED);
        assertThat(part(administrator, "derivacion")).containsText("Por qué llegó ahí");
        bothSizes(administrator, "ticket-plegado");
        person.locator("summary").focus();
        administrator.keyboard().press("Enter");
        assertThat(person).containsText(MASKED);
        assertThat(person.locator("> details > summary")).isFocused();
        bothSizes(administrator, "ticket-persona-abierta");

        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        assertThat(person).containsText(MASKED);
        person.locator("> details > summary").click();
        assertThat(person.getByText(MASKED).first()).isHidden();
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        assertThat(part(administrator, "vinculos")).isVisible();
        assertThat(person).not().containsText(MASKED);
    }

    @Test
    void whatIsTypedBesideItStays() {
        Page administrator = signedIn("administradora");
        oneToValidate(administrator);
        opened(administrator, "vinculos").getByText("Vincular con otra").click();
        administrator.locator("[id$=':linkOther']").fill("CP-2026-1");
        opened(administrator, "solicitud");
        part(administrator, "vinculos").locator("> details > summary").click();
        administrator.locator("#tab-note, .note textarea").first().focus();
        administrator.locator("[id='t:validate']").click();
        status(administrator, "En el área");
        assertThat(administrator.locator("[id$=':linkOther']")).isHidden();
        opened(administrator, "vinculos");
        assertThat(administrator.locator("[id$=':linkOther']")).hasValue("CP-2026-1");
    }

    @Test
    void whoReviewsReadsCauseAndActionsAndCorrectsThemWhenNeeded() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.submitted(Fixtures.filed()));
        Locator extras = part(administrator, "extras");
        assertThat(extras).containsText("Qué falló");
        assertThat(extras.locator("select")).hasCount(0);
        bothSizes(administrator, "revision-plegada");
        extras.getByText("Corregir causa y acciones").click();
        assertThat(administrator.getByLabel("Resultado")).isFocused();
        administrator.waitForResponse(
                kept -> String.valueOf(kept.request().postData()).contains("Descalibrada"),
                () -> administrator.getByLabel("Causa").fill("Descalibrada"));
        administrator.reload();
        assertThat(extras).containsText("Descalibrada");
        administrator.getByText("Textos para empezar").click();
        assertThat(administrator.getByLabel("Empezar con un texto")).isVisible();
    }

    @Test
    void itIsPrintedWholeAndThePaperSaysHow() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        Locator folded = administrator.locator(".print-folded");
        assertThat(folded).isHidden();
        administrator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(folded).isVisible();
        picture(administrator, "ticket-plegado-impreso");
        administrator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        administrator.addInitScript("window.print = () => { window.printed = true }");
        administrator.locator(".acts > summary").click();
        picture(administrator, "ticket-mas-acciones");
        administrator
                .locator(".acts")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Imprimir").setExact(true))
                .click();
        administrator.waitForFunction("() => window.printed");
        assertFalse(administrator.url().contains("#"), administrator.url());
        assertThat(part(administrator, "persona")).containsText(MASKED);
        administrator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(folded).isHidden();
    }

    @Test
    void withoutScriptsALinkOpensItAndOneOpensAll() {
        Page administrator = signedIn("administradora");
        String address = "/gestion/tickets/" + Fixtures.filed();
        open(administrator, address);
        String link = part(administrator, "persona").locator("a").getAttribute("href");
        assertTrue(link.endsWith("&abrir=persona#t:persona"), link);
        assertTrue(read(administrator, address + link).contains(MASKED));
        assertFalse(read(administrator, address).contains(MASKED));
        assertFalse(read(administrator, address + "?abrir=nada,%3Cb%3E").contains(MASKED));
        String all = administrator.locator(".fold-whole a").getAttribute("href");
        open(administrator, address + all);
        assertEquals(0, administrator.locator("[data-fold-empty]").count());
        noBarriers(administrator);
        administrator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(part(administrator, "persona").getByText(MASKED).first()).isVisible();
        picture(administrator, "ticket-entero-impreso");
    }

    private static String read(Page where, String address) {
        return where.request().get(address.replaceFirst("#.*", "")).text();
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A ticket is read and answered beside its list, where the window has room for both. */
class PaneST extends StaffJourney {

    private static final String OVERLAP =
            """
            () => {
                const list = document.querySelector('.desk-list').getBoundingClientRect();
                const pane = document.querySelector('.pane').getBoundingClientRect();
                return list.right > pane.left || pane.right > innerWidth || pane.bottom > innerHeight + 1;
            }
            """;

    private static Locator pane(Page where) {
        return where.locator(".pane");
    }

    private static FrameLocator frame(Page where) {
        return where.frameLocator(".pane-frame");
    }

    private static Locator shown(Page where) {
        return where.locator("tr.row-shown .tickets-link");
    }

    private static void press(FrameLocator frame, String name) {
        frame.getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void theChosenTicketIsReadAndAnsweredBesideTheList() {
        String number = Fixtures.filed();
        Page administrator = signedIn("administradora");
        administrator.setViewportSize(1440, 900);
        open(administrator, "/gestion?bandeja=POR_VALIDAR&orden=INGRESO&sentido=desc");
        assertThat(pane(administrator)).isHidden();
        Locator row = administrator.locator("tr:has(.tickets-link:text-is('" + number + "'))");
        String subject = row.locator(".tickets-title").innerText();
        row.locator(".tickets-title").click();
        FrameLocator ticket = frame(administrator);
        assertThat(ticket.locator("h1")).hasText(subject);
        assertThat(shown(administrator)).hasText(number);
        assertThat(ticket.locator(".facts-short")).containsText("Persona");
        assertThat(ticket.locator(".thread")).isVisible();
        assertEquals(false, administrator.evaluate(OVERLAP));
        noBarriers(administrator);
        picture(administrator, "vistazo-1440");
        administrator.setViewportSize(1920, 1000);
        administrator.waitForCondition(() -> !(boolean) administrator.evaluate(OVERLAP));
        picture(administrator, "vistazo-1920");
        administrator.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        noBarriers(administrator);
        picture(administrator, "vistazo-oscuro");
        administrator.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        administrator.setViewportSize(1440, 900);

        press(ticket, "Validar: responde Operaciones");
        assertThat(ticket.locator("#messages")).containsText("Derivación validada.");
        Fixtures.run("ticket.live");
        assertThat(row).hasCount(0);
        assertThat(ticket.locator("h1")).hasText(subject);
        button(administrator, "Responder").click();
        assertThat(ticket.getByLabel("Texto para la persona")).isFocused();
        Page alone = administrator.context().newPage();
        alone.setViewportSize(500, 900);
        open(alone, "/gestion/vistazo?id=" + number);
        fits(alone);
        noBarriers(alone);
        picture(alone, "vistazo-solo");
        alone.close();
        ticket.getByLabel("Texto para la persona")
                .fill("Pesamos las bandejas y no encontramos la falta que nos contó.");
        picture(administrator, "vistazo-responder");
        ticket.getByLabel("Resultado").selectOption("NO_ACOGIDO");
        ticket.getByLabel("Por qué no procede").fill("No hubo falta");
        ticket.getByLabel("Causa").fill("Se sirvió lo que dice la minuta");
        press(ticket, "Enviar a revisión");
        assertThat(ticket.locator("#messages")).containsText("Enviamos el borrador a revisión.");
    }

    @Test
    void theKeyboardWalksAndEnterOpensThePage() {
        Page operator = signedIn("operadora");
        operator.setViewportSize(1440, 900);
        open(operator, "/gestion?bandeja=ABIERTAS&motivo=SUGERENCIA");
        Locator links = operator.locator(".tickets-link");
        String first = links.nth(0).innerText();
        String second = links.nth(1).innerText();
        String third = links.nth(2).innerText();
        operator.locator("h1").click();
        operator.keyboard().press("j");
        assertThat(pane(operator)).isHidden();
        operator.keyboard().press("v");
        assertThat(shown(operator)).hasText(first);
        assertThat(frame(operator).locator("body")).hasAttribute("data-ticket", first);
        operator.keyboard().press("j");
        assertThat(frame(operator).locator("body")).hasAttribute("data-ticket", second);
        operator.keyboard().press("ArrowDown");
        assertThat(frame(operator).locator("body")).hasAttribute("data-ticket", third);
        frame(operator).locator("h1").click();
        operator.keyboard().press("k");
        assertThat(frame(operator).locator("body")).hasAttribute("data-ticket", second);
        assertThat(operator.locator(".tickets-link:focus")).hasText(second);
        operator.keyboard().press("Enter");
        operator.waitForURL(Pattern.compile(".*/gestion/tickets/" + second));
        operator.goBack();
        operator.locator("tr:has(.tickets-link) .tickets-title").first().click();
        assertThat(pane(operator)).isVisible();
        operator.keyboard().press("Escape");
        assertThat(pane(operator)).isHidden();
        assertThat(operator.locator(".tickets-link:focus")).hasCount(1);
        operator.setViewportSize(1280, 900);
        operator.locator(".tickets-title").first().click();
        assertThat(pane(operator)).isHidden();
        assertTrue(operator.url().contains("/gestion?bandeja=ABIERTAS"));
    }

    @Test
    void whatOneMayNotReadIsNotShownBesideTheListEither() {
        Page operator = signedIn("operadora");
        operator.setViewportSize(1440, 900);
        operator.routeWebSocket("**", socket -> socket.close());
        open(operator, "/gestion?bandeja=ABIERTAS");
        operator.context().clearCookies();
        operator.locator(".tickets-title").first().click();
        assertThat(operator.locator("[data-pane-none]")).isVisible();
        assertThat(operator.locator(".pane-frame")).isHidden();
    }
}

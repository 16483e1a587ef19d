package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.TelephoneDoor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * People are called for an alert, and one of them takes it: by the link of a message or a button.
 */
class AlertsST extends StaffJourney {

    private static final String NOBODY = "Nadie ha tomado esta alerta";

    private URI link(String who, String number) {
        return linkIn(mailTo(who + "@canal.example", number + "] ALERTA"));
    }

    private static String path(URI link) {
        return link.getPath() + "?" + link.getQuery();
    }

    @Test
    void whoeverIsCalledTakesItByTheLinkAndTheNextOneLearnsWho() {
        String number = Fixtures.alert("ENFERMEDAD");
        URI link = link("calidad", number);
        assertEquals("/alerta", link.getPath());
        Page phone = phone();
        for (int times = 0; times < 3; times++) {
            assertEquals(200, phone.context().request().get(path(link)).status());
            assertEquals(200, phone.context().request().head(path(link)).status());
        }
        open(phone, path(link));
        assertTrue(phone.url().matches(".*/alerta\\?e=[0-9a-f]{12}"), phone.url());
        assertThat(phone.locator("main")).containsText(NOBODY);
        assertThat(phone.locator("main")).containsText(number);
        assertThat(phone.locator("main")).containsText("Alguien enfermo");
        assertThat(phone.locator("main")).not().containsText("bandejas");
        noBarriers(phone);
        fits(phone);
        picture(phone, "alerta-320");
        button(phone, "Tomar la alerta").dblclick();
        assertThat(phone.locator("main")).containsText("Usted tomó esta alerta");
        noBarriers(phone);
        picture(phone, "alerta-tomada-320");

        URI other = link("administradora", number);
        open(page, path(other));
        assertThat(page.locator("main")).containsText("Ya la tomó");
        assertThat(button(page, "Tomar la alerta")).hasCount(0);
        bothSizes(page, "alerta-de-otra");
    }

    @Test
    void aForgedLinkIsAPlainPage() {
        URI link = link("calidad", Fixtures.alert("ENFERMEDAD"));
        String good = path(link);
        for (String forged :
                List.of(
                        good + "x",
                        good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A"),
                        "/alerta?t=",
                        "/alerta?t=%27%20or%201=1",
                        "/alerta?e=000000000000",
                        "/alerta")) {
            Page stranger = window(1280, 900);
            open(stranger, forged);
            assertThat(stranger.locator("main"))
                    .containsText("Este enlace está incompleto o no es nuestro");
            assertThat(button(stranger, "Tomar la alerta")).hasCount(0);
        }
    }

    @Test
    void theButtonOnThePageTakesItAndLetsItsPersonValidate() {
        String number = Fixtures.alert("ALERGIA");
        Page area = signedIn("nutricion");
        open(area, "/gestion?bandeja=ALERTAS");
        assertThat(area.locator("tr.row-alert", new Page.LocatorOptions().setHasText(number)))
                .containsText("Sin tomar");
        picture(area, "lista-alerta-sin-tomar");
        open(area, "/gestion/tickets/" + number);
        assertThat(area.locator(".notice-danger").first()).containsText(NOBODY);
        bothSizes(area, "ticket-alerta-sin-tomar");
        press(area, "Tomar la alerta", "Usted tomó la alerta");
        assertThat(area.locator(".notice-danger").first()).containsText("La tomó");
        assertThat(area.locator(".thread")).containsText("Tomó la alerta");
        picture(area, "ticket-alerta-tomada");
        area.locator("summary:has-text('Anotar qué hice')").click();
        area.getByLabel("Qué hizo").selectOption("Llamé por teléfono");
        area.getByLabel("Cuente a quién").fill("A la directora: el niño ya está en su casa.");
        bothSizes(area, "ticket-alerta-anotar");
        press(area, "Anotar", "Quedó anotado");
        assertThat(area.locator(".thread")).containsText("Llamó por la alerta");
        assertThat(area.locator(".thread")).containsText("el niño ya está en su casa");
        area.locator("[id$='validate']").click();
        status(area, "En el área");
        for (int[] screen : new int[][] {{1280, 900}, {1366, 768}}) {
            area.setViewportSize(screen[0], screen[1]);
            open(area, "/gestion/tickets/" + number);
            Locator words = area.getByLabel("Texto para la persona");
            assertThat(area.locator(".entry-person").first()).isInViewport();
            assertTrue(
                    words.boundingBox().y + 80 < area.locator(".composer-bar").boundingBox().y,
                    "the text begins in the first screen of " + screen[1]);
            assertThat(button(area, "Enviar a revisión")).isInViewport();
            picture(area, "ticket-alerta-" + screen[0]);
        }
        area.setViewportSize(1280, 900);
        bothSizes(area, "ticket-alerta-respuesta");
    }

    /** Nothing on the page says by itself that all is well. */
    @Test
    void thatThereWasNoDangerIsSaidOnlyByWhomReadsWhatItMeans() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.alert("ALERGIA"));
        assertThat(button(administrator, "No había riesgo")).isHidden();
        administrator.locator("summary:has-text('No es una alerta')").click();
        assertThat(button(administrator, "No había riesgo")).isVisible();
        assertThat(administrator.locator(".case-line")).containsText("se leyó mal");
        bothSizes(administrator, "ticket-alerta-no-era");
    }

    @Test
    void whoeverReadsOfADangerRaisesTheAlertWithOneClick() {
        String number = Fixtures.filed();
        Page staff = signedIn("administradora");
        open(staff, "/gestion/tickets/" + number);
        staff.locator("summary", new Page.LocatorOptions().setHasText("en peligro")).click();
        bothSizes(staff, "ticket-marcar-peligro");
        press(staff, "Gas, fuego o quemadura", "Quedó como alerta");
        assertThat(staff.locator(".notice-danger").first()).containsText("Gas, fuego o quemadura");
        assertThat(staff.locator(".notice-danger").first()).containsText(NOBODY);
        link("administradora", number);
    }

    @Test
    void aGatewayThatIsDownDelaysTheTelephoneAndNotTheMail() {
        TelephoneDoor telephones = server.telephones();
        telephones.outOfOrder(true);
        try {
            String number = Fixtures.alert("ENFERMEDAD");
            Fixtures.run("telephone");
            link("calidad", number);
            Page staff = signedIn("administradora");
            open(staff, "/admin/mensajes?estado=PENDIENTE");
            Locator row =
                    staff.locator("tbody tr", new Page.LocatorOptions().setHasText(number))
                            .filter(new Locator.FilterOptions().setHasText("Aviso al teléfono"));
            assertThat(row).hasCount(1);
            assertThat(row).containsText("HTTP 503");
            assertEquals(List.of(), telephones.taken(number));
            telephones.outOfOrder(false);
            row.locator("a").first().click();
            staff.locator("[id$='retry']").click();
            assertThat(staff.locator("#mensaje")).containsText("Aviso al teléfono");
            Fixtures.run("telephone");
            staff.waitForCondition(() -> !telephones.taken(number).isEmpty());
            String message = telephones.taken(number).get(0);
            assertTrue(message.contains("\"to\":\"+56955550173\""), message);
            assertTrue(message.contains("Alguien enfermo"), message);
            assertTrue(message.contains("/alerta?t="), message);
            assertEquals(1, telephones.taken(number).size());
        } finally {
            telephones.outOfOrder(false);
        }
    }
}

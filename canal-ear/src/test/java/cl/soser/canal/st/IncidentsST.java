package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The administrator joins what three people told of; one answer is approved once and serves all.
 */
class IncidentsST extends StaffJourney {

    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d{6,9}");

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertTrue(number.find(), text);
        return number.group();
    }

    private static Locator having(Page where, String selector, String text) {
        return where.locator(selector, new Page.LocatorOptions().setHasText(text)).first();
    }

    @Test
    void whatThreeToldOfIsOfferedJoinedNamedAndParted() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/incidentes");
        Locator milk = having(administrator, "section.incident-offers", "Leche vencida");
        assertThat(milk).containsText("mismo lote");
        assertThat(milk).containsText("Línea 800");
        assertEquals(3, milk.locator("li").count());
        bothSizes(administrator, "incidentes");

        String number = number(milk.innerText());
        open(administrator, "/gestion/tickets/" + number);
        assertThat(administrator.getByText("Podría ser el mismo incidente")).isVisible();
        bothSizes(administrator, "ticket-incidente-propuesto");
        Locator offers = opened(administrator, "parecidas").locator("li");
        String other = number(offers.first().innerText());
        press(administrator, "Es el mismo: reunir (" + other + ")", "Quedaron reunidas");
        assertThat(administrator.locator("#incident-title")).containsText("Incidente");
        assertThat(offers).hasCount(1);
        String third = number(offers.first().innerText());
        press(administrator, "No es el mismo (" + third + ")", "No se lo volveremos a proponer");
        assertThat(administrator.locator(".incident-offers")).hasCount(0);
        assertThat(administrator.locator(".ticket-main")).containsText("Reunida en un incidente");

        administrator.locator("#incident-title a").click();
        assertThat(administrator.locator("h1")).containsText("Incidente");
        administrator.locator("[id$='numbers']").fill("algo");
        button(administrator, "Sumar").click();
        assertThat(administrator.locator("#messages")).containsText("No encontramos");
        administrator.locator("[id$='numbers']").fill(third.toLowerCase());
        button(administrator, "Sumar").click();
        assertThat(administrator.locator("#messages")).containsText("Sumada");
        administrator.locator("[id$=':name']").fill("Leche vencida del lote 2611");
        button(administrator, "Guardar nombre").click();
        assertThat(administrator.locator("h1")).containsText("Leche vencida del lote 2611");
        bothSizes(administrator, "incidente");
        String hers = Fixtures.filed();
        administrator.locator("[id$='numbers']").fill(hers);
        button(administrator, "Sumar").click();
        assertThat(administrator.locator("#messages")).containsText("Sumada");
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/" + hers);
        String seen = citizen.content();
        assertFalse(seen.toLowerCase().contains("incidente"), "nothing of the incident");
        assertFalse(seen.contains(third), "nothing of others");
        administrator.locator("select[id$='leaving']").selectOption(third);
        administrator.locator("[id$='leavingReason']").fill("Es de otra marca");
        button(administrator, "Sacar").click();
        assertThat(administrator.locator("#messages")).containsText("salió del incidente");
        administrator.locator("[id$='closingReason']").fill("Se retiró el lote");
        button(administrator, "Cerrar incidente").click();
        assertThat(administrator.locator("#messages")).containsText("Incidente cerrado");
        bothSizes(administrator, "incidente-cerrado");
        open(administrator, "/gestion/incidentes?ver=cerrados");
        assertThat(having(administrator, "#incidentes tbody tr", "lote 2611")).isVisible();
    }

    @Test
    void oneAnswerIsApprovedOnceAndReachesEachAsTheirOwn() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/incidentes?ver=abiertos");
        bothSizes(manager, "incidentes-abiertos");
        having(manager, "#incidentes tbody tr", "Pan").locator(".row-header a").click();
        bothSizes(manager, "incidente-respuesta-comun");
        String incident = manager.url();
        String origin = number(manager.locator(".served").innerText());
        manager.locator(".served a").first().click();
        assertThat(manager.locator(".draft")).containsText("responde también a estas");
        bothSizes(manager, "ticket-visar-comun");
        button(manager, "Visar este texto").click();
        assertThat(manager.locator("#messages")).not().isEmpty();

        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + origin);
        assertEquals(2, administrator.locator(".serves input:checked").count());
        bothSizes(administrator, "ticket-responder-comun");
        administrator.locator("[id$='pertinent']").check();
        button(administrator, "Enviar a la persona").click();
        assertThat(administrator.locator("[data-leaves]")).isVisible();

        Fixtures.undoIsOver(origin);
        mailTo("persona912@canal.example", "Respuesta");
        open(administrator, incident);
        assertThat(administrator.locator(".served")).containsText("Tiene su respuesta");
        unknown("ciudadana", "/gestion/incidentes");
        for (String own : new String[] {"persona910@canal.example", "persona912@canal.example"}) {
            String mail =
                    com.icegreen.greenmail.util.GreenMailUtil.getBody(mailTo(own, "Respuesta"));
            assertFalse(mail.contains("ncidente"), mail);
        }
    }

    @Test
    void othersFindNoIncidents() {
        for (String who : new String[] {"junaeb", "supervisora", "ti"}) {
            unknown(who, "/gestion/incidentes", "/gestion/incidente?id=1");
        }
        unknown("operadora", odd("/gestion/incidente?id="));
        Page operator = signedIn("operadora");
        open(operator, "/gestion/incidentes?ver=nada&antes=x");
        assertThat(operator.getByRole(AriaRole.HEADING).first()).isVisible();
        noBarriers(operator);
    }
}

package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What journeys of a citizen have in common: the steps of the form, and ways to press on. */
abstract class CitizenJourney extends InBrowser {

    protected static final String FORM = "/solicitudes/nueva";
    protected static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d{6}");

    private static int people;

    protected void fileUntilReview(Page who) {
        open(who, FORM + "?motivo=RECLAMO");
        next(who);
        chooseSchool(who, "escuela ejemplo");
        tick(who, "En el servicio de todos los días");
        next(who);
        who.getByLabel("¿De qué programa se trata?").selectOption("BASICA_MEDIA");
        tick(who, "Afecta el servicio");
        who.getByLabel("En pocas palabras").fill("El almuerzo llegó frío");
        who.locator("textarea").fill("Hoy el almuerzo llegó frío a las 13:30.");
        next(who);
        who.waitForURL("**paso=4");
    }

    /** The server has all that was typed: before, it leads back to the step that it lacks. */
    protected static void kept(Page who) {
        who.waitForFunction(
                "() => { const kept = JSON.parse(sessionStorage.getItem('escrito:solicitud'));"
                        + " return !kept || Object.keys(kept.typed).every((name) => name in kept.saved); }");
    }

    protected void chooseSchool(Page who, String words) {
        who.locator("[id='f:schoolText:schoolText']").fill(words);
        who.locator(".combo-list .combo-label").first().click();
    }

    protected static void tick(Page who, String choice) {
        who.locator("label:has-text('" + choice + "')").click();
    }

    protected String fillPerson(Page who) {
        String email = "persona" + ++people + "-" + System.nanoTime() + "@canal.example";
        who.getByLabel("Nombres").fill("Rosa");
        who.getByLabel("Apellidos").fill("Prueba Ejemplo");
        who.getByLabel("Número del documento").fill("11.111.111-1");
        who.getByLabel("¿Quién es usted en el establecimiento?").selectOption("APODERADO");
        who.getByLabel("Correo electrónico").fill(email);
        who.getByLabel("Celular").fill("9 8765 4321");
        who.getByLabel("Región y comuna").selectOption("13101");
        return email;
    }

    protected void look(Page where, String name) {
        noBarriers(where);
        fits(where);
        picture(where, where.viewportSize().width + "-" + name);
    }

    protected static void next(Page where) {
        where.getByRole(AriaRole.BUTTON, button("Continuar")).click();
    }

    protected static void send(Page where) {
        where.getByRole(AriaRole.BUTTON, button("Enviar mi solicitud")).click();
    }

    protected static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    protected static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    protected static String numberOn(Page receipt) {
        Matcher number = NUMBER.matcher(receipt.locator(".receipt").innerText());
        assertTrue(number.find());
        return number.group();
    }
}

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
        fileUntilReview(who, "escuela ejemplo");
    }

    /** Where others must not have written before: of a school no other journey writes of. */
    protected void fileUntilReview(Page who, String school) {
        open(who, FORM + "?motivo=RECLAMO");
        who.locator("[id='f:detail:detail']").fill("Hoy el almuerzo llegó frío a las 13:30.");
        chooseSchool(who, school);
        next(who);
        who.waitForURL("**paso=2");
    }

    /** Opens what the form proposes: topic, part, moment, urgency, subject. */
    protected static void sorting(Page who) {
        unfold(who, "clasificacion");
    }

    /** Opens what is asked of nobody who wants no account. */
    protected static void otherData(Page who) {
        unfold(who, "otros-datos");
    }

    protected static void unfold(Page who, String id) {
        if (who.locator("#" + id).getAttribute("open") == null) {
            who.locator("#" + id + " > summary").click();
        }
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
        who.getByLabel("RUT u otro documento").fill("11.111.111-1");
        who.locator("input[name$=userType][value=APODERADO]").check();
        who.getByLabel("Correo electrónico").fill(email);
        who.getByLabel("Celular").fill("9 8765 4321");
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

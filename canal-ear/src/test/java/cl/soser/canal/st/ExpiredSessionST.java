package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** A session ends while somebody writes: they are told so, and their words wait for them. */
class ExpiredSessionST extends StaffJourney {

    private static final String WORDS = "Mi hija sigue <sin> su colación & nadie llamó.";

    /** As when the time of the session has passed. */
    private static void expire(Page where) {
        where.context().clearCookies();
    }

    @Test
    void whatACitizenAddsIsShownBackAndWaitsInItsPlace() {
        String number = Fixtures.filed();
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/" + number);
        citizen.getByLabel("Su mensaje").fill(WORDS);
        expire(citizen);
        Response answer =
                citizen.waitForResponse(
                        reply -> reply.request().method().equals("POST"),
                        () -> button(citizen, "Enviar mensaje").click());
        assertEquals(409, answer.status());
        assertThat(citizen.locator("h1")).hasText("Su sesión terminó antes de enviar");
        assertThat(citizen.locator(".typed")).hasText(WORDS);
        noBarriers(citizen);
        picture(citizen, "sesion-terminada");

        citizen.getByText("Entrar y volver a la página").click();
        enterHere(citizen, "ciudadana");
        citizen.waitForURL("**/solicitudes/" + number);
        assertThat(citizen.getByLabel("Su mensaje")).hasValue(WORDS);
        assertThat(citizen.getByText("Recuperamos lo que había escrito")).isVisible();
        button(citizen, "Enviar mensaje").click();
        citizen.waitForURL("**hecho=agregado");
        assertThat(citizen.locator(".talk")).containsText(WORDS);
        assertThat(citizen.getByLabel("Su mensaje")).hasValue("");
    }

    @Test
    void aRequestBeingWrittenWaitsForItsWriter() {
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/nueva?motivo=RECLAMO");
        citizen.locator("[id='f:schoolText:schoolText']").fill("escuela ejemplo");
        citizen.locator(".combo-list .combo-label").first().click();
        citizen.locator("#clasificacion > summary").click();
        citizen.getByLabel("En pocas palabras").fill("Sin colación");
        citizen.locator("textarea").fill(WORDS);
        citizen.getByLabel("¿De qué programa se trata?").selectOption("BASICA_MEDIA");
        citizen.waitForResponse(
                answer ->
                        answer.url().endsWith("/solicitudes/borrador")
                                && answer.request().postData().contains("Sin+colaci"),
                () -> citizen.locator("label:has-text('Afecta el servicio')").click());
        citizen.context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                                .setName("JSESSIONID"));
        button(citizen, "Continuar").click();
        assertThat(citizen.locator("h1:visible")).hasText("Su sesión terminó antes de enviar");
        assertThat(citizen.locator(".typed").first()).hasText(WORDS);

        open(citizen, "/solicitudes/nueva");
        assertThat(citizen.getByText("¿Estaba escribiendo una solicitud?")).isVisible();
        noBarriers(citizen);
        citizen.getByText("Entrar y seguir").click();
        enterHere(citizen, "ciudadana");
        citizen.waitForURL("**/solicitudes/nueva?paso=1");
        assertThat(citizen.locator("textarea")).hasValue(WORDS);
        assertThat(citizen.getByLabel("En pocas palabras")).hasValue("Sin colación");
    }

    @Test
    void withoutScriptsTheWordsAreOnThePageThatTellsIt() {
        String number = Fixtures.filed();
        Page citizen = withoutScripts();
        signIn(citizen, "ciudadana");
        open(citizen, "/solicitudes/" + number);
        citizen.getByLabel("Su mensaje").fill(WORDS);
        expire(citizen);
        button(citizen, "Enviar mensaje").click();
        assertThat(citizen.locator(".typed")).hasText(WORDS);
        fits(citizen);
    }

    /** Three minutes before the half hour without use; by the keyboard alone. */
    @Test
    void whoeverOfTheStaffPausesIsWarnedBeforeTheEndAndGoesOn() {
        Page operator = signedIn("operadora");
        operator.clock().install();
        open(operator, "/gestion");
        Locator box = operator.locator("[data-session]");
        operator.clock().fastForward("26:30");
        assertThat(box).isHidden();
        operator.clock().fastForward("00:40");
        assertThat(box).isVisible();
        assertThat(box).containsText("Su sesión está por cerrarse");
        assertThat(button(operator, "Seguir conectado")).isFocused();
        noBarriers(operator);
        operator.waitForResponse(
                answer -> answer.url().endsWith("/sesion") && answer.status() == 204,
                () -> operator.keyboard().press("Enter"));
        assertThat(box).isHidden();
        operator.clock().fastForward("26:30");
        assertThat(box).isHidden();
    }

    @Test
    void aNoteAmongColleaguesComesBackAfterSigningInAgain() {
        Page administrator = signedIn("administradora");
        String ticket = oneToValidate(administrator);
        administrator.locator("#tab-note").click();
        administrator.locator("textarea[id$=note]").fill(WORDS);
        expire(administrator);
        button(administrator, "Guardar la nota").click();
        administrator.waitForURL("**/login?**vencida=1");
        assertThat(administrator.locator(".notice-warn")).containsText("Su sesión se cerró");
        enterHere(administrator, "administradora");
        administrator.waitForURL(ticket);
        assertThat(administrator.locator("textarea[id$=note]")).hasValue(WORDS);
        administrator.locator("#tab-note").click();
        press(administrator, "Guardar la nota", "Nota guardada");
        assertThat(administrator.locator("[id='t:timeline']")).containsText(WORDS);
        administrator.reload();
        assertThat(administrator.locator("textarea[id$=note]")).hasValue("");
    }

    /** As every form of administration. */
    @Test
    void aRuleBeingWrittenComesBackAfterSigningInAgain() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/regla");
        administrator.locator("input[id$=':name']").fill("Regla <de> prueba");
        administrator.locator("textarea[id$=':words']").fill("larvas, moho");
        expire(administrator);
        button(administrator, "Guardar sin activar").click();
        assertThat(administrator.locator("h1")).hasText("Su sesión terminó antes de enviar");
        administrator.getByText("Entrar y volver a la página").click();
        enterHere(administrator, "administradora");
        administrator.waitForURL("**/admin/regla");
        assertThat(administrator.locator("input[id$=':name']")).hasValue("Regla <de> prueba");
        assertThat(administrator.locator("textarea[id$=':words']")).hasValue("larvas, moho");
        assertThat(administrator.locator("main")).containsText("Recuperamos");
        administrator.reload();
        assertThat(administrator.locator("input[id$=':name']")).hasValue("");
    }

    @Test
    void theLastWordsOfAnAnswerAreOfferedBesideWhatWasSaved() {
        Page administrator = signedIn("administradora");
        String ticket = oneToValidate(administrator);
        press(administrator, "Validar: responde Operaciones", "Derivación validada.");
        press(administrator, "Escribir la respuesta", null);
        Locator answer = administrator.getByLabel("Texto para la persona");
        answer.fill("Buenos días.");
        assertThat(administrator.locator("[data-draft-state]")).containsText("Guardado");
        answer.fill(WORDS);
        administrator.locator("#tab-note").click();
        expire(administrator);
        button(administrator, "Guardar la nota").click();
        administrator.waitForURL("**/login?**vencida=1");
        enterHere(administrator, "administradora");
        administrator.waitForURL(ticket);
        assertThat(answer).hasValue("Buenos días.");
        assertThat(administrator.locator(".remembered .plain")).hasText(WORDS);
        noBarriers(administrator);
        administrator.waitForResponse(
                saving -> saving.request().method().equals("POST"),
                () -> button(administrator, "Ponerlo en la respuesta").click());
        assertThat(answer).hasValue(WORDS);
        administrator.reload();
        assertThat(answer).hasValue(WORDS);
        assertThat(administrator.locator(".remembered")).isHidden();
    }

    @Test
    void whoeverSignsInNextFindsNothingOfTheFormerPerson() {
        Page desk = signedIn("administradora");
        String ticket = oneToValidate(desk);
        desk.locator("#tab-note").click();
        desk.locator("textarea[id$=note]").fill(WORDS);
        desk.locator("header .usermenu summary").click();
        desk.locator("header .usermenu form button").click();
        desk.waitForURL("**/login**");
        assertEquals(
                0,
                desk.evaluate(
                        "Object.keys(sessionStorage).filter(k => k.startsWith('escrito:')).length"));
        signIn(desk, "administradora");
        desk.navigate(ticket);
        assertThat(desk.locator("textarea[id$=note]")).hasValue("");
    }

    @Test
    void aReasonBeingWrittenSurvivesTheSession() {
        Page administrator = signedIn("administradora");
        String ticket = oneToValidate(administrator);
        choose(administrator, "Cambiar la urgencia");
        administrator.locator("textarea[id$=reason]").fill(WORDS);
        expire(administrator);
        administrator.locator("[id='t:perform']").click();
        administrator.waitForURL("**/login?**vencida=1");
        enterHere(administrator, "administradora");
        administrator.waitForURL(ticket);
        choose(administrator, "Cambiar la urgencia");
        assertThat(administrator.locator("textarea[id$=reason]")).hasValue(WORDS);
        assertTrue(administrator.locator(".act").innerText().contains("Recuperamos"));
    }
}

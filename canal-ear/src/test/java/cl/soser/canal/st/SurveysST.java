package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People are asked how they were served, and what they say is looked into. */
class SurveysST extends StaffJourney {

    /** What the link says that is mailed to somebody who was just answered. */
    private static String asked() {
        return "t=" + Fixtures.asked(Fixtures.filed("RECLAMO", Fixtures.mailbox()));
    }

    @Test
    void aStrangerAnswersByTheLinkWithAButtonAndMayPutItRight() {
        String number = Fixtures.filed("RECLAMO", Fixtures.mailbox());
        String link = "t=" + Fixtures.asked(number);
        Page administrator = signedIn("administradora");
        inList(
                        administrator,
                        "/admin/mensajes?estado=PENDIENTE",
                        "main a:has-text('¿Cómo lo atendimos?')",
                        number)
                .click();
        button(administrator, "Ver el correo y el texto").click();
        assertThat(administrator.locator("main a[href*='/encuesta?" + link + "']")).isVisible();
        open(page, "/encuesta?" + link);
        assertTrue(page.url().matches(".*/encuesta\\?e=[0-9a-f]{12}"), page.url());
        bothSizes(page, "encuesta");
        button(page, "Enviar").click();
        assertThat(page.locator(".problems")).containsText("Elija una nota");
        bothSizes(page, "encuesta-incompleta");
        page.getByLabel("1. Muy mala").check();
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("textarea").fill("Sigue <b>fría</b>");
        button(page, "Enviar").click();
        assertThat(page.locator("h1")).containsText("Gracias por contestar");
        assertThat(page.locator("main")).containsText("Sigue <b>fría</b>");
        bothSizes(page, "encuesta-contestada");
        open(page, "/encuesta?" + link);
        assertThat(page.locator("main")).containsText("1. Muy mala");
        page.getByText("Cambiar mi respuesta").click();
        page.getByLabel("4. Buena").check();
        page.locator("textarea").fill("x".repeat(2001));
        button(page, "Enviar").click();
        assertThat(page.locator(".problems")).containsText("2000");
        assertEquals(2001, page.locator("textarea").inputValue().length());
        page.locator("textarea").fill("Me llamaron y se arregló");
        button(page, "Enviar").click();
        assertThat(page.locator("main")).containsText("4. Buena");
        open(page, "/encuesta/baja?" + link);
        bothSizes(page, "encuesta-baja");
        button(page, "No quiero recibirlas").click();
        assertThat(page.locator("h1")).containsText("No le enviaremos más");
        button(page, "Quiero volver a recibirlas").click();
        assertThat(page.locator("h1")).containsText("No recibir más");
        assertTrue(
                page.context().cookies().stream().noneMatch(one -> one.name.contains("SESSION")));
    }

    /** Two links are open at once: each window speaks of its own request, to its end. */
    @Test
    void twoWindowsOfOneBrowserEachVoteOnTheirOwnRequest() {
        open(page, "/encuesta?" + asked());
        String first = page.locator("main p.muted").first().innerText();
        Page other = page.context().newPage();
        open(other, "/encuesta?" + asked());
        String second = other.locator("main p.muted").first().innerText();
        assertNotEquals(first, second);
        page.getByLabel("4. Buena").check();
        page.locator("[id='encuesta:solved:solved'] label").first().click();
        button(page, "Enviar").click();
        assertThat(page.locator("h1")).containsText("Gracias por contestar");
        assertThat(page.locator("main p.muted").first()).hasText(first);
        other.reload();
        assertThat(other.locator("main p.muted").first()).hasText(second);
        assertThat(button(other, "Enviar")).isVisible();
    }

    @Test
    void openingALinkVotesNothingAndAWrongOneSaysSo() {
        String link = asked();
        for (int n = 0; n < 3; n++) {
            assertEquals(200, page.context().request().get("/encuesta?" + link).status());
            assertEquals(200, page.context().request().head("/encuesta?" + link).status());
        }
        open(page, "/encuesta?" + link);
        assertThat(button(page, "Enviar")).isVisible();
        for (String wrong :
                List.of(link + "A", link.substring(0, 12), "t=%3Cb%3E", "t=" + "x".repeat(500))) {
            open(page, "/encuesta?" + wrong);
            assertThat(page.locator("main")).containsText("incompleto o no es nuestro");
        }
        bothSizes(page, "encuesta-desconocida");
        Page stranger = window(1280, 900);
        open(stranger, "/encuesta");
        assertThat(stranger.locator("main")).containsText("Abra el enlace");
        Page old = withoutScripts();
        open(old, "/encuesta?" + link);
        old.getByLabel("5. Muy buena").check();
        old.getByLabel("Sí", new Page.GetByLabelOptions().setExact(true)).check();
        button(old, "Enviar").click();
        assertThat(old.locator("h1")).containsText("Gracias por contestar");
    }

    @Test
    void anOperatorAsksByTelephoneAndALeaderSeesWhatIsBehindALowAnswer() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/encuestas");
        bothSizes(operator, "encuestas-telefono");
        String number = Fixtures.filed("RECLAMO", Fixtures.telephone());
        Fixtures.asked(number);
        inList(operator, "/gestion/encuestas", ".remedies-what", number)
                .locator("a")
                .first()
                .click();
        bothSizes(operator, "encuesta-telefono");
        button(operator, "Guardar lo que dijo").click();
        assertThat(operator.locator(".problems")).isVisible();
        operator.getByLabel("2. Mala").check();
        operator.locator("[id='encuesta:solved:solved'] label").last().click();
        operator.getByLabel("Lo que agrega").fill("Nadie le avisó el cambio de hora.");
        button(operator, "Guardar lo que dijo").click();
        assertThat(operator.locator("#messages")).containsText("Guardado");

        Page manager = signedIn("gerencia");
        open(manager, "/gestion/satisfaccion");
        bothSizes(manager, "satisfaccion");
        open(manager, "/gestion/satisfaccion?meses=3&canal=WEB&tema=%27&area=-&desde=x");
        noBarriers(manager);
        open(manager, "/gestion/tickets/" + number);
        assertThat(opened(manager, "encuestas")).containsText("por teléfono");
        manager.getByText("Ver la revisión").first().click();
        assertThat(manager.locator("main")).containsText("Nadie le avisó el cambio de hora.");
        bothSizes(manager, "revision");
        button(manager, "Cerrar la revisión").click();
        assertThat(manager.locator(".problems")).isVisible();
        manager.getByLabel("La revisa").selectOption("Ana Administradora Soto");
        button(manager, "Asignar").click();
        assertThat(manager.locator("#messages")).containsText("Asignada");
        mailTo("administradora@canal.example", "revisión a cargo");
        String address = manager.url();
        Page owner = signedIn("administradora");
        open(owner, address);
        owner.getByLabel("En pocas palabras").fill("Avisar los cambios de hora");
        owner.getByLabel("Qué se haría distinto").fill("Un mensaje a cada familia el día antes.");
        button(owner, "Proponer").click();
        assertThat(owner.locator("#messages")).containsText("mejora");
        owner.getByLabel("Qué se encontró").fill("El aviso no llegó a la tarde.");
        owner.getByLabel("Cómo se cierra").fill("Se llamó a la persona y se le explicó.");
        button(owner, "Cerrar la revisión").click();
        assertThat(owner.locator("#messages")).containsText("Revisión cerrada");
        bothSizes(owner, "revision-cerrada");
    }

    @Test
    void theAdministratorSetsWhomToAskAndOthersFindNothingOfIt() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/encuestas");
        bothSizes(administrator, "encuestas-ajustes");
        administrator.locator("[id='ajustes:shareField:share']").fill("140");
        button(administrator, "Guardar").click();
        assertThat(administrator.locator(".problems")).containsText("100 o menos");
        administrator.locator("[id='ajustes:shareField:share']").fill("80");
        button(administrator, "Guardar").click();
        assertThat(administrator.locator("#messages")).containsText("Guardado");
        assertThat(administrator.locator(".history")).containsText("80");
        administrator.locator("[id='ajustes:shareField:share']").fill("100");
        button(administrator, "Guardar").click();
        for (String who : new String[] {"operadora", "junaeb", "supervisora", "ti"}) {
            unknown(who, "/gestion/satisfaccion", "/gestion/revision?id=1", "/admin/encuestas");
        }
        unknown(
                "gerencia",
                "/gestion/revision?id=999999",
                "/gestion/revision?id=1%27",
                "/gestion/encuestas",
                "/gestion/encuesta?numero=CP-2026-000001&que=SATISFACCION");
    }
}

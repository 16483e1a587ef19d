package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Operations reads what was sent and judges the month's sample. */
class OversightST extends StaffJourney {

    @Test
    void everySentAnswerIsReadBesideWhatWasAsked() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/respuestas");
        bothSizes(manager, "respuestas");
        manager.locator("a[rel=next]").click();
        assertThat(manager.locator("a[rel=prev]")).isVisible();
        open(manager, "/gestion/respuestas?motivo=RECLAMO");
        manager.locator(".remedies-what a").first().click();
        assertThat(manager.locator("main")).containsText("Lo que se preguntó");
        assertThat(manager.locator("main")).containsText("Lo que se respondió");
        bothSizes(manager, "respuesta");
    }

    @Test
    void theSampleIsJudgedOnceWithAReason() {
        String number = Fixtures.sampled(Fixtures.filed());
        Page operations = signedIn("operaciones");
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/pertinencia");
        bothSizes(manager, "pertinencia");
        Locator row = manager.locator(".remedies tr", new Page.LocatorOptions().setHasText(number));
        assertThat(row).containsText("Por auditar");
        row.locator("a").click();
        bothSizes(manager, "respuesta-por-auditar");
        button(manager, "Guardar").click();
        assertThat(manager.locator(".problems")).isVisible();
        manager.getByLabel("No pertinente").check();
        manager.getByLabel("Por qué").fill("No contesta lo segundo que preguntó.");
        button(manager, "Guardar").click();
        assertThat(manager.locator("#messages")).containsText("Cuenta en la pertinencia");
        assertThat(row).containsText("No contesta lo segundo que preguntó");
        row.locator("a").click();
        assertThat(manager.getByText("Registrar una acción")).isVisible();
        bothSizes(manager, "respuesta-auditada");
        open(operations, "/gestion/pertinencia");
        assertThat(operations.locator(".remedies tr", new Page.LocatorOptions().setHasText(number)))
                .containsText("No pertinente");
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/pertinencia?mes=nada");
        assertThat(administrator.locator(".remedies")).containsText("La audita otra persona");
    }

    @Test
    void aRequirementIsRegisteredPutOffAndMet() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/requerimientos");
        assertThat(manager.locator(".remedies tbody tr").first()).containsText("Vencido");
        bothSizes(manager, "requerimientos");
        open(manager, "/gestion/requerimientos/nuevo");
        button(manager, "Registrar").click();
        assertThat(manager.locator(".problems")).isVisible();
        bothSizes(manager, "requerimiento-nuevo");
        manager.getByLabel("En pocas palabras")
                .fill("Enviar la minuta de enero " + "x".repeat(120));
        manager.getByLabel("Qué se pide").fill("A la dirección regional, en PDF.");
        manager.getByLabel("Hasta").fill(java.time.LocalDate.now().plusDays(4).toString());
        manager.getByLabel("Responde en el canal").selectOption("Nora Nutrición Vera");
        button(manager, "Registrar").click();
        assertThat(manager.locator("#messages")).containsText("Registrado");
        bothSizes(manager, "requerimiento");
        String address = manager.url();
        Page owner = signedIn("nutricion");
        open(owner, address);
        owner.getByLabel("Cómo se cumplió").fill("Se envió por correo.");
        button(owner, "Guardar como cumplido").click();
        assertThat(owner.locator("#messages")).containsText("cumplido");
        unknown("calidad", address.replace(server.address().toString(), ""));
        open(manager, "/gestion/requerimientos?ver=cumplido");
        assertThat(manager.locator(".remedies")).containsText("Enviar la minuta de enero");
    }

    @Test
    void operationsIsTakenToWhatWasReportedAndAnswers() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/reportes");
        operator.getByLabel("En pocas palabras").fill("Gotera en la bodega");
        operator.getByLabel("Qué pasa").fill("Se mojaron cajas; se movieron.");
        operator.getByLabel("Gravedad").selectOption("MEDIA");
        button(operator, "Reportar").click();
        assertThat(operator.locator("#messages")).containsText("Reportado");
        assertThat(operator.locator(".ideas")).containsText("todavía no lo ha visto");
        mailTo("operaciones@canal.example", "Gotera en la bodega");
        Page operations = signedIn("operaciones");
        open(operations, "/gestion/reportes");
        bothSizes(operations, "reportes");
        button(operations, "Visto: Gotera en la bodega").click();
        assertThat(operations.locator(".error")).containsText("Escriba qué se hará");
        operations.getByLabel("Qué dice Operaciones").first().fill("Va Mantención hoy.");
        button(operations, "Visto: Gotera en la bodega").click();
        assertThat(operations.locator(".ideas")).containsText("Va Mantención hoy.");
        operator.reload();
        assertThat(operator.locator(".ideas")).containsText("Va Mantención hoy.");
    }

    @Test
    void othersFindNothingOfIt() {
        for (String who : new String[] {"calidad", "operadora", "junaeb", "supervisora", "ti"}) {
            unknown(who, "/gestion/respuestas", "/gestion/respuesta?id=1", "/gestion/pertinencia");
        }
        unknown("gerencia", odd("/gestion/respuesta?id="));
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/respuestas?desde=x&hasta=9999-99-99&motivo=%27&area=-&antes=1_2_3");
        noBarriers(manager);
    }
}

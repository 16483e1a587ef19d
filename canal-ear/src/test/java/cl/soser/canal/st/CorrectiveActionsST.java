package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What a citizen is promised is owned, done, shown and checked, and the citizen reads of it. */
class CorrectiveActionsST extends StaffJourney {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Santiago"));

    private static void attach(Page where) {
        where.locator("#elegir-archivos")
                .setInputFiles(
                        new FilePayload(
                                "acta.txt",
                                "text/plain",
                                "Pesamos las bandejas.".getBytes(StandardCharsets.UTF_8)));
        assertThat(where.locator("#archivos .file input[type=hidden]")).hasCount(1);
        assertThat(where.locator("#archivos .file")).containsText("acta.txt");
    }

    @Test
    void theBoardShowsWhatIsLateFirstAndLeadsToEachAction() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/acciones");
        assertThat(manager.locator(".remedies tbody tr").first()).containsText("Vencida");
        bothSizes(manager, "acciones");
        manager.locator(".counter-link:has-text('por verificar')").click();
        assertThat(manager.locator("main h2").first()).hasText("Hechas, por verificar");
        bothSizes(manager, "acciones-por-verificar");
        String number = Fixtures.toCheck(Fixtures.filed());
        inList(manager, "/gestion/acciones?ver=por-verificar", ".remedies-what", number)
                .locator("a")
                .click();
        assertThat(manager.locator("h1")).containsText("Acción N.º");
        bothSizes(manager, "accion-por-verificar");
        manager.getByLabel("Qué se vio").first().fill("Se visitó la cocina y no se repitió.");
        button(manager, "Confirmar que sirvió").click();
        assertThat(manager.locator("#messages")).containsText("Anotado: sirvió");
        open(manager, "/gestion/acciones?ver=terminadas");
        assertThat(manager.locator(".remedies")).containsText("No sirvió");
        bothSizes(manager, "acciones-terminadas");
        open(manager, "/gestion/acciones?ver=por-verificar");
        manager.getByText("Cuándo se verifica").click();
        manager.getByLabel("Días después de hecha").fill("0");
        button(manager, "Guardar días").click();
        assertThat(manager.locator(".error").first()).isVisible();
        manager.getByLabel("Días después de hecha").fill("30");
        button(manager, "Guardar días").click();
        assertThat(manager.locator("#messages")).containsText("Guardado");
    }

    /** A draft may be kept while an act is on its way: what the act said stays on the screen. */
    private static void keptInTheBackground(Page where) {
        where.waitForResponse(
                kept -> String.valueOf(kept.request().postData()).contains("keepDraft"),
                () -> where.evaluate("() => canalKeepDraft()"));
    }

    @Test
    void aPromiseIsKeptShownAndReadByTheCitizen() {
        Page administrator = signedIn("administradora");
        String number = Fixtures.filed();
        open(administrator, "/gestion/tickets/" + number);
        press(administrator, "Validar: responde Operaciones", "Derivación validada.");
        press(administrator, "Escribir la respuesta", null);
        administrator
                .getByLabel("Texto para la persona")
                .fill("Pesamos las bandejas y corregimos la ración de cada una.");
        administrator.getByLabel("Resultado").selectOption("ACOGIDO");
        administrator.getByLabel("Causa").fill("Se sirvió menos de la ración");
        button(administrator, "Agregar una acción").click();
        administrator.locator(".action-what textarea").fill("Pesar cada bandeja antes de servir");
        administrator.getByLabel("Responsable").fill("Jefa de cocina");
        administrator.locator(".action-day input").first().fill(TODAY.plusDays(3).toString());
        press(administrator, "Enviar a revisión", null);
        assertThat(administrator.locator(".problems")).containsText("Elija qué falló");
        administrator.getByText("Preguntar por qué").click();
        administrator.getByLabel("¿Por qué pasó?").fill("La balanza estaba descalibrada");
        administrator.getByLabel("¿Y por qué? (2").fill("Nadie la revisa desde marzo");
        administrator.getByText("Sumar una acción que ya está en curso").click();
        bothSizes(administrator, "respuesta-causa-acciones");
        press(administrator, "Enviar a revisión", "Enviamos el borrador a revisión.");
        keptInTheBackground(administrator);
        assertThat(administrator.locator("#messages")).containsText("Enviamos el borrador");
        administrator.getByLabel("Confirmo que la respuesta").check();
        press(administrator, "Enviar a la persona", "La respuesta sale en un minuto");
        leaves(administrator);
        administrator.reload();
        Locator mine = opened(administrator, "acciones").locator("li a");
        assertThat(mine).hasCount(1);
        mine.click();
        assertThat(administrator.locator("h1")).containsText("Pesar cada bandeja");
        bothSizes(administrator, "accion");

        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/" + number);
        assertThat(citizen.locator(".told")).containsText("En curso");
        administrator.getByLabel("Qué se hizo").fill("Desde hoy se pesa cada bandeja.");
        button(administrator, "Guardar como hecha").click();
        assertThat(administrator.locator("#messages")).containsText("Agregue un archivo");
        administrator.getByLabel("Qué se hizo").fill("Desde hoy se pesa cada bandeja.");
        attach(administrator);
        button(administrator, "Guardar como hecha").click();
        assertThat(administrator.locator("#messages")).containsText("Guardada como hecha");
        assertThat(administrator.locator(".file")).containsText("acta.txt");
        assertThat(administrator.locator("main")).containsText("otra persona dirá si sirvió");
        bothSizes(administrator, "accion-hecha");
        citizen.reload();
        assertThat(citizen.locator(".told")).containsText("Desde hoy se pesa cada bandeja.");
        assertThat(citizen.locator(".told")).containsText("Hecho");
        bothSizes(citizen, "solicitud-compromisos");
        String mail =
                com.icegreen.greenmail.util.GreenMailUtil.getBody(
                        mailTo("ciudadana@canal.example", "Cumplimos lo que le dijimos"));
        assertTrue(mail.contains("se pesa cada bandeja"), mail);

        open(administrator, "/gestion/acciones/nueva?solicitud=" + number);
        bothSizes(administrator, "accion-nueva");
        administrator.getByLabel("Qué se hará").fill("Calibrar la balanza cada mes");
        administrator.getByLabel("Quién la hace").fill("Mantención");
        administrator.getByLabel("Responde en el canal").selectOption("Carla Calidad Muñoz");
        administrator.getByLabel("Hasta").fill(TODAY.plusDays(9).toString());
        button(administrator, "Registrar").click();
        assertThat(administrator.locator("#messages")).containsText("registrada");
        mailTo("calidad@canal.example", "a su cargo");
    }

    @Test
    void aSuggestionBecomesAnIdeaThatAnActionCarriesOut() {
        String taken = Fixtures.filed("SUGERENCIA", "ciudadana");
        String left = Fixtures.filed("SUGERENCIA", "ciudadana");
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/mejoras");
        bothSizes(administrator, "mejoras");
        inList(administrator, "/gestion/mejoras", ".list-table tbody tr", taken)
                .locator("a.button")
                .click();
        assertThat(administrator.locator("h1")).containsText("Sugerencia CP-");
        bothSizes(administrator, "mejora-nueva");
        administrator.getByLabel("En pocas palabras").fill("Pan integral dos veces por semana");
        administrator.getByLabel("La idea").fill("Cambiar dos de los cinco panes por integral.");
        button(administrator, "Proponer").click();
        assertThat(administrator.locator("#messages")).containsText("Propuesta");
        bothSizes(administrator, "mejora");
        administrator
                .locator("[id='aceptar:acceptReasonField:acceptReason']")
                .fill("Se pide mucho");
        administrator.getByLabel("Quién la hace").fill("Nutricionista zonal");
        administrator.getByLabel("Responde en el canal").selectOption("Nora Nutrición Vera");
        administrator.getByLabel("Hasta").fill(TODAY.plusDays(9).toString());
        button(administrator, "Aceptar y abrir la acción").click();
        assertThat(administrator.locator("#messages")).containsText("Aceptada");
        bothSizes(administrator, "mejora-aceptada");
        open(administrator, "/gestion/mejoras?ver=aceptadas");
        assertThat(administrator.locator("#ideas")).containsText("Pan integral");
        bothSizes(administrator, "mejoras-aceptadas");
        inList(administrator, "/gestion/mejoras", ".list-table tbody tr", left)
                .locator("a.button")
                .click();
        administrator.locator("[id$='reasonField:reason']").fill("Ya se hace en todas partes");
        button(administrator, "Dejarla con su motivo").click();
        assertThat(administrator.locator("#messages")).containsText("no pasa a mejora");
        unknown("operadora", "/gestion/mejoras", "/gestion/mejora?id=1", "/gestion/mejoras/nueva");
        unknown("administradora", odd("/gestion/mejora?id="));
        Page area = signedIn("calidad");
        open(area, "/gestion/mejoras?ver=propuestas");
        area.locator("#ideas a").first().click();
        assertThat(area.locator("h1")).isVisible();
        assertEquals(0, area.locator("form[id='aceptar']").count());
    }

    @Test
    void othersFindNoActions() {
        for (String who : new String[] {"junaeb", "supervisora", "ti", "operadora"}) {
            unknown(who, "/gestion/acciones", "/gestion/accion?id=1", "/gestion/acciones/nueva");
        }
        unknown("nutricion", odd("/gestion/accion?id="));
        Page area = signedIn("nutricion");
        open(area, "/gestion/acciones?ver=nada&desde=x&area=%27&mias=si");
        noBarriers(area);
    }
}

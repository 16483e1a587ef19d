package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Terms, ladder and calendar on the screens of whoever keeps them. */
class TermsAdminST extends StaffJourney {

    @Test
    void theLadderIsReadChangedAndKeptFromGoingRound() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/escalamiento");
        assertThat(administrator.locator("table")).hasCount(4);
        bothSizes(administrator, "escalamiento");
        open(administrator, "/admin/peldano");
        bothSizes(administrator, "peldano");
        administrator.locator("[id$=':area']").selectOption("CALIDAD");
        administrator.locator("[id$=':hand']").selectOption("LOGISTICA");
        button(administrator, "Guardar").click();
        assertThat(administrator.locator("#messages")).containsText("Peldaño guardado");
        open(administrator, "/admin/peldano");
        administrator.locator("[id$=':area']").selectOption("LOGISTICA");
        administrator.locator("[id$=':hand']").selectOption("CALIDAD");
        button(administrator, "Guardar").click();
        assertThat(administrator.locator("main")).containsText("en círculo");
        open(administrator, "/admin/escalamiento");
        assertThat(administrator.locator("#historial")).containsText("Logística");
        administrator.locator("tr:has-text('Pasa al área Logística') a").first().click();
        button(administrator, "Quitar el peldaño").click();
        assertThat(administrator.locator("#messages")).containsText("Peldaño quitado");
    }

    @Test
    void holidaysAreAddedLoadedAndTakenAway() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/feriados?anio=2031");
        bothSizes(administrator, "feriados");
        administrator.locator("[id$=':date']").fill("2031-03-04");
        administrator.locator("[id$=':name']").fill("Elección de prueba");
        administrator.locator("[id$=':place']").selectOption("15");
        button(administrator, "Agregar").click();
        assertThat(administrator.locator("#messages")).containsText("Feriado agregado");
        assertThat(administrator.locator("tr:has-text('Elección de prueba')"))
                .containsText("Arica y Parinacota");
        administrator
                .locator("[id$=':file']")
                .setInputFiles(
                        new FilePayload(
                                "feriados.csv",
                                "text/csv",
                                "2031-03-05,\"De archivo, entre comillas\"\nalgo roto\n"
                                        .getBytes(StandardCharsets.UTF_8)));
        button(administrator, "Cargar").click();
        assertThat(administrator.locator(".notice-warn")).containsText("Línea 2");
        noBarriers(administrator);
        assertThat(administrator.locator("#lista")).containsText("De archivo");
        administrator.locator("tr:has-text('Elección de prueba') input[type=submit]").click();
        assertThat(administrator.locator("#messages")).containsText("Feriado quitado");
        administrator.locator("tr:has-text('De archivo') input[type=submit]").click();
        assertThat(administrator.locator("#lista")).not().containsText("De archivo");
    }

    @Test
    void termsAreChangedInAVersionOfTheirOwn() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/plazos");
        bothSizes(administrator, "plazos");
        var hours = administrator.getByLabel("Calidad, Redactar");
        hours.fill("mucho");
        administrator.locator("[id$=':reason']").fill("Prueba");
        button(administrator, "Guardar una versión nueva").click();
        assertThat(administrator.locator("main")).containsText("No se entiende");
        administrator.getByLabel("Calidad, Redactar").fill("20,5");
        button(administrator, "Guardar una versión nueva").click();
        assertThat(administrator.locator("#messages")).containsText("Plazos guardados");
        assertThat(administrator.getByLabel("Calidad, Redactar")).hasValue("20,5");
        assertThat(administrator.locator("#historial")).containsText("20 h 30 min");
        administrator.getByLabel("Partes, Redactar").fill("0");
        administrator.locator("[id$=':reason']").fill("Nada para redactar");
        button(administrator, "Guardar una versión nueva").click();
        assertThat(administrator.locator("main")).containsText("cada etapa tiene de 1 a 1.000");
        administrator.getByLabel("Partes, Redactar").fill("60");
        administrator.locator("[id$=':reason']").fill("Más para redactar");
        button(administrator, "Guardar una versión nueva").click();
        assertThat(administrator.getByLabel("Partes, Redactar")).hasValue("60");
        assertThat(administrator.locator("#historial"))
                .containsText("Plazo del área para redactar: 60");
        administrator.getByLabel("Partes, Redactar").fill("50");
        administrator.getByLabel("Calidad, Redactar").fill("");
        administrator.locator("[id$=':reason']").fill("Como antes");
        button(administrator, "Guardar una versión nueva").click();
        assertThat(administrator.locator("#messages")).containsText("Plazos guardados");
    }

    @Test
    void aShiftIsNotedSeenAndTakenBack() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/vencimientos");
        manager.getByText("Anotar un turno").click();
        manager.locator("[id$=':from']").fill("2026-01-01T08:00");
        manager.locator("[id$=':until']").fill("2026-01-01T07:00");
        manager.locator("[id$=':telephone']").fill("+56 9 5555 0101");
        button(manager, "Anotar el turno").click();
        assertThat(manager.locator("main")).containsText("El turno debe terminar");
        noBarriers(manager);
    }

    @Test
    void othersFindNoneOfIt() {
        for (String who : new String[] {"operadora", "calidad", "junaeb"}) {
            unknown(
                    who,
                    "/admin/escalamiento",
                    "/admin/peldano",
                    "/admin/feriados",
                    "/admin/plazos");
        }
    }
}

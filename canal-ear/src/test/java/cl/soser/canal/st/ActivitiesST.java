package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A training is planned, held and shown school by school. */
class ActivitiesST extends StaffJourney {

    @Test
    void aTrainingIsPlannedHeldAndShown() {
        Page manager = signedIn("gerencia");
        for (String pile :
                new String[] {
                    "por-hacer", "mes", "realizadas", "suspendidas", "sin-respaldo", "cobertura"
                }) {
            open(manager, "/gestion/actividades?ver=" + pile);
            bothSizes(manager, "actividades-" + pile);
        }
        open(manager, "/gestion/actividades?ver=mes&mes=9999-99&tipo=%27&anio=1&desde=x_y");
        noBarriers(manager);
        open(manager, "/gestion/actividades/nueva");
        button(manager, "Planificar").click();
        assertThat(manager.locator(".problems")).isVisible();
        bothSizes(manager, "actividad-nueva");
        manager.getByLabel("En pocas palabras").fill("Taller de prueba del canal");
        manager.getByLabel("Qué se hará").fill("Dos horas de práctica.");
        manager.getByLabel("Día").fill(LocalDate.now().toString());
        manager.getByLabel("Dónde").fill("Sala de reuniones");
        manager.getByLabel("Para quién").fill("Encargadas");
        manager.getByLabel("Quién la hace").fill("Equipo del canal");
        manager.getByLabel("Responde en el canal").selectOption("Nora Nutrición Vera");
        button(manager, "Planificar").click();
        assertThat(manager.locator("#messages")).containsText("Planificada");
        String address = manager.url();
        Page owner = signedIn("nutricion");
        open(owner, address);
        owner.locator("[id='sumar:schoolField:schoolText']").fill("escuela ejemplo");
        owner.locator(".combo-list .combo-label").first().click();
        button(owner, "Agregar").click();
        assertThat(owner.locator("#messages")).containsText("Establecimiento agregado");
        bothSizes(owner, "actividad");
        owner.getByLabel("Cuántas personas").fill("muchas");
        owner.getByLabel("Cómo resultó").fill("Quedó claro el formulario.");
        button(owner, "Guardar como realizada").click();
        assertThat(owner.locator(".problems")).containsText("número entero");
        owner.getByLabel("Cuántas personas").fill("14");
        button(owner, "Guardar como realizada").click();
        assertThat(owner.locator("#messages")).containsText("Guardada como realizada");
        assertThat(owner.locator(".visits")).containsText("Sin respaldo");
        owner.locator("[id='respaldo:visitField:visit']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        owner.locator("#respaldo input[type=file][multiple]")
                .setInputFiles(
                        new FilePayload(
                                "lista.txt",
                                "text/plain",
                                "asistencia".getBytes(StandardCharsets.UTF_8)));
        assertThat(owner.locator("#archivos .file")).containsText("lista.txt");
        owner.locator("#archivos .file-state").getByText("Listo").waitFor();
        button(owner, "Guardar respaldo").click();
        assertThat(owner.locator("#messages")).containsText("Respaldo guardado");
        assertThat(owner.locator(".visits")).containsText("lista.txt");
        bothSizes(owner, "actividad-realizada");
        Page other = signedIn("calidad");
        open(other, address);
        assertThat(other.locator("main")).containsText("Taller de prueba");
        assertThat(other.locator("main")).not().containsText("lista.txt");
        for (String who : new String[] {"operadora", "junaeb", "supervisora", "ti"}) {
            unknown(who, "/gestion/actividades");
        }
        unknown("gerencia", odd("/gestion/actividad?id="));
        unknown("calidad", "/gestion/actividades/nueva");
    }

    @Test
    void whatFailsMostIsDrawnAndWhenToCheckHasAHistory() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/acciones");
        assertThat(manager.locator(".causes table")).isVisible();
        manager.locator("#regla summary").click();
        manager.getByLabel("Días después de hecha").fill("31");
        button(manager, "Guardar días").click();
        assertThat(manager.locator(".history")).containsText("31");
        bothSizes(manager, "acciones-causas");
        manager.locator("#regla summary").click();
        manager.getByLabel("Días después de hecha").fill("30");
        button(manager, "Guardar días").click();
        assertThat(manager.locator("#messages")).containsText("Guardado");
    }
}

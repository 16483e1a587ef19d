package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever runs the channel reads how it served and announces work; anybody sees how it is. */
class AvailabilityST extends StaffJourney {

    private void looked(Page where, String name) {
        noBarriers(where);
        fits(where);
        picture(where, name);
        where.setViewportSize(320, 640);
        fits(where);
        noBarriers(where);
        picture(where, name + "-320");
        where.setViewportSize(1280, 900);
    }

    @Test
    void theYearIsToldWithItsMonthsDaysAndOutages() {
        Page operations = signedIn("operaciones");
        open(operations, "/gestion/disponibilidad");
        assertThat(operations.locator(".periods-share")).hasCount(3);
        assertThat(operations.locator(".periods-share").first())
                .hasText(Pattern.compile("\\d+,\\d\\d %"));
        looked(operations, "disponibilidad");
        Locator outages = operations.locator(".service-outages tbody tr");
        assertEquals(
                String.valueOf(outages.count()),
                operations.locator(".periods-share").nth(1).innerText());
        if (outages.count() > 0) {
            String file = "/gestion/disponibilidad?descargar=fallas";
            assertEquals(
                    outages.count() + 1,
                    operations.request().get(file).text().lines().count(),
                    "a title and a line for each outage");
        }
        open(operations, "/gestion/disponibilidad?anio=2003");
        assertThat(operations.getByText("Nadie midió ese año")).isVisible();
        open(operations, "/gestion/disponibilidad?anio=quizás");
        assertThat(operations.locator(".notice-danger"))
                .containsText("anio: Debe ser un año entre 2000 y ");
    }

    @Test
    void workIsAnnouncedAndCalledOffAndTheHistoryTells() {
        Page ti = signedIn("ti");
        open(ti, "/admin/mantenciones");
        button(ti, "Anunciar").click();
        assertThat(ti.locator(".error").first()).isVisible();
        LocalDateTime start =
                LocalDateTime.now(ZoneId.of("America/Santiago"))
                        .plusDays(3)
                        .truncatedTo(ChronoUnit.HOURS);
        Locator form = ti.locator("#new");
        form.getByLabel("Desde").fill(start.minusDays(9).toString());
        form.getByLabel("Hasta").fill(start.plusHours(2).toString());
        form.getByLabel("Para qué").fill("Cambio de disco");
        button(ti, "Anunciar").click();
        assertThat(ti.getByText("El inicio debe estar en el futuro").first()).isVisible();
        form.getByLabel("Desde").fill(start.toString());
        press(ti, "Anunciar", "Mantención anunciada.");
        looked(ti, "mantenciones");
        Locator announced = ti.locator("tbody tr:has-text('Cambio de disco')");
        assertThat(announced).containsText("Por empezar");
        Locator past = ti.locator("tbody tr").last();
        assertThat(past).containsText("Terminada");
        ti.setViewportSize(320, 640);
        assertThat(announced.locator(".list-acts")).isVisible();
        assertThat(past.locator(".list-acts")).isHidden(); // no name of an act without an act
        ti.setViewportSize(1280, 900);
        press(ti, "Suspender: Cambio de disco", "Mantención suspendida.");
        assertThat(ti.locator("#historial")).containsText("Suspendida");
    }

    @Test
    void anybodySeesHowTheChannelIs() {
        Page visitor = withoutScripts();
        open(visitor, "/");
        visitor.locator("footer").getByText("Estado del canal").click();
        assertThat(visitor.locator("h1")).hasText("Estado del canal");
        assertThat(visitor.locator(".notice").first()).containsText("canal");
        assertThat(visitor.getByText("del tiempo se pudo usar")).isVisible();
        assertEquals(0, visitor.context().cookies().size(), "no session");
        open(page, "/estado");
        looked(page, "estado");
    }
}

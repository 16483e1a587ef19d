package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Who reported and who did not, and who looks after whom. */
class DutyST extends StaffJourney {

    /** The last day before today that was no weekend. */
    private static LocalDate lastSchoolDay() {
        LocalDate day = LocalDate.now(ZoneId.of("America/Santiago")).minusDays(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    @Test
    void theBoardShowsWhoIsMissingWhereAndHowToReachWhoIsInCharge() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/turno?estado=TODOS&dia=" + lastSchoolDay());
        assertThat(operator.locator(".duty-table")).containsText("supervisora@canal.example");
        assertThat(operator.locator(".duty-table")).containsText("Sin encargado");
        bothSizes(operator, "turno");
        Locator counters = operator.locator(".counter-link strong");
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += Integer.parseInt(counters.nth(i).innerText());
        }
        assertEquals(sum, Integer.parseInt(counters.nth(5).innerText()), "the states add up");
        operator.locator(".counter-link").nth(1).click();
        assertThat(operator.locator(".duty-table")).containsText("Sin encargado");
        operator.locator(".duty-zones").first().locator("a").first().click();
        assertTrue(operator.url().contains("region="), operator.url());
        noBarriers(operator);
        assertThat(operator.locator("#reglas")).hasCount(0);
        assertTrue(operator.locator(".line-chart rect").count() > 10);
    }

    @Test
    void theAdministratorSetsTheHour() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/turno?dia=" + lastSchoolDay());
        administrator.locator("[id$=':days']").fill("40");
        button(administrator, "Guardar reglas").click();
        assertThat(administrator.getByText("Escriba un número de 1 a 20.").first()).isVisible();
        noBarriers(administrator);
        administrator.locator("[id$=':hour']").fill("17:30");
        administrator.locator("[id$=':days']").fill("4");
        button(administrator, "Guardar reglas").click();
        assertThat(administrator.locator("#messages")).containsText("Reglas guardadas.");
        assertThat(administrator.locator(".lead")).containsText("17:30");
        assertThat(administrator.locator("#historial li").first()).containsText("17:30");
        assertThat(administrator.locator("#historial li").first()).containsText("18:00");
        noBarriers(administrator);
        administrator.locator("[id$=':hour']").fill("18:00");
        administrator.locator("[id$=':days']").fill("3");
        button(administrator, "Guardar reglas").click();
        assertThat(administrator.locator(".lead")).containsText("18:00");
        open(administrator, "/admin/cambios?que=AJUSTE");
        assertThat(administrator.locator("#historial tbody tr").first())
                .containsText("Informe diario de las hojas");
        bothSizes(administrator, "cambios");
        administrator.locator("#f-quien").selectOption("Ana Administradora Soto");
        administrator.getByLabel("Desde").fill("2020-01-01");
        button(administrator, "Ver").click();
        assertThat(administrator.locator("#historial tbody tr").first())
                .containsText("Ana Administradora Soto");
        open(administrator, "/admin/cambios?hasta=2020-01-01&historial=x");
        assertThat(administrator.locator(".empty")).containsText("Ningún cambio");
        assertEquals(400, administrator.request().get("/admin/cambios?que=NADA").status());
        unknown("calidad", "/admin/cambios");
    }

    @Test
    void theAdministratorGivesASchoolAndTakesItBack() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/usuarios");
        administrator.getByText("Sara Supervisora Mella").first().click();
        assertThat(administrator.getByText("Establecimientos a su cargo")).isVisible();
        int before = administrator.locator("[id='quitar'] tbody tr").count();
        administrator.locator("[id$='schoolText']").fill("aromos");
        administrator.locator(".combo-list li").first().click();
        button(administrator, "Agregar").click();
        assertThat(administrator.locator("#messages")).containsText("quedó a su cargo");
        assertThat(administrator.locator("[id='quitar'] tbody tr")).hasCount(before + 1);
        bothSizes(administrator, "usuario-terreno");
        administrator.locator("[id='quitar'] tbody tr:has-text('Aromos') input").first().click();
        assertThat(administrator.locator("#messages")).containsText("ya no está a su cargo");
        assertThat(administrator.locator("[id='quitar'] tbody tr")).hasCount(before);
    }

    @Test
    void othersFindNoBoard() {
        for (String who : new String[] {"supervisora", "junaeb", "calidad"}) {
            unknown(who, "/gestion/turno");
        }
        unknown("operadora", "/terreno", "/terreno/establecimientos");
    }
}

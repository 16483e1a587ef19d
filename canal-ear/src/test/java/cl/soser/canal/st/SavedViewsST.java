package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists get names, become tabs, are shared, and open the desk. */
class SavedViewsST extends StaffJourney {

    @Test
    void aListGetsANameIsSharedAndShowsEachOnlyTheirOwn() {
        Page area = signedIn("calidad");
        open(area, "/gestion?bandeja=TODAS&motivo=RECLAMO&orden=INGRESO&sentido=desc");
        views(area);
        area.getByText("Guardar esta vista").click();
        button(area, "Guardar la vista").click();
        assertThat(area.locator(".problems")).containsText("Nombre");
        bothSizes(area, "vista-nueva");
        area.getByLabel("Nombre").fill("<img src=x onerror=alert(1)> de todo");
        area.getByLabel("Quién la ve").selectOption("Área Calidad");
        button(area, "Guardar la vista").click();
        assertThat(area.locator("#messages")).containsText("<img src=x onerror=alert(1)> de todo");
        assertThat(area.locator(".views-tabs [aria-current=true]")).containsText("<img");
        bothSizes(area, "bandeja-vistas");
        String address = area.url();

        filters(area);
        area.locator("#f-motivo").selectOption("CONSULTA");
        assertThat(area.locator(".views-changed")).containsText("ya no es la de");
        area.getByText("Volver a la vista").click();
        area.waitForURL(address);

        Page foreign = signedIn("nutricion");
        open(foreign, address);
        assertThat(foreign.locator(".notice-warn").first()).containsText("Esa vista ya no existe");
        assertThat(foreign.locator("main"))
                .not()
                .containsText("<img src=x onerror=alert(1)> de todo");
        Page administrator = signedIn("administradora");
        open(administrator, address);
        assertThat(administrator.locator(".tickets-link").first()).isVisible();
        open(administrator, "/gestion/vistas");
        assertThat(administrator.locator("main")).containsText("Carla Calidad Muñoz");
        bothSizes(administrator, "vistas");
        assertTrue(
                administrator
                        .locator("[id='vistas:propias'] td.row-header")
                        .allInnerTexts()
                        .stream()
                        .noneMatch(name -> name.contains("<img")));
    }

    @Test
    void theDeskOpensWithTheViewChosenAndChangesAreKeptInIt() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/vistas");
        operator.locator("tr:has-text('Consultas abiertas')")
                .locator("input[value='Abrir la bandeja con esta']")
                .click();
        assertThat(operator.locator("#messages")).containsText("se abre ahora con");
        open(operator, "/gestion");
        assertThat(operator.locator(".views-tabs [aria-current=true]"))
                .hasText("Consultas abiertas");
        assertEquals("CONSULTA", operator.locator("#f-motivo").inputValue());
        filters(operator);
        operator.locator("#f-urgencia").selectOption("MEDIA");
        operator.waitForURL(Pattern.compile(".*urgencia=MEDIA.*"));
        button(operator, "Guardar el cambio en la vista").click();
        assertThat(operator.locator("#messages")).containsText("guarda ahora esta lista");
        open(operator, "/gestion");
        assertEquals("MEDIA", operator.locator("#f-urgencia").inputValue());
        assertFalse(operator.locator(".views-changed").isVisible());

        open(operator, "/gestion/vistas");
        operator.locator("tr:has-text('Consultas abiertas') a:has-text('Editar')").click();
        bothSizes(operator, "vista");
        operator.getByLabel("Nombre").fill("Consultas medianas");
        button(operator, "Guardar").click();
        assertThat(operator.locator("main")).containsText("Consultas medianas");
        operator.locator("tr:has-text('Consultas medianas') a:has-text('Editar')").click();
        button(operator, "Borrar la vista").click();
        assertThat(operator.locator("#messages")).containsText("Borramos la vista");
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Acts on many tickets, the palette, and single keys. */
class BulkActionsST extends StaffJourney {

    private static final ContainsTextOptions PATIENTLY =
            new ContainsTextOptions().setTimeout(30_000);

    @Test
    void rowsAreChosenByKeyTriedDoneAndTakenBack() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=ABIERTAS");
        assertThat(button(administrator, "Actuar sobre las elegidas")).isHidden();
        administrator.locator("h1").click();
        administrator.keyboard().press("j");
        administrator.keyboard().press("x");
        administrator.keyboard().press("j");
        administrator.keyboard().press("x");
        assertThat(administrator.locator("[data-picks-said]")).hasText("2 elegidas");
        bothSizes(administrator, "masiva-elegir");
        button(administrator, "Actuar sobre las elegidas").click();
        administrator.waitForURL(Pattern.compile(".*/gestion/masiva\\?id=\\d+"));
        assertThat(administrator.locator("h1")).hasText("Actuar sobre 2 solicitudes");
        administrator.locator("label:has-text('Cambiar la urgencia operativa')").click();
        administrator.locator(".bulk-for-urgency select").selectOption("BAJA");
        button(administrator, "Ver qué cambiará").click();
        assertThat(administrator.locator(".problems")).containsText("Razón o texto de la nota");
        bothSizes(administrator, "masiva-orden");
        administrator.getByLabel("Razón o texto de la nota").fill("<b>Todo</b> en calma #{1+1}");
        button(administrator, "Ver qué cambiará").click();
        assertThat(administrator.locator("#previa")).containsText("Cambiarán 2 solicitudes");
        assertThat(administrator.locator("#previa")).containsText("<b>Todo</b> en calma #{1+1}");
        bothSizes(administrator, "masiva-previa");
        button(administrator, "Aplicar a 2 solicitudes").click();
        assertThat(administrator.locator("#avance")).containsText("Cambiaron 2", PATIENTLY);
        bothSizes(administrator, "masiva-hecha");
        assertThat(administrator.locator(".bulk-list td.row-header").first())
                .hasAttribute("role", "rowheader"); // what shows the progress leaves the list alone
        String address = administrator.url();
        assertEquals(404, signedIn("calidad").navigate(address).status());
        administrator.locator(".bulk-list a").first().click();
        assertThat(administrator.locator(".timeline, main").last()).containsText("acción masiva");
        open(administrator, address);
        button(administrator, "Deshacer esta acción").click();
        assertThat(administrator.locator("#avance"))
                .containsText("volvieron a como estaba", PATIENTLY);
        open(administrator, "/gestion/masivas");
        assertThat(administrator.locator(".remedies")).containsText("Urgencia operativa: Baja");
        bothSizes(administrator, "masivas");
    }

    @Test
    void anAreaActsOnAllThatMatchOfItsOwn() {
        Page area = signedIn("logistica");
        open(area, "/gestion?bandeja=TODAS");
        area.locator("button[value=todas]").click();
        area.waitForURL(Pattern.compile(".*/gestion/masiva\\?id=\\d+"));
        assertThat(area.locator("label:has-text('Validar la derivación')")).hasCount(0);
        area.locator("label:has-text('Tomarlas a mi nombre')").click();
        button(area, "Ver qué cambiará").click();
        assertThat(area.locator("#previa")).containsText("Su estado no lo permite");
        area.getByText("Solo las que no cambian").click();
        noBarriers(area);
        String address = area.url().replaceAll("&ver.*", "");
        open(area, address);
        int chosen = Integer.parseInt(area.locator("h1").innerText().replaceAll("\\D", ""));
        assertEquals(
                chosen + 1,
                area.request().get(address + "&descargar=filas").text().lines().count(),
                "a title and a line for each that was chosen, on whatever page of the list");
        button(area, "Descartar").click();
        assertThat(area.locator("#messages")).containsText("No cambió ninguna solicitud");
        open(area, "/gestion/masivas?aviso=muchas");
        assertThat(area.locator("main")).containsText("Son más de 2.000");
    }

    @Test
    void thePaletteLeadsWhereOneMayGoByKeysAlone() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=ABIERTAS");
        String number = administrator.locator(".tickets-link").first().innerText();
        administrator.keyboard().press("Control+k");
        Locator palette = administrator.locator("#paleta");
        assertThat(palette.locator("[role=option]").first()).isVisible();
        noBarriers(administrator);
        picture(administrator, "paleta");
        administrator.keyboard().type("catalo");
        assertThat(palette.locator("[aria-selected=true]")).containsText("Catálogos");
        administrator.keyboard().press("Enter");
        administrator.waitForURL("**/admin/catalogos");

        administrator.keyboard().press("Control+k");
        administrator.keyboard().type(number);
        assertThat(palette.locator("[aria-selected=true]")).containsText(number);
        administrator.keyboard().press("Enter");
        administrator.waitForURL("**/gestion/tickets/" + number);
        administrator.setViewportSize(320, 640);
        administrator.locator("[data-palette]").click();
        assertThat(palette).containsText("En esta solicitud");
        fits(administrator);
        noBarriers(administrator);
        picture(administrator, "paleta-320");
        administrator.keyboard().press("Escape");
        assertThat(palette).isHidden();
        administrator.setViewportSize(1280, 900);

        Page area = signedIn("nutricion");
        open(area, "/gestion");
        area.keyboard().press("Control+k");
        assertThat(area.locator("#paleta [role=option]").first()).isVisible();
        assertThat(area.locator("#paleta")).not().containsText("Catálogos");
        String asked = server.address().resolve("/gestion/paleta?q=" + number).toString();
        String own = signedIn("junaeb").request().get(asked).text();
        assertTrue(own.contains("/institucion/tickets/" + number), own);
        String told = signedIn("junji").request().get(asked).text();
        assertFalse(told.contains(number), told);
    }

    @Test
    void singleKeysRestWhileOneTypesAndForWhoeverSwitchesThemOff() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion?bandeja=ABIERTAS");
        filters(operator);
        operator.locator("#f-q").focus();
        operator.keyboard().type("jkxg?n/");
        assertEquals("jkxg?n/", operator.locator("#f-q").inputValue());
        assertThat(operator.locator("#atajos")).isHidden();
        operator.locator("h1").click();
        operator.keyboard().press("?");
        assertThat(operator.locator("#atajos")).isVisible();
        noBarriers(operator);
        picture(operator, "teclas");
        operator.getByLabel("Usar atajos de una sola tecla").uncheck();
        assertThat(operator.locator("body")).hasAttribute("data-keys", "off");
        operator.keyboard().press("Escape");
        operator.reload();
        operator.locator("h1").click();
        operator.keyboard().press("j");
        assertThat(operator.locator(".tickets-link:focus")).hasCount(0);
        operator.keyboard().press("/");
        assertThat(operator.locator("#global-search:focus")).hasCount(0);
        operator.locator(".usermenu summary").last().click();
        operator.getByText("Atajos de teclado").first().click();
        operator.getByLabel("Usar atajos de una sola tecla").check();
        assertThat(operator.locator("body")).hasAttribute("data-keys", "on");
        operator.keyboard().press("Escape");
        operator.keyboard().press("g");
        operator.keyboard().press("m");
        operator.waitForURL("**/gestion/masivas");
        assertTrue(operator.title().contains("Acciones masivas"));
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Operations accepts and who does while they are away, as they press it. */
class ApprovalST extends StaffJourney {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Santiago"));
    private static final String RULE = "La respuesta promete dinero.";

    @Test
    void operationsTriesARuleOutSwitchesItOnAndMovesIt() {
        Page manager = signedIn("operaciones");
        open(manager, "/gestion/visacion");
        bothSizes(manager, "visacion");
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nueva regla"))
                .click();
        button(manager, "Guardar").click();
        assertThat(manager.locator(".error").first()).containsText("Escriba la razón.");
        manager.locator("[id$=':name']").fill(RULE);
        manager.locator("[id$=':words']").fill("devolución de dinero, compensacion*");
        button(manager, "Probar sin guardar").click();
        assertThat(manager.getByText("No se cumple en ninguna: revise las condiciones"))
                .isVisible();
        manager.locator("[id$=':words']").fill("");
        button(manager, "Probar sin guardar").click();
        assertThat(manager.getByText("Se cumple en todas")).isVisible();
        bothSizes(manager, "visacion-regla");
        manager.locator("[id$=':asks']").selectOption("false");
        button(manager, "Guardar").click();
        assertThat(manager.locator("#messages")).containsText("dejaría salir todo sin visar");
        manager.locator("[id$=':asks']").selectOption("true");
        manager.locator("[id$=':words']").fill("devolución de dinero, compensacion*");
        button(manager, "Guardar").click();
        assertThat(manager.locator("#messages")).containsText("apagada");
        button(manager, "Encender: " + RULE).click();
        assertThat(manager.locator("#messages")).containsText("rige desde ahora");
        button(manager, "Subir: " + RULE).click();
        assertThat(manager.locator("#messages")).containsText("Movimos la regla");
        assertThat(manager.locator("#historial li").first()).containsText(RULE);
        noBarriers(manager);

        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/visacion");
        assertThat(administrator.locator("main")).containsText(RULE);
        assertThat(button(administrator, "Apagar: " + RULE)).hasCount(0);
        unknown("calidad", "/gestion/visacion");
        for (String who :
                new String[] {"calidad", "nutricion", "logistica", "operadora", "administradora"}) {
            unknown(who, "/gestion/visacion/regla");
        }

        List<String> taken =
                manager.request()
                        .get("/gestion/visacion?descargar=fila")
                        .text()
                        .lines()
                        .filter(line -> line.contains(RULE))
                        .toList();
        assertEquals(1, taken.size(), "the list is taken with each rule once");
        assertTrue(taken.get(0).contains("compensacion*"), "what it looks for: " + taken);
        assertFalse(taken.get(0).contains("Apagar"), "what can be done is no column: " + taken);
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(RULE).setExact(true))
                .click();
        open(administrator, manager.url());
        assertThat(administrator.locator("main")).containsText("devolución de dinero");
        assertThat(administrator.locator("main button, main input[type=submit]")).hasCount(0);
        manager.getByText("Eliminar esta regla").click();
        button(manager, "Eliminarla").click();
        assertThat(manager.locator("#messages")).containsText("Eliminamos la regla");
    }

    /** The first that she did not write herself. */
    private void decideFirstOfAnother(Page who) {
        open(who, "/gestion?bandeja=POR_VISAR");
        for (String href : hrefs(who, "main a[href*='/gestion/tickets/']")) {
            open(who, href);
            if (button(who, "Visar este texto").count() > 0) {
                button(who, "Visar este texto").click();
                who.waitForURL("**/gestion?bandeja=POR_VISAR");
                return;
            }
        }
        throw new AssertionError("nothing waits for approval that another wrote");
    }

    @SuppressWarnings("unchecked")
    private static List<String> hrefs(Page where, String selector) {
        return (List<String>)
                where.locator(selector)
                        .evaluateAll("all => all.map(one => one.getAttribute('href'))");
    }

    @Test
    void whoIsAwayIsReplacedByWhoMayAndComesBack() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/ausencias");
        noBarriers(manager);
        assertThat(manager.locator("[id$=':person']")).hasCount(0);
        manager.locator("[id$=':first']").fill(TODAY.toString());
        manager.locator("[id$=':last']").fill(TODAY.minusDays(1).toString());
        button(manager, "Anotar").click();
        assertThat(manager.locator("#messages")).containsText("no puede ser anterior");
        assertEquals(TODAY.toString(), manager.locator("[id$=':first']").inputValue());
        manager.locator("[id$=':last']").fill(TODAY.plusDays(3).toString());
        manager.locator("[id$=':substitute']")
                .selectOption(
                        manager.locator("[id$=':substitute'] option").allInnerTexts().stream()
                                .filter(name -> name.contains("Nutrición"))
                                .findFirst()
                                .orElseThrow());
        button(manager, "Anotar").click();
        assertThat(manager.locator("#messages")).containsText("Anotamos los días.");
        assertThat(manager.locator("main")).containsText("Fuera hoy");
        bothSizes(manager, "ausencias");

        Page instead = signedIn("nutricion");
        open(instead, "/gestion");
        assertThat(instead.locator("main").getByText("Por visar").first()).isVisible();

        instead.getByText("Por visar").first().click();
        decideFirstOfAnother(instead);
        assertThat(instead.locator("#messages")).containsText("Texto visado.");
        assertTrue(instead.url().endsWith("bandeja=POR_VISAR"), instead.url());

        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/ausencias");
        assertThat(administrator.locator("[id$=':substitute'] option")).not().hasCount(0);
        noBarriers(administrator);

        manager.locator("[id$=':end']").first().click();
        assertThat(manager.locator("#messages")).containsText("Anotamos que volvió.");
        assertThat(manager.locator("main")).containsText("No tiene días anotados");
    }
}

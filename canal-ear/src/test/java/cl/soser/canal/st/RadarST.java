package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What several schools tell of is seen on a map and in a table, and decided with one click. */
class RadarST extends StaffJourney {

    private static final String SAME = "Es lo mismo: reunir en un incidente";

    private Locator listed(Page where, String pile, String outbreak) {
        open(where, "/gestion/radar?ver=" + pile);
        return where.locator(
                "#brotes tbody tr",
                new Page.LocatorOptions().setHasText("Posible brote " + outbreak + ":"));
    }

    @Test
    void theAdministratorSeesWhereAndJoinsInOneAct() {
        String outbreak = Fixtures.outbreak();
        Page administrator = signedIn("administradora");
        Locator listed = listed(administrator, "posibles", outbreak);
        assertThat(listed).containsText("Posible brote " + outbreak);
        bothSizes(administrator, "radar");
        listed.locator(".row-header a").click();
        assertThat(administrator.locator("h1")).containsText("Posible brote " + outbreak);
        assertThat(administrator.locator(".outbreak-map .reported")).hasCount(3);
        assertThat(administrator.locator(".outbreak tbody tr")).hasCount(3);
        assertThat(administrator.locator(".outbreak tbody .alike-what")).hasCount(4);
        assertThat(administrator.locator(".outbreak-map svg"))
                .hasAttribute("aria-label", Pattern.compile("Mapa: 3 establecimientos .*"));
        bothSizes(administrator, "brote");
        administrator.locator(".outbreak tbody .alike-what a").first().click();
        Locator named = administrator.locator("#outbreak");
        assertThat(named).containsText("Forma parte de un posible brote (" + outbreak + ")");
        bothSizes(administrator, "solicitud-de-un-brote");
        named.click();

        button(administrator, SAME).click();
        assertThat(administrator.locator("#messages")).containsText("Quedaron reunidas");
        assertThat(administrator.locator("h1")).containsText("Incidente");
        assertThat(administrator.locator(".alike-cards > li")).hasCount(4);
        bothSizes(administrator, "incidente-recien-reunido");
        administrator.locator(".incident-now a[href*='composer']").click();
        assertThat(administrator.locator("[id='t:composer']")).isVisible();
        assertThat(listed(administrator, "confirmados", outbreak)).isVisible();
        open(administrator, "/gestion/brote?id=" + outbreak);
        assertThat(administrator.locator("main")).containsText("Lo confirmó");
        assertThat(button(administrator, SAME)).hasCount(0);
        bothSizes(administrator, "brote-confirmado");
    }

    /** Where two lie close, each number stands beside the other. */
    @Test
    void everyNumberOfTheMapIsReadable() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/brote?id=" + Fixtures.outbreak());
        assertEquals(
                0,
                administrator.evaluate(
                        "(() => { const all = [...document.querySelectorAll('.outbreak-map"
                                + " .reported')].map(one => ({ x: +one.getAttribute('cx'), y:"
                                + " +one.getAttribute('cy'), r: +one.getAttribute('r') })); return"
                                + " all.filter((one, i) => all.some((two, j) => i !== j &&"
                                + " Math.hypot(one.x - two.x, one.y - two.y) < one.r + two.r)).length"
                                + " })()"));
    }

    @Test
    void operationsDismissesItAndAnOldPageChangesNothing() {
        String outbreak = Fixtures.outbreak();
        Page manager = signedIn("gerencia");
        Page other = signedIn("operaciones");
        open(other, "/gestion/brote?id=" + outbreak);
        open(manager, "/gestion/brote?id=" + outbreak);
        button(manager, "Descartar").click();
        assertThat(manager.locator("main")).containsText("Descartar"); // not without a reason
        assertThat(manager).hasURL(Pattern.compile("/gestion/brote"));
        manager.getByLabel("Por qué se descarta").fill("Son del mismo paseo");
        bothSizes(manager, "brote-descartar");
        button(manager, "Descartar").click();
        assertThat(manager.locator("#messages")).containsText("Descartado");
        open(manager, "/gestion/brote?id=" + outbreak);
        assertThat(manager.locator("main")).containsText("Son del mismo paseo");
        open(manager, "/gestion/radar?ver=descartados");
        assertThat(listed(manager, "descartados", outbreak)).isVisible();
        button(other, SAME).click();
        assertThat(other.locator("#messages")).containsText("Otra persona decidió");
    }

    @Test
    void othersReadItOrDoNotFindIt() {
        String outbreak = Fixtures.outbreak();
        Page operator = signedIn("operadora");
        open(operator, "/gestion/brote?id=" + outbreak);
        assertThat(operator.locator(".outbreak-map")).isVisible();
        assertThat(button(operator, SAME)).hasCount(0);
        assertThat(button(operator, "Descartar")).hasCount(0);
        open(operator, "/gestion/radar?ver=nada&antes=x");
        assertThat(operator.locator("#brotes td a[href$='brote?id=" + outbreak + "']")).isVisible();
        unknown("operadora", odd("/gestion/brote?id="));
        for (String who : new String[] {"junaeb", "supervisora", "ti", "ciudadana"}) {
            unknown(who, "/gestion/radar", "/gestion/brote?id=" + outbreak);
        }
        unknown("datos", "/gestion/brote?id=" + outbreak);
    }

    @Test
    void operationsPastesTheRoutes() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/radar");
        manager.getByText("Rutas de reparto").first().click();
        manager.locator("[id$='scheme']").selectOption("JUNJI");
        manager.locator("[id$='list']").fill("codigo;ruta\n999999999;<b>Sur</b>\n\n");
        button(manager, "Guardar rutas").click();
        assertThat(manager.locator("main")).containsText("2 líneas quedaron fuera");
        assertThat(manager.locator("main")).containsText("Ningún establecimiento quedó con ruta");
        bothSizes(manager, "rutas");
        for (String who : new String[] {"operadora", "calidad", "junaeb", "ti"}) {
            unknown(who, "/gestion/rutas");
        }
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All of one person, of one establishment, and the one search that leads to both. */
class FilesOfPeopleST extends StaffJourney {

    @Test
    void aTicketLeadsToThePersonAndTheContactOpensForAPurpose() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        opened(administrator, "persona").getByText(Pattern.compile("Ver la ficha de")).click();
        assertThat(administrator).hasURL(Pattern.compile("/gestion/personas/[\\w-]{59}$"));
        assertThat(administrator.locator(".dossier #lista-solicitudes tbody tr").first())
                .containsText("CP-");
        assertThat(administrator.locator("section[aria-labelledby=quien]")).containsText("•••");
        bothSizes(administrator, "ficha-persona");
        administrator.getByLabel("Para qué necesita el contacto").selectOption("ESCRIBIR");
        button(administrator, "Ver el contacto").click();
        assertThat(administrator.locator("section[aria-labelledby=quien]")).containsText("@");
        bothSizes(administrator, "ficha-persona-abierta");
        administrator.getByText("Ver en la bandeja, con filtros").click();
        assertThat(administrator).hasURL(Pattern.compile("/gestion\\?persona="));
        administrator.locator(".list-of a").click();
        assertThat(administrator.locator("h1")).hasText("Clara Ciudadana Pérez");
    }

    @Test
    void theTicketOpensWhatTheChosenPurposeNeedsAndKeepsThatPurpose() {
        Page administrator = signedIn("administradora");
        String number = Fixtures.filed();
        open(administrator, "/gestion/tickets/" + number);
        Locator facts = opened(administrator, "persona");
        assertThat(facts).containsText("•••");
        administrator.getByLabel("Para qué necesita el contacto").selectOption("ESCRIBIR");
        button(administrator, "Ver el contacto").click();
        assertThat(facts).containsText("ciudadana@canal.example");
        Page officer = signedIn("datos");
        open(officer, "/admin/registro?solicitud=" + number);
        assertThat(officer.locator("main")).containsText("escribir");
    }

    private static void look(Page where, String typed) {
        where.locator("#paleta-texto").fill(typed);
    }

    @Test
    void oneSearchFindsWhatOneMayOpenAndSaysWhy() {
        String number = Fixtures.filed();
        Page operator = signedIn("operadora");
        open(operator, "/gestion");
        operator.keyboard().press("Control+k");
        Locator options = operator.locator(".palette-option");
        look(operator, number.substring(8).replaceFirst("^0+", ""));
        assertThat(options.first()).containsText(number);
        assertThat(options.first()).containsText("Por su número");
        look(operator, "Clara Ciudadana");
        assertThat(options.first()).containsText("Clara Ciudadana");
        assertThat(options.first()).containsText("Por su nombre");
        bothSizes(operator, "paleta-persona");
        look(operator, "atrasadas");
        assertThat(options.first()).containsText("Vencimientos");
        assertThat(options.first()).containsText("También «atrasadas»");
        bothSizes(operator, "paleta-otros-nombres");
        look(operator, "escuela ejemplo");
        operator.locator(".palette-option", new Page.LocatorOptions().setHasText("RBD"))
                .first()
                .click();
        assertThat(operator).hasURL(Pattern.compile("/gestion/establecimientos/[\\w-]+$"));
        operator.waitForLoadState();
        operator.keyboard().press("Control+k");
        look(operator, "qwertyuiop");
        assertThat(operator.locator("#paleta [aria-selected=true]"))
                .containsText("Buscar «qwertyuiop»");
        operator.keyboard().press("Enter");
        operator.waitForURL("**/gestion/buscar?q=qwertyuiop");
        assertThat(operator.locator("#contenido")).containsText("No encontramos solicitudes");
        open(operator, "/gestion/buscar?q=ciudadana");
        assertThat(operator.locator(".found-beside")).containsText("Clara Ciudadana");
        bothSizes(operator, "buscar-todo");
        Page keeper = signedIn("ti");
        open(keeper, "/admin");
        keeper.keyboard().press("Control+k");
        look(keeper, "agregar colegio");
        assertThat(keeper.locator(".palette-option").first()).containsText("Agregar");
        look(keeper, "Clara Ciudadana");
        assertThat(keeper.locator("#paleta [aria-selected=true]")).containsText("en la ayuda");
        assertThat(keeper.locator("#paleta")).not().containsText("/gestion/personas/");
    }

    @Test
    void othersFindNobody() {
        for (String who : new String[] {"junaeb", "supervisora", "datos", "ti"}) {
            unknown(who, "/gestion/persona", "/gestion/personas/" + "A".repeat(59));
        }
        unknown("administradora", "/gestion/persona", "/gestion/personas/" + "A".repeat(59));
    }

    @Test
    void aTicketLeadsToItsSchoolWithWhatTheReaderMayRead() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        opened(administrator, "establecimiento").locator("dd a").click();
        assertThat(administrator).hasURL(Pattern.compile("/gestion/establecimientos/[\\w-]+$"));
        assertThat(administrator.locator(".dossier #lista-solicitudes tbody tr").first())
                .containsText("CP-");
        assertThat(administrator.locator("#talonarios")).isVisible();
        assertThat(administrator.locator("#turno")).isVisible();
        assertThat(administrator.locator(".school-map svg .map-here")).isVisible();
        bothSizes(administrator, "ficha-establecimiento");
        String address = administrator.url().replaceFirst("^https?://[^/]+", "");
        administrator.getByText("Ver en la bandeja, con filtros").click();
        assertThat(administrator.locator("tbody .tickets-link").first()).isVisible();
        assertThat(administrator.locator(".list-of")).containsText("Solo las solicitudes de");
        bothSizes(administrator, "bandeja-de-establecimiento");
        Page area = signedIn("nutricion");
        open(area, address);
        assertThat(area.locator("#talonarios")).hasCount(0);
        assertThat(area.locator("#turno")).hasCount(0);
        for (String who : new String[] {"junaeb", "supervisora", "ti"}) {
            unknown(who, address);
        }
        open(administrator, "/admin/directorio");
        administrator.getByText("Ver su ficha").first().click();
        assertThat(administrator).hasURL(Pattern.compile("/gestion/establecimientos/"));
    }
}

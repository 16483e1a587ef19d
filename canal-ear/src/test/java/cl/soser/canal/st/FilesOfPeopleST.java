package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All of one person, of one establishment, and the one search that leads to both. */
class FilesOfPeopleST extends StaffJourney {

    @Test
    void aTicketLeadsToThePersonAndTheContactOpensForAPurpose() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        administrator.getByText(Pattern.compile("Ver la ficha de")).click();
        assertThat(administrator).hasURL(Pattern.compile("/gestion/personas/[\\w-]{59}$"));
        assertThat(administrator.locator(".dossier .alike > li").first()).containsText("CP-");
        assertThat(administrator.locator("section[aria-labelledby=quien]")).containsText("•••");
        bothSizes(administrator, "ficha-persona");
        administrator.getByLabel("Para qué necesita el contacto").selectOption("ESCRIBIR");
        button(administrator, "Ver el contacto").click();
        assertThat(administrator.locator("section[aria-labelledby=quien]")).containsText("@");
        bothSizes(administrator, "ficha-persona-abierta");
        administrator.getByText("Ver en la bandeja, con filtros").click();
        assertThat(administrator).hasURL(Pattern.compile("/gestion\\?persona="));
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
        administrator.locator("section[aria-labelledby=facts-school] dd a").click();
        assertThat(administrator).hasURL(Pattern.compile("/gestion/establecimientos/[\\w-]+$"));
        assertThat(administrator.locator(".dossier .alike > li").first()).containsText("CP-");
        assertThat(administrator.locator("#talonarios")).isVisible();
        assertThat(administrator.locator("#turno")).isVisible();
        assertThat(administrator.locator(".school-map svg .map-here")).isVisible();
        bothSizes(administrator, "ficha-establecimiento");
        String address = administrator.url().replaceFirst("^https?://[^/]+", "");
        administrator.getByText("Ver en la bandeja, con filtros").click();
        assertThat(administrator.locator("tbody .tickets-link").first()).isVisible();
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

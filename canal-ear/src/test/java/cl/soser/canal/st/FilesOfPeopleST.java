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
}

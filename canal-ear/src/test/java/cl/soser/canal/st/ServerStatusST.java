package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The state of the server, for informática. */
class ServerStatusST extends StaffJourney {

    @Test
    void informaticaSeesWhatIsWrongSinceWhenAndWhatToDo() {
        Page ti = signedIn("ti");
        open(ti, "/admin");
        ti.locator("main").getByText("Estado del servidor").click();
        assertThat(ti.locator("h1")).hasText("Estado del servidor");
        // Nobody has made a backup of this server.
        Locator backup = ti.locator("section").filter(text("No hay un respaldo reciente")).first();
        assertThat(backup).containsText("Para revisar");
        assertThat(backup).containsText("desde el");
        assertThat(backup).containsText("Qué hacer:");
        Locator runbook = backup.locator("details");
        assertThat(runbook.locator(".runbook")).isHidden();
        runbook.locator("summary").click();
        assertThat(runbook.locator(".runbook")).containsText("journalctl -u canal-backup");
        Locator facts = ti.locator("#normal");
        assertThat(facts.locator("dl")).isHidden();
        facts.locator("summary").click();
        for (String line :
                new String[] {
                    "Se puede escribir desde el", "Conexiones a la base de datos en uso", "Responde"
                }) {
            assertThat(facts).containsText(line);
        }
        ti.locator("#timers summary").click();
        assertThat(ti.locator("#timers tbody tr").first()).containsText("Terminó bien");
        bothSizes(ti, "estado-servidor");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    void nobodyElseFindsIt() {
        for (String who : new String[] {"administradora", "operadora", "operaciones", "junaeb"}) {
            unknown(who, "/admin/estado");
        }
    }
}

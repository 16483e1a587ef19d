package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The configuration kept as a file and brought back. */
class ConfigurationTransferST extends StaffJourney {

    private static void choose(Page where, byte[] file) {
        where.locator("input[type=file]")
                .setInputFiles(new FilePayload("configuracion.json", "application/json", file));
        button(where, "Ver qué cambiaría").click();
    }

    @Test
    void aFileIsKeptChangedShownAndLoaded() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/respaldo-configuracion");
        bothSizes(admin, "respaldo-configuracion");
        byte[] kept = admin.request().get("/admin/configuracion.json").body();
        choose(admin, kept);
        assertThat(admin.locator("main")).containsText("dice lo mismo que hay ahora");
        noBarriers(admin);
        String text = new String(kept, StandardCharsets.UTF_8);
        choose(admin, text.substring(0, 900).getBytes(StandardCharsets.UTF_8));
        assertThat(admin.locator("[role=alert]")).containsText("El archivo está roto");
        noBarriers(admin);
        String changed = text.replace("¿Puedo enviar fotos?", "¿Puedo enviar fotos y videos?");
        choose(admin, changed.getBytes(StandardCharsets.UTF_8));
        assertThat(admin.locator(".history-list")).containsText("¿Puedo enviar fotos y videos?");
        assertThat(admin.locator(".history-list")).containsText("Retira");
        bothSizes(admin, "respaldo-cambios");
        press(admin, "Aplicar estos cambios", "Cambios hechos: 2");
        open(admin, "/preguntas");
        assertThat(admin.locator("main")).containsText("fotos y videos");
        open(admin, "/admin/avisos-portal");
        assertThat(admin.locator("#historial li").first()).containsText("fotos");
    }

    @Test
    void othersFindNoFile() {
        for (String who : new String[] {"operadora", "calidad", "supervisora", "junaeb"}) {
            Page page = signedIn(who);
            assertEquals(404, page.request().get("/admin/respaldo-configuracion").status(), who);
            assertEquals(404, page.request().get("/admin/configuracion.json").status(), who);
        }
    }
}

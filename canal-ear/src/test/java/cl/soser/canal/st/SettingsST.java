package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Settings, each turned by its owner. */
class SettingsST extends StaffJourney {

    @Test
    void whoeverOwnsOneTurnsItAndAWrongValueIsKeptAsTyped() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/ajustes");
        bothSizes(admin, "ajustes");
        admin.getByLabel("Avisos por separado").fill("muchos");
        button(admin, "Guardar ajustes").click();
        assertThat(admin.locator("#messages")).containsText("revise el valor. De 1");
        assertThat(admin.getByLabel("Avisos por separado")).hasValue("muchos");
        noBarriers(admin);
        admin.getByLabel("Avisos por separado").fill("11");
        press(admin, "Guardar ajustes", "Ajustes guardados");
        assertThat(admin.locator("#historial li").first()).containsText("Avisos por separado");
        assertThat(admin.locator("#historial li").first()).containsText("11 avisos");
        assertThat(admin.getByLabel("Muestra mensual de pertinencia")).hasCount(0);
        Page manager = signedIn("operaciones");
        open(manager, "/gestion/visacion");
        assertThat(manager.locator("nav a[href='/admin/ajustes']").first()).isAttached();
        open(manager, "/admin/ajustes");
        noBarriers(manager);
        manager.getByLabel("Muestra mensual de pertinencia").fill("6");
        press(manager, "Guardar ajustes", "Ajustes guardados");
        assertThat(manager.getByLabel("Avisos por separado")).hasCount(0);
    }

    @Test
    void othersFindNoSettings() {
        for (String who : new String[] {"operadora", "calidad", "supervisora", "junaeb"}) {
            unknown(who, "/admin/ajustes");
        }
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An administrator proposes an approver; Operations decides on a page of its own. */
class RolesByTwoST extends StaffJourney {

    @Test
    void anApproverIsProposedByOneAndConfirmedByAnother() {
        String name = "Persona de Prueba " + System.nanoTime();
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/usuario");
        administrator
                .locator("[id='usuario:email:input']")
                .fill("prueba-" + System.nanoTime() + "@canal.example");
        administrator.locator("[id='usuario:displayName:input']").fill(name);
        administrator.getByLabel("Gerencia de Operaciones").check();
        press(administrator, "Enviar la invitación", "Falta una segunda persona");
        open(administrator, "/admin/funciones");
        Locator own = administrator.locator("section[aria-label='" + name + "']");
        assertThat(own).containsText("La pidió usted");
        assertThat(own.getByText("Confirmar")).hasCount(0);
        bothSizes(administrator, "funciones-propia");
        Page manager = signedIn("gerencia");
        open(manager, "/admin/funciones");
        bothSizes(manager, "funciones");
        manager.locator("section[aria-label='" + name + "'] input[value='Confirmar']").click();
        assertThat(manager.locator("#messages")).containsText("Rige desde ahora");
        open(administrator, "/admin/usuarios");
        assertThat(administrator.locator("main")).containsText(name);
        unknown("calidad", "/admin/funciones");
    }
}

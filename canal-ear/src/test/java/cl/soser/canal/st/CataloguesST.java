package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Topics and areas, from the page that looks after them to the form that offers them. */
class CataloguesST extends StaffJourney {

    @Test
    void aTopicIsAddedOfferedMovedRenamedAndNoLongerOffered() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/catalogos");
        bothSizes(admin, "catalogos");
        String taken = admin.request().get("/admin/catalogos?descargar=tema").text();
        assertTrue(taken.contains(";Subtema de PAE Biométrico;"), taken);
        assertFalse(taken.contains("Nuevo subtema"), "what can be done is no part of a row");
        admin.getByText("Nuevo tema").click();
        admin.getByLabel("Nombre").fill("Colaciones");
        press(admin, "Agregar", "Cambios guardados");
        assertThat(admin.locator("main")).containsText("COLACIONES");
        assertThat(admin.locator("#historial")).containsText("creó");
        bothSizes(admin, "catalogo");
        open(admin, "/gestion/llamada");
        assertThat(admin.locator("#d-topic")).containsText("Colaciones");
        open(admin, "/admin/catalogos");
        Locator mine = admin.locator("tr:has(#TEMA-COLACIONES)");
        mine.locator("[aria-label='Subir: Colaciones']").click();
        assertThat(admin.locator("#messages")).containsText("cambió de lugar");
        mine.locator("a").first().click();
        admin.getByLabel("Nombre").fill("Canastas JUNAEB");
        button(admin, "Guardar").click();
        assertThat(admin.locator("#messages")).containsText("Ya hay uno con ese nombre");
        noBarriers(admin);
        admin.getByLabel("Nombre").fill("Colaciones y onces");
        press(admin, "Guardar", "Cambios guardados");
        press(admin, "Dejar de ofrecer", "Ya no se ofrece");
        open(admin, "/gestion/llamada");
        assertThat(admin.locator("#d-topic")).not().containsText("Colaciones");
        open(admin, "/admin/catalogo?que=MOTIVO&codigo=RECLAMO");
        assertThat(admin.locator("main")).containsText("procedimiento");
        noBarriers(admin);
    }

    @Test
    void anEstablishmentIsAddedFoundCorrectedAndClosedByHand() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/directorio");
        bothSizes(admin, "directorio");
        admin.getByText("Agregar establecimiento").click();
        admin.getByLabel("Código").fill("98765");
        admin.getByLabel("Nombre").fill("Escuela Recién Abierta");
        admin.getByLabel("Comuna").selectOption("13101");
        admin.getByLabel("Latitud").fill("-33,4489");
        button(admin, "Guardar").click();
        assertThat(admin.locator("main")).containsText("Escriba grados con punto");
        noBarriers(admin);
        admin.getByLabel("Latitud").fill("-33.4489");
        admin.getByLabel("Longitud").fill("-70.6693");
        press(admin, "Guardar", "Establecimiento guardado");
        assertThat(admin.locator("h1")).hasText("Escuela Recién Abierta");
        bothSizes(admin, "establecimiento");
        admin.getByLabel("Estado").selectOption("CERRADO");
        press(admin, "Guardar", "Establecimiento guardado");
        assertThat(admin.locator("#historial")).containsText("Cerrado");
        open(admin, "/admin/directorio?q=recien+abierta+santiago&estado=CERRADO");
        assertThat(admin.locator("tbody tr")).hasCount(1);
        open(admin, "/admin/directorio/archivo");
        bothSizes(admin, "directorio-archivo");
        for (String path : List.of("/admin/directorio", "/admin/establecimiento")) {
            unknown("operadora", path);
        }
        for (String odd : odd("/admin/establecimiento?id=")) {
            if (!odd.endsWith("=")) {
                unknown("administradora", odd);
            }
        }
    }

    @Test
    void theHelpIsShortPagesThatEachScreenLeadsToAndTheSearchFinds() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/directorio");
        admin.locator(".bar-help").click();
        admin.waitForURL("**/gestion/ayuda?tema=establecimientos");
        assertThat(admin.locator("h1")).hasText("Mantener los establecimientos");
        bothSizes(admin, "ayuda-seccion");
        admin.getByLabel("Buscar en la ayuda").fill("dígito verificador código");
        admin.keyboard().press("Enter");
        assertThat(admin.locator("main")).containsText("Ninguna sección");
        admin.getByLabel("Buscar en la ayuda").fill("ESTABLECIMIENTO cerrado");
        admin.keyboard().press("Enter");
        assertThat(admin.locator("main ul a").first()).isVisible();
        bothSizes(admin, "ayuda-buscada");
        open(admin, "/gestion/ayuda");
        bothSizes(admin, "ayuda");
        unknown("administradora", "/gestion/ayuda?tema=nada");
    }

    @Test
    void aPersonIsAddedToAnAreaAndTakenOut() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/areas");
        bothSizes(admin, "areas");
        admin.locator("a#AREA-LOGISTICA").click();
        bothSizes(admin, "area");
        Locator members = admin.locator("section[aria-labelledby=quienes] .catalogue li");
        int before = members.count();
        Locator others = admin.getByLabel("Sumar a una persona");
        String name = others.locator("option").nth(1).innerText();
        others.selectOption(name);
        press(admin, "Sumar", "Desde ahora trabaja en esta área");
        assertThat(members).hasCount(before + 1);
        assertThat(admin.locator("#historial li").first()).containsText("Personas");
        button(admin, "Dejar de ofrecer").click();
        assertThat(admin.locator("#messages")).not().isEmpty();
        noBarriers(admin);
        admin.getByLabel("Quitar: " + name).click();
        assertThat(members).hasCount(before);
    }

    @Test
    void othersFindNoCatalogues() {
        unknown(
                "ti",
                "/admin/catalogos",
                "/admin/areas",
                "/admin/catalogo?que=TEMA&codigo=CELIACO",
                "/admin/catalogo?que=TEMA",
                "/admin/catalogo?que=AREA");
        unknown(
                "administradora",
                "/admin/catalogo",
                "/admin/catalogo?que=NADA",
                "/admin/catalogo?que=TEMA&codigo=NO",
                "/admin/catalogo?que=MOTIVO",
                "/admin/catalogo?que=SUBTEMA");
    }
}

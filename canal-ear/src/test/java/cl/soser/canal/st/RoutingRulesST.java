package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The administrator's rules, tried while they are written. */
class RoutingRulesST extends StaffJourney {

    @Test
    void aRuleIsWrittenTriedPutInForceMovedAndRetired() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/reglas");
        assertThat(admin.locator(".rules tbody tr")).hasCount(27);
        bothSizes(admin, "reglas");
        admin.getByText("Nueva regla").click();
        admin.getByLabel("Nombre").fill("Larvas en la comida");
        admin.getByLabel("Palabras").fill("larva*");
        admin.getByLabel("Área que responde").selectOption("NUTRICION");
        // By itself, a moment after the last key.
        assertThat(admin.locator("#spoken")).not().hasText("0");
        assertThat(admin.locator(".trial-samples")).containsText("larva");
        bothSizes(admin, "regla-nueva");
        admin.getByLabel("Palabras").fill("palabraquenadieescribe");
        assertThat(admin.locator(".trial")).containsText("No habla en ninguna solicitud");
        noBarriers(admin);
        admin.getByLabel("Palabras").fill("lar*");
        admin.getByLabel("Palabras").fill("la*");
        assertThat(admin.locator("#messages")).containsText("al menos tres letras");
        admin.getByLabel("Palabras").fill("larva*");
        assertThat(admin.locator("#spoken")).not().hasText("0");
        press(admin, "Guardar y activar", "Vale para las solicitudes que entren desde ahora");
        assertThat(admin.locator("#historial")).containsText("creó");
        assertThat(admin.locator("#historial")).containsText("larva*");
        bothSizes(admin, "regla");
        open(admin, "/admin/reglas");
        assertThat(admin.locator(".rules tbody tr")).hasCount(28);
        Locator mine = admin.locator(".rules tr:has-text('Larvas en la comida')");
        mine.getByText("Larvas en la comida").scrollIntoViewIfNeeded();
        String before = mine.locator("td").first().innerText();
        mine.locator("[aria-label^='Subir']").click();
        assertThat(admin.locator("#messages")).containsText("cambió de lugar");
        assertEquals(
                Integer.parseInt(before) - 1,
                Integer.parseInt(mine.locator("td").first().innerText()));
        mine.locator("a").first().click();
        press(admin, "Desactivar", "Regla desactivada");
        admin.getByText("Eliminar esta regla").click();
        press(admin, "Eliminarla", "Regla eliminada");
        open(admin, "/admin/cambios?que=REGLA");
        assertThat(admin.locator("#historial tbody tr").first()).containsText("quitó");
        assertThat(admin.locator("#historial tbody tr").first())
                .containsText("Larvas en la comida");
    }

    @Test
    void whoHasNoScriptsIsShownTheTrialBeforeTheRuleIsInForce() {
        Page admin = withoutScripts();
        signIn(admin, "administradora");
        open(admin, "/admin/regla");
        admin.getByLabel("Nombre").fill("Sin guiones");
        admin.getByLabel("Palabras").fill("palabraquenadieescribe");
        admin.getByLabel("Área que responde").selectOption("CALIDAD");
        button(admin, "Guardar y activar").click();
        assertThat(admin.locator("main")).containsText("Mírela y vuelva a guardar");
        assertThat(admin.locator(".trial")).containsText("No habla en ninguna solicitud");
        button(admin, "Guardar y activar").click();
        assertThat(admin.locator("main")).containsText("Vale para las solicitudes");
        button(admin, "Desactivar").click();
        admin.getByText("Eliminar esta regla").click();
        button(admin, "Eliminarla").click();
        assertThat(admin.locator("main")).containsText("Regla eliminada");
    }

    @Test
    void othersFindNoRules() {
        for (String who : new String[] {"ti", "calidad", "operadora", "operaciones", "junaeb"}) {
            Page other = signedIn(who);
            assertEquals(404, other.request().get("/admin/reglas").status(), who);
            assertEquals(404, other.request().get("/admin/regla?id=5").status(), who);
        }
        Page admin = signedIn("administradora");
        for (String odd : new String[] {"id=0", "id=x", "id=99999999999999999999", "id="}) {
            assertEquals(404, admin.request().get("/admin/regla?" + odd).status(), odd);
        }
    }

    @Test
    void whoWritesOverAnothersRuleIsToldOnceAndMaySaveThen() {
        Page one = signedIn("administradora");
        open(one, "/admin/regla");
        one.getByLabel("Nombre").fill("Dos a la vez");
        one.getByLabel("Palabras").fill("dosalavez");
        one.getByLabel("Área que responde").selectOption("CALIDAD");
        press(one, "Guardar sin activar", null);
        one.waitForURL("**/admin/regla?id=*");
        String rule = one.url();
        Page two = signedIn("administradora");
        two.navigate(rule);
        two.getByLabel("Palabras").fill("dosalavez, otra");
        press(two, "Guardar sin activar", "Regla guardada");
        one.getByLabel("Palabras").fill("dosalavez, mía");
        press(one, "Guardar sin activar", "Si guarda otra vez, quedará lo suyo");
        assertEquals(rule, one.url());
        assertThat(one.getByLabel("Palabras")).hasValue("dosalavez, mía");
        assertThat(one.locator("#historial")).containsText("otra");
        press(one, "Guardar sin activar", "Regla guardada");
        assertThat(one.locator("#historial")).containsText("mía");
        one.getByText("Eliminar esta regla").click();
        press(one, "Eliminarla", "Regla eliminada");
    }
}

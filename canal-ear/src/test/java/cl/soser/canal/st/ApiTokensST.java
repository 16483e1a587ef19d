package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** A program's token, from the page that shows it once to the API that knows it. */
class ApiTokensST extends StaffJourney {

    private static final String FIGURES =
            "/api/v1/indicadores/oportunidad?desde=2026-01-01&hasta=2026-02-01";

    @Test
    void aTokenIsIssuedUsedRenewedAndWithdrawn() {
        Page ti = signedIn("ti");
        open(ti, "/admin/programas");
        assertThat(ti.locator("main .list-table")).containsText("JUNAEB");
        bothSizes(ti, "programas");
        ti.locator("[id='emitir:labelField:label']").fill("Tablero de prueba");
        assertThat(ti.locator("#emitir input[type=checkbox]:checked")).hasCount(0);
        ti.locator("#emitir input[value=lectura]").check();
        button(ti, "Emitir llave").click();
        assertThat(ti.locator("#messages")).containsText("Elija la institución");
        ti.locator("[id='emitir:institutionField:institution']").selectOption("JUNAEB");
        button(ti, "Emitir llave").click();
        String first = ti.locator(".token .copy-text").innerText();
        bothSizes(ti, "programas-emitida");
        assertEquals(200, answered(ti, first));
        open(ti, "/admin/programas");
        assertThat(ti.locator(".token")).hasCount(0);
        assertFalse(ti.content().contains(first));
        Locator mine = ti.locator("main tr:has-text('Tablero de prueba')").first();
        assertThat(mine).not().containsText("Nunca");
        mine.locator("[aria-label^='Renovar']").click();
        String second = ti.locator(".token .copy-text").innerText();
        assertEquals(200, answered(ti, first), "a day to change over");
        assertEquals(200, answered(ti, second));
        ti.locator("main tr:has-text('Tablero de prueba')")
                .first()
                .locator("[aria-label^='Anular']")
                .click();
        assertThat(ti.locator("#messages")).containsText("quedó anulada");
        assertThat(ti.locator("#messages")).containsText("La llave anterior");
        assertEquals(401, answered(ti, second));
        assertThat(ti.locator("#historial")).containsText("Tablero de prueba");
        noBarriers(ti);
    }

    private static int answered(Page page, String token) {
        return page.request()
                .get(FIGURES, RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }

    @Test
    void othersFindNoTokens() {
        for (String who : new String[] {"administradora", "calidad", "junaeb"}) {
            unknown(who, "/admin/programas");
        }
    }
}

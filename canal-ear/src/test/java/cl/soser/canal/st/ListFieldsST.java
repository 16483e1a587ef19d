package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists are narrowed under the headers of their columns, and the address keeps by what. */
class ListFieldsST extends StaffJourney {

    private static final String USERS = "/admin/usuarios";

    @Test
    void aListIsNarrowedByKeysUnderItsHeadersAndTheAddressKeepsIt() {
        Page admin = signedIn("administradora");
        open(admin, USERS);
        int all = rows(admin).count();
        Locator role = admin.locator("thead .filter-row select[name=rol]");
        assertThat(role).isVisible();
        bothSizes(admin, "filtro-usuarios");
        role.selectOption("AREA");
        role.press("Enter");
        admin.waitForURL(address -> address.endsWith(USERS + "?rol=AREA"));
        assertThat(admin.locator(".list-filter-count")).hasText("1");
        int some = rows(admin).count();
        assertTrue(some > 0 && some < all, some + " of " + all);
        assertThat(rows(admin).first()).containsText("Área");
        Locator words = admin.locator("thead input[name=q]");
        words.fill("calidad");
        words.press("Enter");
        admin.waitForURL(address -> address.contains("q=calidad") && address.contains("rol=AREA"));
        assertThat(rows(admin)).hasCount(1);
        noBarriers(admin);
        admin.goBack();
        assertThat(rows(admin)).hasCount(some);
        assertEquals("AREA", role.inputValue());
        admin.goBack();
        assertThat(rows(admin)).hasCount(all);
    }

    @Test
    void escapeEmptiesAFieldAndThenHidesThem() {
        Page admin = signedIn("administradora");
        open(admin, USERS);
        Locator words = admin.locator("thead input[name=q]");
        words.fill("nadie");
        words.press("Escape");
        assertEquals("", words.inputValue());
        words.press("Escape");
        assertThat(words).isHidden();
        Locator button = admin.locator(".list-filter-fold > summary");
        assertThat(button).isFocused();
        button.press("Enter");
        assertThat(words).isFocused();
    }

    @Test
    void whatMatchesNothingSaysSoAndTheWholeListIsOneStepAway() {
        Page admin = signedIn("administradora");
        open(admin, USERS + "?q=%25&rol=AREA");
        int all = rows(admin).count();
        open(admin, USERS + "?q=nadie+se+llama+asi");
        assertThat(admin.locator(".empty")).containsText("Nada coincide");
        bothSizes(admin, "filtro-nada");
        assertEquals("nadie se llama asi", admin.locator("#f-q").inputValue());
        admin.locator(".empty a").click();
        admin.waitForURL(address -> address.endsWith(USERS));
        assertTrue(rows(admin).count() >= all);
    }

    @Test
    void aHiddenColumnHidesItsField() {
        Page admin = signedIn("administradora");
        open(admin, USERS);
        admin.locator(".list-columns > summary").click();
        admin.locator(".list-columns-box input[value^='Funci'], .list-columns-box input")
                .nth(1)
                .uncheck();
        assertThat(admin.locator("thead select[name=rol]")).isHidden();
        admin.locator(".list-columns-box input").nth(1).check();
        assertThat(admin.locator("thead select[name=rol]")).isVisible();
    }

    @Test
    void withoutScriptsAFormAboveTheListNarrowsIt() {
        Page plain = withoutScripts();
        signIn(plain, "administradora");
        open(plain, USERS);
        plain.locator("form#filtro select[name=rol]").selectOption("OPERADOR");
        plain.locator("form#filtro [type=submit]").click();
        assertTrue(plain.url().contains("rol=OPERADOR"), plain.url());
        assertThat(rows(plain).first()).containsText("Operador");
        fits(plain);
        open(plain, "/gestion/llamadas?ver=todas");
        plain.locator("a.list-order").click();
        assertTrue(plain.url().contains("orden=inverso"), plain.url());
        assertThat(plain.locator("a.list-order")).hasText("Primero lo más nuevo");
    }

    @ParameterizedTest
    @CsvSource({
        "administradora, /admin/directorio, region",
        "administradora, /gestion/llamadas?ver=todas, final",
        "administradora, /admin/mensajes?estado=ENVIADO, canal",
        "administradora, /gestion/correo, duda",
        "gerencia, /gestion/respuestas, motivo",
        "gerencia, /gestion/requerimientos, tipo",
        "gerencia, /gestion/acciones, area",
        "gerencia, /gestion/actividades, tipo"
    })
    void eachListOpensItsFieldsAndTakesAnyAddress(String who, String address, String field) {
        Page page = signedIn(who);
        open(page, address);
        Locator button = page.locator(".list-filter-fold > summary");
        if (page.locator("[name=" + field + "]").isHidden()) {
            button.click();
        }
        assertThat(page.locator("[name=" + field + "]")).isVisible();
        fits(page);
        bothSizes(page, "filtro" + address.replaceAll("\\W+", "-"));
        String joined = address + (address.contains("?") ? "&" : "?");
        open(
                page,
                joined
                        + field
                        + "=%27&q=%25_%21&que=%25%25&mias=x&institucion=%3Cb%3E&venceDesde="
                        + "%2B999999-01-01&venceHasta=ayer&diaDesde=-1&salidaHasta=9999-12-31");
        assertThat(page.locator("h1")).isVisible();
        assertFalse(page.locator("main").innerText().contains("???"));
        noBarriers(page);
    }

    @ParameterizedTest
    @CsvSource({
        "administradora, /gestion/llamadas?ver=todas, descending",
        "administradora, /gestion/correo, ascending",
        "gerencia, /gestion/respuestas, descending",
        "gerencia, /gestion/requerimientos, ascending",
        "gerencia, /gestion/acciones, ascending",
        "gerencia, /gestion/actividades, ascending",
        "gerencia, /gestion/cifras/solicitudes, descending",
        "junaeb, /institucion/solicitudes, descending"
    })
    void aListIsReadFromItsOtherEndByItsHeader(String who, String address, String order) {
        Page page = signedIn(who);
        open(page, address);
        Locator header = page.locator("th[aria-sort]");
        assertThat(header).hasAttribute("aria-sort", order);
        String first = rows(page).first().innerText();
        header.locator("a").click();
        String other = order.equals("ascending") ? "descending" : "ascending";
        assertThat(header).hasAttribute("aria-sort", other);
        assertTrue(page.url().contains("orden=inverso"), page.url());
        if (rows(page).count() > 1) {
            assertNotEquals(first, rows(page).first().innerText());
        }
        noBarriers(page);
        bothSizes(page, "orden" + address.replaceAll("\\W+", "-"));
        if (page.locator("a[rel=next]").count() > 0) {
            page.locator("a[rel=next]").click();
            assertThat(header).hasAttribute("aria-sort", other);
            assertThat(rows(page).first()).isVisible();
        }
        header.locator("a").click();
        assertThat(header).hasAttribute("aria-sort", order);
        assertEquals(first, rows(page).first().innerText());
    }

    @Test
    void daysNarrowAListOfAnswers() {
        Page manager = signedIn("gerencia");
        open(manager, "/gestion/respuestas?salidaHasta=2001-01-01");
        assertThat(manager.locator(".empty")).containsText("Nada coincide");
        open(manager, "/gestion/respuestas?salidaDesde=2001-01-01&motivo=RECLAMO");
        assertThat(manager.locator(".list-filter-count")).hasText("2");
        manager.locator("a[rel=next]").click();
        assertThat(manager).hasURL(Pattern.compile("salidaDesde=2001-01-01&motivo=RECLAMO&antes="));
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr[data-ri]");
    }
}

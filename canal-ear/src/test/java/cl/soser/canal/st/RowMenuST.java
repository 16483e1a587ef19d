package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import org.junit.jupiter.api.Test;

/** What a user may do with a row of a list, in one menu for all of its rows. */
class RowMenuST extends StaffJourney {

    @Test
    void theMenuOpensAndIsUsedByKeysAsMenusAre() {
        Page area = signedIn("calidad");
        open(area, "/gestion?bandeja=EN_AREA");
        Locator more = button(area);
        String number = more.getAttribute("data-row");
        more.press("Enter");
        assertThat(item(area, 0)).isFocused();
        assertEquals("true", more.getAttribute("aria-expanded"));
        noBarriers(area);
        picture(area, "menu-de-fila");
        area.keyboard().press("End");
        assertThat(area.locator("[role=menuitem]:visible").last()).isFocused();
        area.keyboard().press("ArrowDown");
        assertThat(item(area, 0)).isFocused();
        area.keyboard().press("c");
        assertThat(area.locator("[data-copy-row]")).isFocused();
        area.keyboard().press("Escape");
        assertThat(more).isFocused();
        assertThat(menu(area)).isHidden();
        area.locator(".tickets-link").first().press("Shift+F10");
        assertThat(item(area, 0)).isFocused();
        area.keyboard().press("Enter");
        area.waitForURL("**/gestion/tickets/" + number);
    }

    @Test
    void aRowThatLeadsNowhereIsNotOfferedToBeOpened() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/areas");
        button(administrator).click();
        assertThat(menu(administrator).locator("[data-first-link]").first()).isVisible();
        administrator.keyboard().press("Escape");
        administrator.locator("tbody a").first().evaluate("link => link.removeAttribute('href')");
        button(administrator).click();
        assertThat(menu(administrator)).isVisible();
        assertThat(menu(administrator).locator("[data-first-link]").first()).isHidden();
    }

    @Test
    void aRightClickOpensItForItsRow() {
        Page area = signedIn("calidad");
        open(area, "/gestion?bandeja=EN_AREA");
        Locator second = area.locator(".tickets tbody tr").nth(1);
        second.locator(".tickets-title")
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(menu(area)).isVisible();
        String number = second.locator("[data-menu-of]").getAttribute("data-row");
        assertEquals("/gestion/tickets/" + number, item(area, 0).getAttribute("href"));
        area.locator("h1").click();
        assertThat(menu(area)).isHidden();
    }

    @Test
    void anActLeadsToItsFormOnThePageWhichDecidesAgain() {
        Page area = signedIn("calidad");
        open(area, "/gestion?bandeja=EN_AREA");
        button(area).click();
        assertThat(act(area, "VALIDAR")).isHidden();
        act(area, "URGENCIA").click();
        area.waitForURL("**/gestion/tickets/*?acto=URGENCIA");
        assertThat(area.locator("section.act h2")).hasText("Cambiar la urgencia");
        noBarriers(area);
        open(area, area.url().replace("URGENCIA", "ANULAR"));
        assertThat(area.locator("#messages")).containsText("no se puede hacer ahora");
        assertThat(area.locator("section.act")).hasCount(0);
        open(area, area.url().replace("ANULAR", "NADA"));
        assertThat(area.locator("#messages")).not().containsText("no se puede hacer ahora");
    }

    @Test
    void whoOnlyReadsIsOfferedNoWork() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion?bandeja=ABIERTAS");
        button(operator).click();
        assertThat(act(operator, "TOMAR")).isHidden();
        assertThat(act(operator, "REPLICA")).isVisible();
    }

    @Test
    void aRowIsChosenByItForActsOnMany() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=ABIERTAS");
        button(administrator).click();
        administrator.locator("[data-pick-row]").click();
        assertThat(administrator.locator("[data-picks-said]")).containsText("1");
        assertThat(administrator.locator(".tickets tr.row-picked")).hasCount(1);
    }

    @Test
    void tenThousandChosenAreRefusedInWords() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=ABIERTAS");
        Object led =
                administrator.evaluate(
                        """
                        async () => {
                          const form = document.querySelector('form[data-picks]');
                          const body = new URLSearchParams({ alcance: 'elegidas' });
                          body.set('clave', form.querySelector('[name=clave]').value);
                          for (let n = 0; n < 10000; n++) body.append('id', 'CP-2026-' + (100000 + n));
                          const answer = await fetch(form.action, { method: 'POST', body });
                          return answer.status + ' ' + new URL(answer.url).search;
                        }""");
        assertEquals("200 ?aviso=muchas", led);
    }

    @Test
    void onAPhoneItStaysInsideTheWindow() {
        Page area = signedIn("calidad");
        area.setViewportSize(320, 640);
        open(area, "/gestion?bandeja=EN_AREA");
        button(area).click();
        assertThat(menu(area)).isVisible();
        var box = menu(area).boundingBox();
        assertTrue(box.x >= 0 && box.x + box.width <= 320, box.x + " " + box.width);
        assertTrue(box.y >= 0 && box.y + box.height <= 640, box.y + " " + box.height);
        fits(area);
        assertEquals("", Barriers.on(area));
        assertThat(menu(area)).isVisible();
        area.mouse().wheel(0, 200);
        assertThat(menu(area)).isHidden();
        picture(area, "menu-de-fila-320");
    }

    @Test
    void theLinksOfARowOfAnyListAreInItsMenu() {
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/directorio");
        Locator links = administrator.locator("tbody tr").first().locator("td a");
        button(administrator).click();
        assertEquals(
                links.first().evaluate("link => link.href"),
                item(administrator, 0).evaluate("link => link.href"));
        assertEquals(
                links.nth(1).evaluate("link => link.href"),
                administrator
                        .locator("[data-other-links] a")
                        .first()
                        .evaluate("link => link.href"));
        picture(administrator, "menu-de-fila-lista");
        bothSizes(administrator, "menu-de-fila-lista-2");
    }

    @Test
    void oneMenuServesAllRowsAndARowWeighsLittle() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=TODAS");
        assertThat(administrator.locator("[data-row-menu]")).hasCount(1);
        int bytes =
                ((Number)
                                administrator.evaluate(
                                        "() => [...document.querySelectorAll('td.tickets-more')]"
                                                + ".reduce((sum, one) => sum +"
                                                + " one.outerHTML.length, 0)"))
                        .intValue();
        int rows = administrator.locator(".tickets tbody tr").count();
        assertTrue(bytes / rows < 700, bytes / rows + " bytes a row");
    }

    private static Locator button(Page page) {
        return page.locator("button[data-menu-of]").first();
    }

    private static Locator menu(Page page) {
        return page.locator("[data-row-menu]");
    }

    private static Locator item(Page page, int at) {
        return page.locator("[data-row-menu] [role=menuitem]").nth(at);
    }

    private static Locator act(Page page, String act) {
        return page.locator("[data-row-menu] [data-act=" + act + "]");
    }
}

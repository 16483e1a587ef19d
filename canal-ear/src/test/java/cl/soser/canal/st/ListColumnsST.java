package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Each person chooses the columns of a list, and finds them so the next time. */
class ListColumnsST extends StaffJourney {

    @Test
    void aColumnIsHiddenByKeysStaysHiddenAndComesBack() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/usuarios");
        assertThat(mailboxes(admin)).isVisible();
        admin.locator(".list-columns > summary").press("Enter");
        noBarriers(admin);
        picture(admin, "columnas-lista");
        choice(admin).press("Space");
        assertThat(mailboxes(admin)).isHidden();
        choice(admin).press("Escape");
        assertThat(choice(admin)).isHidden();
        admin.reload();
        assertThat(mailboxes(admin)).isHidden();
        assertThat(admin.locator("tbody td").first()).isVisible();
        bothSizes(admin, "columnas-menos");
        admin.locator(".list-columns > summary").click();
        choice(admin).check();
        admin.locator("h1").click();
        assertThat(choice(admin)).isHidden();
        admin.reload();
        assertThat(mailboxes(admin)).isVisible();
    }

    @Test
    void whereNothingCanBeKeptTheListStillWorks() {
        Page admin = signedIn("administradora");
        admin.addInitScript(
                "Object.defineProperty(window, 'localStorage', { get() { throw 1; } })");
        open(admin, "/admin/usuarios");
        admin.locator(".list-columns > summary").click();
        choice(admin).uncheck();
        assertThat(mailboxes(admin)).isHidden();
    }

    private static Locator choice(Page page) {
        return page.locator(".list-columns-box input").first();
    }

    private static Locator mailboxes(Page page) {
        return page.locator("thead th").nth(1);
    }
}

package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cl.soser.canal.suite.StaffSuite;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;

/** What journeys through the back office have in common: a fresh ticket, and ways to press on. */
@Tag(StaffSuite.STAFF)
abstract class StaffJourney extends InBrowser {

    /** A Reclamo just filed, on the administrator's screen. */
    protected String oneToValidate(Page administrator) {
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        status(administrator, "Por validar");
        return administrator.url();
    }

    /** What was just sent can be undone no longer, and the page shows by itself that it left. */
    protected static void leaves(Page where) {
        Fixtures.undoIsOver(where.url().replaceFirst(".*/", ""));
        where.reload();
        Fixtures.run("response.release");
        status(where, "Cerrada");
    }

    /** The first row with those words, on whatever page of the list it stands. */
    protected Locator inList(Page where, String address, String row, String words) {
        Locator found = where.locator(row, new Page.LocatorOptions().setHasText(words)).first();
        Locator next = where.locator(".pager a[rel=next]");
        open(where, address);
        while (found.count() == 0 && next.count() > 0) {
            open(where, next.getAttribute("href"));
        }
        assertThat(found).isVisible();
        return found;
    }

    /** A page as it stands, wide and at 320 px: without barriers, nobody scrolls sideways. */
    protected void bothSizes(Page where, String name) {
        noBarriers(where);
        picture(where, name);
        where.setViewportSize(320, 640);
        fits(where);
        noBarriers(where);
        picture(where, name + "-320");
        where.setViewportSize(1280, 900);
    }

    /** The filters of a list wait behind a word. */
    protected static void filters(Page where) {
        where.locator("summary:has-text('Filtros')").click();
    }

    protected static void views(Page where) {
        where.locator(".views summary").click();
    }

    protected static Locator button(Page where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static void choose(Page where, String act) {
        where.getByText("Más acciones").click();
        where.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(act)).click();
        assertThat(where.locator(".act")).isVisible();
    }

    protected static void press(Page where, String name, String said) {
        button(where, name).click();
        if (said != null) {
            assertThat(where.locator("#messages")).containsText(said);
        }
    }

    /** A part of a ticket's page (its code), which is folded until somebody opens it. */
    protected static Locator opened(Page where, String part) {
        Locator all = where.locator("[id='t:" + part + "']");
        Locator fold = all.locator("> details");
        if (fold.getAttribute("open") == null) {
            fold.locator("> summary").click();
        }
        assertThat(all.locator("> details[open]:not([data-fold-empty])")).isVisible();
        return all;
    }

    protected static void status(Page where, String word) {
        assertThat(where.locator(".ticket-marks .tag").first()).containsText(word);
    }
}

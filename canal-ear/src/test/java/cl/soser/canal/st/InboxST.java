package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list that staff live in: much in view, arranged by each, and it shows what changes. */
class InboxST extends StaffJourney {

    /** The rows that are whole between what sticks above them and the lower edge. */
    private static final String IN_VIEW =
            """
            () => {
                const head = document.querySelector('.tickets thead').getBoundingClientRect().bottom;
                return [...document.querySelectorAll('.tickets tbody tr')]
                    .map((row) => row.getBoundingClientRect())
                    .filter((box) => box.top >= head - 1 && box.bottom <= innerHeight).length;
            }
            """;

    private static final String TALLEST =
            "() => Math.max(...[...document.querySelectorAll('.tickets tbody tr')]"
                    + ".map((row) => row.getBoundingClientRect().height))";

    private static final String WIDEST =
            "() => [...document.querySelectorAll('.tickets thead th')].sort((a, b) =>"
                    + " b.offsetWidth - a.offsetWidth)[0].className";

    private static final String SUBJECT =
            "() => document.querySelector('.tickets th.tickets-subject').offsetWidth";

    private static final String TALL_BAR = "() => document.querySelector('.bar').offsetHeight";

    /** What can be pressed there and is smaller than 24 px or outside the window. */
    private static final String CUT_IN_BAR =
            """
            () => [...document.querySelectorAll('.bar :is(a, button, summary)')]
                .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }))
                .map((one) => [one.className || one.tagName, one.getBoundingClientRect()])
                .filter(([, box]) => box.width < 24 || box.height < 24 || box.left < 0
                    || box.right > innerWidth)
                .map(([name]) => name);
            """;

    private static final String LINES_OF_COUNTERS =
            "() => new Set([...document.querySelectorAll('.counters-line li:not([hidden])')]"
                    + ".map((one) => one.offsetTop)).size";

    /** So long may a change take to be seen. */
    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(3_000);

    @Test
    void fourteenRowsOfOneLineAreInViewOnASmallDesk() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=TODAS");
        int inView = ((Number) administrator.evaluate(IN_VIEW)).intValue();
        assertTrue(inView >= 14, inView + " rows in view");
        double tallest = ((Number) administrator.evaluate(TALLEST)).doubleValue();
        assertTrue(tallest <= 44, tallest + " px is the tallest row");
        assertTrue(((String) administrator.evaluate(WIDEST)).contains("tickets-subject"));
        double subject = ((Number) administrator.evaluate(SUBJECT)).doubleValue();
        assertTrue(subject >= 280, subject + " px is the subject wide");
        assertEquals(1, ((Number) administrator.evaluate(LINES_OF_COUNTERS)).intValue());
        assertThat(administrator.locator(".counters-line li:visible strong:text-is('0')"))
                .hasCount(0);
        assertThat(administrator.locator(".tickets th.tickets-due")).containsText("Atención");
        assertEquals(
                administrator.locator("h1").innerText().replaceAll("\\s+[\\d.]+$|\\s+más de.*", ""),
                administrator.locator(".tickets table").getAttribute("aria-label"));
        bothSizes(administrator, "bandeja");
        administrator.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        noBarriers(administrator);
        picture(administrator, "bandeja-oscura");
        administrator.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setForcedColors(ForcedColors.ACTIVE));
        picture(administrator, "bandeja-colores-forzados");
        administrator.emulateMedia(
                new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        administrator.setViewportSize(1440, 900);
        picture(administrator, "bandeja-1440");
    }

    @Test
    void theBarIsOneLineOnATelephoneAndAtTwiceTheSize() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion");
        assertThat(administrator.locator("#global-search")).isVisible();
        assertThat(administrator.locator("[data-palette]")).isHidden();
        for (int width : new int[] {320, 640}) {
            administrator.setViewportSize(width, 640);
            assertTrue(((Number) administrator.evaluate(TALL_BAR)).intValue() <= 64, width + " px");
            assertEquals(List.of(), administrator.evaluate(CUT_IN_BAR), width + " px");
            noBarriers(administrator);
            picture(administrator, "barra-" + width);
            administrator.keyboard().press("/");
            assertThat(administrator.locator("#paleta input")).isFocused();
            administrator.keyboard().press("Escape");
        }
        administrator.setViewportSize(320, 640);
        administrator.locator(".bar .usermenu > summary").click();
        assertThat(administrator.locator(".usermenu-help")).isVisible();
        assertThat(administrator.locator(".bar-help")).isHidden();
        picture(administrator, "barra-320-menu");
        open(administrator, "/gestion/buscar?q=jugo");
        assertThat(administrator.locator("#global-search")).hasValue("jugo");
        assertThat(administrator.locator("#global-search")).isVisible();
        bothSizes(administrator, "buscar-barra");
    }

    @Test
    void onANarrowWindowATicketOpensByItsSubjectAndItsMenuAndItsBoxStillWork() {
        Page administrator = signedIn("administradora");
        administrator.setViewportSize(320, 640);
        open(administrator, "/gestion?bandeja=ABIERTAS");
        Locator row = administrator.locator("tr:has(.tickets-link)").first();
        row.locator(".row-more").click();
        assertThat(administrator.locator("#menu-solicitud")).isVisible();
        administrator.keyboard().press("Escape");
        row.locator(".tickets-pick input").check();
        assertThat(administrator.locator("tr.row-picked")).hasCount(1);
        noBarriers(administrator);
        String number = row.locator(".tickets-link").innerText();
        // The link lies over the subject.
        row.locator(".tickets-title").click(new Locator.ClickOptions().setForce(true));
        administrator.waitForURL("**/gestion/tickets/" + number);
    }

    @Test
    void eachArrangesTheColumnsByKeyAndFindsThemAgain() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion?bandeja=ABIERTAS");
        List<String> usual = columns(operator);
        operator.locator(".fold-columns summary").press("Enter");
        noBarriers(operator);
        picture(operator, "bandeja-columnas");
        Locator urgency = operator.locator("[data-column=URGENCIA]");
        urgency.locator("[id$=turna]").press("Enter");
        assertThat(operator.locator(".tickets th.tickets-urgency")).hasCount(0);
        operator.locator("[data-column=ASUNTO] [id$=antes]").press("Enter");
        assertThat(operator.locator(".tickets thead th").nth(2)).containsText("Asunto");
        assertThat(operator.locator("[data-column=ASUNTO] [id$=antes]")).isFocused();
        button(operator, "Alto de las filas: Amplias").click();
        assertThat(operator.locator(".tickets.rows-amplia")).isVisible();
        operator.reload();
        assertThat(operator.locator(".tickets.rows-amplia")).isVisible();
        assertEquals(usual.size() - 1, columns(operator).size());
        assertThat(operator.locator(".tickets thead th").nth(2)).containsText("Asunto");
        operator.locator(".fold-columns summary").click();
        button(operator, "Volver a las de siempre").click();
        assertThat(operator.locator(".tickets th.tickets-urgency")).isVisible();
        button(operator, "Alto de las filas: Según la pantalla").click();
        assertThat(operator.locator(".tickets.rows-auto")).isVisible();
        assertEquals(usual, columns(operator));
    }

    private static List<String> columns(Page where) {
        return where.locator(".tickets thead th").allInnerTexts();
    }

    @Test
    void whatEntersAppearsByItselfAndNothingIsLost() {
        Page stranger = listening("nutricion");
        List<String> heard = new CopyOnWriteArrayList<>();
        Page administrator = listening("administradora");
        administrator.locator("h1").click();
        administrator.keyboard().press("j");
        administrator.keyboard().press("x");
        String focused = administrator.locator(".tickets-link:focus").innerText();
        String before = administrator.locator("strong[data-box=POR_VALIDAR]").innerText();
        stranger.onConsoleMessage(message -> heard.add(message.text()));
        stranger.evaluate(
                "() => { canal.news.told = (hint) => console.log(JSON.stringify(hint)); }");

        String number = Fixtures.filed();
        Fixtures.run("ticket.live");
        Locator row = administrator.locator("tr:has(.tickets-link:text-is('" + number + "'))");
        assertThat(row).isVisible(SOON);
        assertThat(row).hasClass(Pattern.compile(".*row-new.*"));
        assertEquals(focused, administrator.locator(".tickets-link:focus").innerText());
        assertThat(administrator.locator("tr.row-picked .tickets-link")).hasText(focused);
        assertThat(administrator.locator("[data-picks-said]")).hasText("1 elegida");
        assertThat(administrator.locator("strong[data-box=POR_VALIDAR]"))
                .hasText(String.valueOf(Integer.parseInt(before) + 1));
        assertTrue(administrator.title().startsWith("("), administrator.title());
        noBarriers(administrator);
        assertFalse(String.join("", heard).contains(number));

        administrator.locator(".bell summary").click();
        assertThat(administrator.locator(".bell-list")).containsText(number);
        noBarriers(administrator);
        picture(administrator, "novedades");
        assertThat(administrator.locator("[data-news-count]")).isHidden();
        assertFalse(administrator.title().startsWith("("), administrator.title());

        // It is taken elsewhere: it leaves this list, and the focus stays.
        administrator.keyboard().press("Escape");
        Fixtures.answered(number);
        Fixtures.run("ticket.live");
        assertThat(row).hasCount(0);
    }

    /** The server had remembered where the next page begins. */
    @Test
    void whatNewsPushOutIsOnTheNextPage() {
        Page administrator =
                listening("administradora", "?bandeja=TODAS&orden=INGRESO&sentido=desc");
        Locator numbers = administrator.locator(".tickets-link");
        assertThat(numbers).hasCount(50);
        String last = numbers.last().innerText();
        String number = Fixtures.filed();
        Fixtures.run("ticket.live");
        assertThat(numbers.first()).hasText(number);
        assertThat(numbers).hasCount(50);
        administrator.locator(".ui-paginator-next").click();
        assertThat(numbers.first()).hasText(last);
        administrator.locator(".ui-paginator-prev").click();
        assertThat(numbers.first()).hasText(number);
    }

    /** The hint itself says how the list stands, so the page asks for its rows alone. */
    @Test
    void aListThatAskedOnceIsToldFromThenOn() {
        Page administrator =
                listening("administradora", "?bandeja=TODAS&orden=INGRESO&sentido=desc");
        Locator newest = administrator.locator(".tickets-link").first();
        String one = Fixtures.filed();
        Fixtures.run("ticket.live");
        assertThat(newest).hasText(one);
        List<String> asked = new CopyOnWriteArrayList<>();
        administrator.onRequest(request -> asked.add(request.url()));
        String another = Fixtures.filed();
        Fixtures.run("ticket.live");
        assertThat(newest).hasText(another);
        assertTrue(asked.stream().anyMatch(url -> url.contains("/gestion/filas")));
        assertEquals(List.of(), asked.stream().filter(url -> url.contains("novedades?")).toList());
    }

    /** Their list is open, and the socket too. */
    private Page listening(String who) {
        return listening(who, "?bandeja=POR_VALIDAR");
    }

    private Page listening(String who, String list) {
        Page opened = signedIn(who);
        Response[] none = new Response[1];
        opened.waitForWebSocket(() -> none[0] = opened.navigate("/gestion" + list));
        assertTrue(none[0].ok());
        return opened;
    }

    @Test
    void withoutASocketTheListAsksByItself() {
        Page administrator = signedIn("administradora");
        administrator.routeWebSocket("**", socket -> socket.close());
        open(administrator, "/gestion?bandeja=POR_VALIDAR");
        String number = Fixtures.filed();
        assertThat(administrator.locator(".tickets-link:text-is('" + number + "')")).isVisible();
    }

    @Test
    void aLineOfNoticeIsClosedAndStaysSo() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion");
        Locator lines = administrator.locator(".notice-line:visible");
        int before = lines.count();
        assertTrue(before > 0, "the demonstration has one");
        lines.first().locator("[data-notice-close]").click();
        assertThat(lines).hasCount(before - 1);
        administrator.reload();
        assertThat(administrator.locator("h1")).isVisible();
        assertThat(lines).hasCount(before - 1);
    }
}

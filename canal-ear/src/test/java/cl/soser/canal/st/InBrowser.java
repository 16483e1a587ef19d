package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.account.factor.AppCode;
import cl.soser.canal.server.Installation;
import cl.soser.canal.suite.ServersSuite;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test from outside, in a real browser, against the shipped EAR (and the module of fixtures) with
 * the demonstration's people and tickets and a real mail server.
 *
 * <p>How to write one:
 *
 * <ul>
 *   <li>{@code class SomethingST extends InBrowser} in {@code cl.soser.canal.st}. {@link #page} is
 *       a stranger's window, new for each test; {@code Page ana = signedIn("operadora")} is another
 *       person's, with her own cookies; {@code phone()} is a window of 320 px.
 *   <li>{@code open(page, "/registro")}; find things as people do: {@code page.getByLabel(…)},
 *       {@code page.getByRole(…)}.
 *   <li>{@code Fixtures.filed()}, {@code Fixtures.answered(number)} make in the server what the
 *       test begins with. The demonstration is for reading: nothing of it is used up.
 *   <li>{@code unknown("ti", "/gestion")}: to that account the address does not exist.
 *   <li>On every page and state: {@code noBarriers(page)} (axe, WCAG 2.2 AA) and, where it is worth
 *       looking at, {@code picture(page, "inbox")} into target/screenshots.
 *   <li>{@code mailTo("…@…", "part of the subject")} waits for a mail; {@code linkIn(mail)} is its
 *       first link to us.
 *   <li>An error in the browser's console, a refusal by the content policy included, fails the test
 *       at its end.
 * </ul>
 *
 * <p>One class: {@code server-config/test.sh -Dskip.unit -Dit.test=SomethingST}.
 */
public abstract class InBrowser {

    protected static final String PASSWORD = cl.soser.canal.it.Browser.DEMO_PASSWORD;
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    private static final boolean PICTURES = Boolean.getBoolean("canal.test.pictures");
    private static final Set<String> SESSION = Set.of("JSESSIONID", "canal-sesion");
    private static final Map<String, SignedIn> SESSIONS = new HashMap<>();

    private static final List<String> COMPLAINTS = new ArrayList<>();

    private static Browser browser;

    /** The stranger's window of the test before, which opened nothing in it. */
    private static Page unused;

    /** The server that {@link #page} was opened for. */
    private static URI openedAt;

    protected static Installation server;

    /** A stranger's window. */
    protected Page page;

    private final List<BrowserContext> windows = new ArrayList<>();

    @BeforeAll
    static void start(TestInfo test) {
        if (!test.getTags().contains(ServersSuite.OWN_SERVERS)) {
            server = Installation.demonstration().start();
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // machines differ
        if (browser == null) {
            Path chromium =
                    Path.of(
                            System.getProperty(
                                    "canal.test.chromium", "/usr/bin/chromium-headless-shell"));
            Playwright playwright = Playwright.create();
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(chromium)
                                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
    }

    /** What the windows show when a test fails, into target/screenshots. */
    @RegisterExtension
    final AfterTestExecutionCallback whenItFails =
            test -> {
                if (test.getExecutionException().isPresent()) {
                    String name = test.getRequiredTestMethod().getName();
                    for (int i = 0; i < windows.size(); i++) {
                        show(windows.get(i).pages().get(0), "failed-" + name + "-" + i);
                    }
                }
            };

    @BeforeEach
    void openAWindow() {
        COMPLAINTS.clear();
        if (unused != null && !site().equals(openedAt)) {
            unused.context().close();
            unused = null;
        }
        if (unused == null) {
            page = window(1280, 900);
            openedAt = site();
        } else {
            page = unused;
            windows.add(page.context());
        }
    }

    @AfterEach
    void closeTheWindows() {
        unused = isUnused(page) ? page : null;
        windows.stream()
                .filter(window -> unused == null || window != unused.context())
                .forEach(BrowserContext::close);
        assertEquals(List.of(), COMPLAINTS);
    }

    private static boolean isUnused(Page opened) {
        return !opened.isClosed()
                && opened.url().equals("about:blank")
                && opened.context().cookies().isEmpty();
    }

    protected Page phone() {
        return window(320, 640);
    }

    protected Page window(int width, int height) {
        return window(width, height, true);
    }

    /** A small window in which nothing of ours is run. */
    protected Page withoutScripts() {
        return window(320, 640, false);
    }

    /** Where addresses without a host lead. */
    protected URI site() {
        return server.address();
    }

    private Page window(int width, int height, boolean scripts) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(scripts)
                                .setBaseURL(site().toString())
                                .setIgnoreHTTPSErrors(true) // a proxy of the tests
                                .setLocale("es-CL")
                                .setTimezoneId("America/Santiago")
                                .setViewportSize(width, height));
        windows.add(context);
        context.setDefaultTimeout(20_000);
        Page opened = context.newPage();
        opened.onConsoleMessage(
                message -> {
                    // A refused request or socket is logged by the browser, and a service worker
                    // that a broken line did not bring; tests want some refused.
                    if (message.type().equals("error")
                            && !message.text().endsWith("error occurred when fetching the script.")
                            && !message.text().startsWith("Failed to load resource")
                            && !message.text().startsWith("WebSocket connection to")) {
                        COMPLAINTS.add(opened.url() + ": " + message.text());
                    }
                });
        opened.onPageError(error -> COMPLAINTS.add(opened.url() + ": " + error));
        return opened;
    }

    /** A setting is known everywhere within ten seconds. */
    protected void untilLanguageOffered(Page where, String path) {
        for (int tries = 0; tries < 30; tries++) {
            open(where, path);
            if (where.locator(".languages").count() > 0) {
                return;
            }
            where.waitForTimeout(1000);
        }
    }

    protected void open(Page where, String path) {
        where.navigate(path);
    }

    /**
     * Another window, of a demonstration account ("operadora") that has signed in at the real page;
     * it stands where that led.
     */
    protected Page atHome(String name) {
        Page opened = signedIn(name);
        open(opened, SESSIONS.get(name).place());
        return opened;
    }

    /**
     * The same on an empty page, for what is to be opened next. The session of an earlier test goes
     * on while it lasts.
     */
    protected Page signedIn(String name) {
        Page opened = window(1280, 900);
        SignedIn kept = SESSIONS.get(name);
        if (kept != null && kept.isRecent()) {
            opened.context().addCookies(kept.cookies());
            if (opened.request().get("/sesion").status() == 204) {
                return opened;
            }
            opened.context().clearCookies();
        }
        signIn(opened, name);
        SESSIONS.put(
                name,
                new SignedIn(
                        URI.create(opened.url()).getPath(),
                        cookies(opened.context()),
                        Instant.now()));
        open(opened, "about:blank");
        return opened;
    }

    private static List<Cookie> cookies(BrowserContext context) {
        return context.cookies().stream().filter(cookie -> SESSION.contains(cookie.name)).toList();
    }

    protected void signIn(Page where, String name) {
        open(where, "/login");
        enterHere(where, name);
        where.waitForURL(address -> !address.contains("/login"));
    }

    /** Signs in on the page that stands open, with the code of the moment. */
    protected static void enterHere(Page where, String name) {
        where.locator("input[type=email]").fill(name + "@canal.example");
        where.locator("input[type=password]").fill(PASSWORD);
        where.locator("input[name=code]").fill(AppCode.now());
        where.locator("main button[type=submit], main input[type=submit]").first().click();
    }

    /** To that account each of these addresses is as unknown as one that does not exist. */
    protected static void unknown(String who, String... addresses) {
        try {
            var browser = cl.soser.canal.it.Browser.signedIn(server.address(), who);
            for (String address : addresses) {
                assertEquals(404, browser.get(address).statusCode(), who + " " + address);
            }
        } catch (Exception e) {
            throw new AssertionError(who, e);
        }
    }

    /** Addresses of things that cannot be, each ending in an id nobody has. */
    protected static String[] odd(String address) {
        return Stream.of("999999", "abc", "-1", "", "1%27")
                .map(id -> address + id)
                .toArray(String[]::new);
    }

    /** Nothing that axe knows keeps anybody out. */
    protected void noBarriers(Page where) {
        where.waitForLoadState(); // the library's parts get their names then
        where.evaluate("scrollTo(0, 0)"); // half under the bar would count as too small
        assertEquals("", Barriers.on(where), where.url());
    }

    /** The whole page, into target/screenshots, with {@code -Dcanal.test.pictures=true}. */
    protected void picture(Page where, String name) {
        if (PICTURES) {
            show(where, name);
        }
    }

    private static void show(Page where, String name) {
        where.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** The page is no wider than the window, so nobody scrolls sideways. */
    protected void fits(Page where) {
        assertEquals(
                where.viewportSize().width,
                where.evaluate("document.documentElement.scrollWidth"),
                where.url());
    }

    /** Waits up to two minutes for a mail to that address with those words in its subject. */
    protected MimeMessage mailTo(String address, String words) {
        for (int tries = 0; tries < 600; tries++) {
            Fixtures.run("postman");
            for (MimeMessage mail : server.mail().getReceivedMessages()) {
                if (isTo(mail, address) && subject(mail).contains(words)) {
                    return mail;
                }
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("no mail to " + address + " about " + words);
    }

    /** The first link to this server in a mail. */
    protected URI linkIn(MimeMessage mail) {
        String text = GreenMailUtil.getBody(mail);
        String start = server.address().toString();
        String plain = text.replace("=\r\n", "").replace("=3D", "=");
        String link = plain.substring(plain.indexOf(start + "/"));
        return URI.create(link.split("[\\s\"<>)]", 2)[0]);
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session to go on with, and the page it began on. */
    private record SignedIn(String place, List<Cookie> cookies, Instant since) {

        /** What asks for the second factor once more does not yet. */
        boolean isRecent() {
            return Instant.now().isBefore(since.plus(Duration.ofMinutes(5)));
        }
    }
}

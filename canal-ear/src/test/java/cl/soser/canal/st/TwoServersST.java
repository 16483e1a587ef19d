package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import cl.soser.canal.server.Proxy;
import cl.soser.canal.server.TakesLong;
import cl.soser.canal.suite.ServersSuite;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two servers of one channel, on one PostgreSQL and behind one nginx; the same comes due at both.
 * Three starts of a server are too much to wait for each time: it runs with {@code test.sh --long}.
 */
@Tag(ServersSuite.OWN_SERVERS)
@TakesLong
class TwoServersST extends CitizenJourney {

    private static final String WAITING =
            "select (select count(*) from ticket where next_milestone_at <= now()"
                    + " or next_internal_at <= now())"
                    + " + (select count(*) from (select account_id from term_notice"
                    + " group by account_id having count(told_at) = 0) unheard)"
                    + " + (select count(*) from message where channel = 'CORREO'"
                    + " and state = 'PENDIENTE')";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Proxy proxy;
    private static Installation first;
    private static Installation second;
    private static Process supervisor;

    @BeforeAll
    static void startTwo() throws Exception {
        first = Installation.another("first-of-two").onPostgresql();
        second = Installation.another("second-of-two");
        proxy = new Proxy("before-two", first.httpPort(), second.httpPort()).start();
        Installation.join(proxy, first, second);
        first.start();
        second.beside(first).start();
        // For both at once, each open ticket reached the next part of its term.
        first.mail().purgeEmailFromAllMailboxes();
        tell(
                "delete from term_notice;"
                        + " update ticket set next_milestone_at = now()"
                        + " where next_milestone_at > now()");
    }

    @AfterAll
    static void stopBoth() throws InterruptedException {
        second.stop();
        if (supervisor != null) {
            assertEquals(0, supervisor.waitFor(), "a stop ends the supervisor");
        }
        first.stop();
        proxy.close();
    }

    @Override
    protected URI site() {
        return proxy.address();
    }

    @Test
    void whatComesDueForBothIsToldToEachPersonAndNoMailTwice() throws Exception {
        waitUntilNothingWaits();
        assertTrue(number("select count(*) from term_notice") > 50);

        Map<String, Long> received = new TreeMap<>();
        for (MimeMessage mail : first.mail().getReceivedMessages()) {
            received.merge(mail.getMessageID(), 1L, Long::sum);
        }
        assertTrue(received.size() > 5, received::toString);
        assertEquals(Set.of(1L), Set.copyOf(received.values()), "each mail was delivered once");
        assertEquals(
                List.of(),
                asked("select dedupe_key from message where attempts > 1 and channel = 'CORREO'"));
    }

    @Test
    void aRequestBegunOnOneServerAndSentToBothAtOnceIsOneTicket() throws Exception {
        fileUntilReview(page);
        String email = fillPerson(page);
        page.getByLabel("Leí y acepto").check();
        String typed =
                (String)
                        page.evaluate(
                                "new URLSearchParams(new FormData(document.getElementById('f')))"
                                        + ".toString() + '&f%3Aenviar=x'");
        String cookies =
                page.context().cookies().stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; "));
        List<CompletableFuture<Integer>> sent =
                Stream.of(first, second, first, second)
                        .map(server -> send(server, typed, cookies))
                        .toList();
        for (CompletableFuture<Integer> each : sent) {
            assertEquals(302, each.get());
        }
        assertEquals(
                List.of("1"),
                asked(
                        "select count(*) from ticket t join person p on p.id = t.person_id where"
                                + " p.email_key = '"
                                + email
                                + "'"));
    }

    @Test
    void theDoctorSpeaksWithTheDatabase() {
        String said = first.doctor().text();
        assertTrue(said.contains("AVISO database: PostgreSQL "), said);
        assertTrue(said.contains("the role postgres is a superuser"), said);
        assertTrue(said.contains("OK    clock: this machine and the database are "), said);
    }

    /**
     * Nobody stands by, and meanwhile a setting was changed that no server starts with. Whoever
     * works at the server that dies goes on at the other, signed in and with the page as it was.
     */
    @Test
    void aServerThatDiesComesBackByItselfAndNobodyIsThrownOut() throws Exception {
        second.setting("CANAL_DB_USER", "nobody").setting("CANAL_WATCH_SECONDS", "1");
        supervisor = second.supervise();
        hear(1, "the server answers");

        Page administrator = workingAtTheSecond("administradora");
        open(administrator, "/gestion");
        administrator.locator("main a[href*='/gestion/tickets/']").first().click();
        administrator.locator("#tab-note").click();
        administrator.locator("textarea[id$='note']").fill("Sigo en el otro servidor.");
        Page citizen = window(1280, 900);
        fileUntilReview(citizen);
        second.kill();
        administrator.getByRole(AriaRole.BUTTON, button("Guardar la nota")).click();
        assertThat(administrator.getByText("Sigo en el otro servidor.")).isVisible();
        fillPerson(citizen);
        citizen.getByLabel("Leí y acepto").check();
        send(citizen);
        assertThat(citizen.locator(".receipt")).isVisible();

        hear(2, "the server answers");
        String told = second.heard();
        assertTrue(told.contains("the server ended by itself; it is started again"), told);
        assertTrue(told.contains("the new settings do not work and those of before go on"), told);
        assertEquals(4, told.lines().count(), told);
        assertEquals(200, get(second, "/health/ready"));
        open(administrator, "/gestion");
        assertEquals("/gestion", URI.create(administrator.url()).getPath());
    }

    /** Through nginx, by a socket; the other server knows nothing of who looks. */
    @Test
    void aListShowsWhatChangedAtTheOtherServer() throws Exception {
        Page operator = window(1280, 900);
        signIn(operator, "operadora");
        operator.waitForWebSocket(
                () -> operator.navigate(proxy.address() + "/gestion?bandeja=ABIERTAS"));
        Locator first = operator.locator(".tickets-link").first();
        String number = first.innerText();
        tell(
                "update ticket set status = 'CERRADO', is_open = false, changed_at = now()"
                        + " where ticket_number = '"
                        + number
                        + "'");
        assertThat(operator.locator(".tickets-link:text-is('" + number + "')")).hasCount(0);
    }

    /** In a window that nginx leads to the second server. */
    private Page workingAtTheSecond(String name) throws Exception {
        Page opened = window(1280, 900);
        do {
            opened.context().clearCookies();
            open(opened, "/login");
        } while (!lastAnswerer().contains(":" + second.httpPort() + " "));
        signIn(opened, name);
        return opened;
    }

    private static String lastAnswerer() throws IOException {
        return proxy.log().stream()
                .filter(line -> line.contains("GET \"/login\" 200"))
                .reduce((one, next) -> next)
                .orElse("");
    }

    private void hear(int times, String words) {
        while (second.heard().split(words, -1).length <= times) {
            assertTrue(supervisor.isAlive(), second.heard());
            page.waitForTimeout(500);
        }
    }

    private static int get(Installation server, String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(server.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static CompletableFuture<Integer> send(
            Installation server, String typed, String cookies) {
        return HTTP.sendAsync(
                        HttpRequest.newBuilder(server.address().resolve(FORM + "?paso=4"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", server.address().toString())
                                .header("Cookie", cookies)
                                .POST(HttpRequest.BodyPublishers.ofString(typed))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private void waitUntilNothingWaits() throws Exception {
        for (int seconds = 0; seconds < 300; seconds++) {
            if (number(WAITING) == 0) {
                return;
            }
            page.waitForTimeout(1000);
        }
        throw new AssertionError(number(WAITING) + " still wait");
    }

    private static void tell(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(asked(sql).get(0));
    }

    private static List<String> asked(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(first.databaseUrl(), "postgres", "postgres");
    }
}

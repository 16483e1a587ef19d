package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.BreakablePostgres;
import cl.soser.canal.server.Installation;
import cl.soser.canal.server.Installation.Said;
import cl.soser.canal.suite.ServersSuite;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The database goes away in several ways while people ask for pages, and comes back. Nobody helps
 * the server; what it says meanwhile is polite.
 */
@Tag(ServersSuite.OWN_SERVERS)
class DatabaseFaultsST extends CitizenJourney {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String PAGE = "/estado";
    private static final String SCRIPT = "/buscar/establecimientos?q=escuela";
    private static final String PROGRAMS = "/api/v1/tickets";

    private static final String SCHOOL = "[id='f:schoolText:schoolText']";

    private static final String FIRST = "primera@canal.example";

    private static BreakablePostgres postgres;

    @BeforeAll
    static void startOnADatabaseOfOurs() throws Exception {
        Path data = Path.of("target", "servers", "faults-database", "data").toAbsolutePath();
        Installation.delete(data.getParent());
        postgres = BreakablePostgres.start(data);
        server =
                postgres.serve(Installation.bare("faults"))
                        .setting("CANAL_ADMIN_EMAIL", FIRST)
                        .start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        postgres.close();
    }

    @AfterEach
    void heal() throws Exception {
        postgres.signal("CONT");
        postgres.tell("alter role canal login");
        postgres.tell("alter database canal connection limit -1");
        await(PAGE, 200);
    }

    @Test
    void theRoleOfTheChannelWritesRowsAndChangesNoTable() throws Exception {
        try (Connection connection = postgres.connectAsTheChannel();
                Statement statement = connection.createStatement()) {
            for (String sql :
                    List.of(
                            "create table mine (id int)",
                            "alter table ticket add mine int",
                            "drop table ticket_step",
                            "drop trigger audit_entry_stays on audit_entry",
                            "delete from audit_entry",
                            "update audit_entry set action_code = 'OTRO'",
                            "delete from evidence_entry",
                            "update evidence_entry set kind = 'OTRO'",
                            "update evidence_batch set root = 'x'",
                            "delete from evidence_day",
                            "delete from configuration_change",
                            "delete from flyway_schema_history",
                            "set role canal_owner")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals("42501", refused.getSQLState(), sql);
            }
            SQLException reworded =
                    assertThrows(
                            SQLException.class,
                            () -> statement.execute("update audit_entry set reason = 'another'"));
            assertTrue(reworded.getMessage().contains("insert-only"), "but for an erasure");
        }
        String said = server.doctor().text();
        assertTrue(said.contains("OK    role: canal cannot change the schema"), said);
    }

    @Test
    void theFirstAdministratorIsInvitedAgainUntilSomebodyCanSignIn() throws Exception {
        String first = invitation(0);
        assertTrue(opens(first));
        Said said = server.invite();
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("Invited " + FIRST), said.text());
        String second = invitation(1);
        assertNotEquals(first, second);
        assertFalse(opens(first), "the earlier link is void");
        assertTrue(opens(second));
        assertEquals(
                List.of("CUENTA_INVITADA_DE_NUEVO", "INVITACION", "INVITACION"),
                postgres.ask(
                        "select action_code from audit_entry where action_code in"
                                + " ('INVITACION', 'CUENTA_INVITADA_DE_NUEVO') order by 1"));

        assertRefused(
                "another", server.setting("CANAL_ADMIN_EMAIL", "otra@canal.example").invite());
        server.setting("CANAL_ADMIN_EMAIL", FIRST);
        // As if it had been mistyped before the server was started again with the right one.
        postgres.change(
                "update account set email = 'mal@canal.example', email_key = 'mal@canal.example'");
        assertEquals(0, server.invite().exit());
        assertEquals(
                List.of("mal@canal.example DESACTIVADA", FIRST + " INVITADA"),
                postgres.ask("select email, state from account order by 1"));
        assertFalse(opens(second), "that one too");
        assertTrue(opens(invitation(2)));

        postgres.change("update account set state = 'ACTIVA' where email = '" + FIRST + "'");
        assertRefused("can sign in", server.invite());
        postgres.change("update account set state = 'INVITADA' where email = '" + FIRST + "'");
    }

    private static void assertRefused(String words, Said said) {
        assertEquals(1, said.exit(), said.text());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains(words), said.text());
    }

    /** Whether a password can be chosen there. */
    private boolean opens(String link) {
        Page visitor = window(1280, 900);
        open(visitor, link);
        return visitor.locator("input[type=password]").count() > 0;
    }

    /** The link of a mail to the first administrator, by the order in which they came. */
    private String invitation(int number) {
        while (server.mail().getReceivedMessages().length <= number) {
            page.waitForTimeout(200);
        }
        return linkIn(server.mail().getReceivedMessages()[number])
                .toString()
                .replace(server.address().toString(), "");
    }

    /** What keeps the pool whole, which the server forgets if it is told so piece by piece. */
    @Test
    void everyConnectionIsTriedBeforeItIsHandedOut() throws Exception {
        String domain = Files.readString(server.domain().resolve("config/domain.xml"));
        String pool =
                domain.lines()
                        .filter(line -> line.contains("<jdbc-connection-pool "))
                        .filter(line -> line.contains("name=\"canal\""))
                        .findFirst()
                        .orElseThrow();
        assertTrue(pool.contains("is-connection-validation-required=\"true\""), pool);
        assertTrue(pool.contains("validate-atmost-once-period-in-seconds=\"1\""), pool);
        assertTrue(pool.contains("max-wait-time-in-millis=\"2000\""), pool);
    }

    @Test
    void whatWasCutWhileConnectionsAreScarceHealsByItself() throws Exception {
        postgres.tell("alter database canal connection limit 2");
        postgres.cut();
        askAtOnce(20);
        postgres.cut();
        askAtOnce(20);
        postgres.tell("alter database canal connection limit -1");
        await(PAGE, 200);
        Instant tried = Instant.now().plusSeconds(2);
        while (!areAllWell(askAtOnce(20)) && Instant.now().isBefore(tried)) {
            // Until each was tried again, one that was cut may be handed out.
            page.waitForTimeout(100);
        }
        assertTrue(areAllWell(askAtOnce(20)));
    }

    private static boolean areAllWell(List<HttpResponse<String>> answers) {
        return answers.stream().allMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void whileTheDatabaseRefusesUsEverybodyIsToldWhenToComeBack() throws Exception {
        open(page, FORM + "?motivo=RECLAMO");
        page.locator(SCHOOL).waitFor();
        postgres.tell("alter role canal nologin");
        postgres.cut();
        await(PAGE, 503);

        HttpResponse<String> refused = get(PAGE);
        assertEquals("10", refused.headers().firstValue("Retry-After").orElse("none"));
        assertTrue(refused.body().contains("Volvemos en unos minutos"), refused.body());
        HttpResponse<String> problem = get(PROGRAMS, "Authorization", "Bearer any");
        assertEquals(503, problem.statusCode());
        assertEquals("10", problem.headers().firstValue("Retry-After").orElse("none"));
        assertTrue(
                problem.headers()
                        .firstValue("Content-Type")
                        .orElse("none")
                        .startsWith("application/problem+json"));
        assertTrue(problem.body().contains("\"status\":503"), problem.body());

        await("/health/ready", 503);
        HttpResponse<String> ready = get("/health/ready");
        assertTrue(ready.body().contains("\"reason\""), ready.body());
        assertAlarm();
        assertEquals(200, get("/health/live").statusCode());
        assertEquals(200, get("/health/started").statusCode());

        page.locator("textarea").fill("El almuerzo llegó frío.");
        page.locator(SCHOOL).fill("Escuela Ejemplo del Sur");
        // What a step lacks, the page itself tells; only the server knows what these words mean.
        next(page);
        assertThat(page.locator("h1:visible")).hasText("Volvemos en unos minutos");
        look(page, "database-away");
        page.setViewportSize(320, 640);
        look(page, "database-away");
        postgres.tell("alter role canal login");
        await(PAGE, 200);
        page.getByRole(AriaRole.BUTTON, button("Enviar de nuevo")).click();
        assertThat(page.locator(SCHOOL)).hasValue("Escuela Ejemplo del Sur");
        await("/health/ready", 200);
    }

    /** What pages keep for some seconds has lapsed by then, and cannot be read again. */
    @Test
    void anOutageThatLastsIsToldInTheSameWords() throws Exception {
        postgres.tell("alter role canal nologin");
        postgres.cut();
        await(PAGE, 503);
        Instant lapsed = Instant.now().plusSeconds(12);
        do {
            HttpResponse<String> refused = get(PAGE);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("Volvemos en unos minutos"), refused.body());
            assertEquals(200, get("/solicitudes-sw.js").statusCode());
            page.waitForTimeout(500);
        } while (Instant.now().isBefore(lapsed));
    }

    /** Whether the server knows already, or it is the script that meets the fault first. */
    @Test
    void aScriptIsToldWhenToComeBackToo() throws Exception {
        assertEquals(200, get(SCRIPT).statusCode());
        postgres.tell("alter role canal nologin");
        postgres.cut();
        HttpResponse<String> answer = get(SCRIPT);
        for (int tries = 0; tries < 100 && answer.statusCode() == 200; tries++) {
            answer = get(SCRIPT);
        }
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("10", answer.headers().firstValue("Retry-After").orElse("none"));
        assertTrue(answer.body().contains("Volvemos en unos minutos"), answer.body());
    }

    /** Both steps, of which the last was never kept. */
    @Test
    void aWholeFormThatMeetsTheFaultIsSentByOneButtonAfterwards() throws Exception {
        Page phone = phone();
        open(phone, FORM + "?motivo=RECLAMO");
        phone.getByText("No encuentro mi establecimiento").click();
        phone.locator("[id='f:schoolNote:schoolNote']").fill("Escuela sin lista");
        phone.locator("[id='f:placeComuna:placeComuna']").selectOption("13101");
        sorting(phone);
        phone.getByLabel("¿De qué programa se trata?").selectOption("BASICA_MEDIA");
        tick(phone, "Afecta el servicio");
        phone.getByLabel("En pocas palabras").fill("El almuerzo llegó frío");
        postgres.tell("alter role canal nologin");
        postgres.cut();
        await(PAGE, 503);
        phone.locator("textarea").fill("Se sirvió a las 13:30 & nadie avisó.");
        next(phone);
        assertThat(phone.locator("[data-sum=detail]")).containsText("nadie avisó");
        fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        assertThat(phone.locator("h1:visible")).hasText("Volvemos en unos minutos");
        postgres.tell("alter role canal login");
        await(PAGE, 200);
        phone.getByRole(AriaRole.BUTTON, button("Enviar de nuevo")).click();
        phone.waitForURL("**/solicitudes/recibida");
        assertEquals(
                List.of("Se sirvió a las 13:30 & nadie avisó."),
                postgres.ask("select detail from ticket_text"));
    }

    @Test
    void aFrozenDatabaseKeepsNobodyWaiting() throws Exception {
        postgres.signal("STOP");
        // A token is looked up each time, so this one waits until the server gives up waiting.
        assertEquals(503, get(PROGRAMS, "Authorization", "Bearer any").statusCode());
        await("/health/ready", 503);
        assertTrue(get("/health/ready").body().contains("SILENT"));
        assertAlarm();
        assertEquals(503, get(PAGE).statusCode());
        assertEquals(200, get("/health/live").statusCode());
        postgres.signal("CONT");
        await("/health/ready", 200);
        await(PAGE, 200);
    }

    /** What watches the channel hears of it, though nobody can sign in to look. */
    private static void assertAlarm() throws Exception {
        HttpResponse<String> metrics = get("/metrics");
        assertEquals(200, metrics.statusCode());
        assertTrue(
                metrics.body().matches("(?s).*canal_trouble\\{code=\"DATABASE_AWAY\",[^}]*\\} 1.*"),
                metrics.body());
    }

    private static List<HttpResponse<String>> askAtOnce(int times) {
        return IntStream.range(0, times).mapToObj(each -> ask(PAGE)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static CompletableFuture<HttpResponse<String>> ask(String path) {
        return HTTP.sendAsync(request(path), BodyHandlers.ofString());
    }

    private static HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return HTTP.send(request(path, headers), BodyHandlers.ofString());
    }

    private void await(String path, int status) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            if (get(path).statusCode() == status) {
                return;
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError(path + " never answered " + status);
    }

    @Override
    protected URI site() {
        return server.address();
    }
}

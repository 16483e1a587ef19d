package cl.soser.canal.it.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.qualitysample.QualitySampleJob;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.suite.PostgresqlSuite;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody, or a program of theirs, follows every link there is; nothing of the channel is another
 * afterwards (OWASP ASVS 3.5.3). That a person's data were read is itself written down, and is
 * meant to be.
 */
@Tag(PostgresqlSuite.ALONE)
class ReadingChangesNothingIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final Pattern LINK =
            Pattern.compile("(?:href|action|data-watch)=\"(/(?!jakarta)[^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d{6,9}");

    private static final String VISITOR = "a visitor";

    private static final List<String> READERS =
            List.of(
                    VISITOR,
                    Role.CIUDADANO,
                    Role.OPERADOR,
                    Role.ADMINISTRADOR,
                    Role.AREA,
                    Role.OPERACIONES,
                    Role.INSTITUCION,
                    Role.TERRENO,
                    Role.DATOS,
                    Role.TI);

    /** Of one page with different questions. */
    private static final int ALIKE = 2;

    /** What a mail's journey or a clock may move meanwhile is not here. */
    private static final List<String> TABLES =
            List.of(
                    "account",
                    "account_area",
                    "account_role",
                    "account_token",
                    "term_change",
                    "answer",
                    "answer_action",
                    "answer_editor",
                    "api_token",
                    "area",
                    "attachment",
                    "contract",
                    "directory_import",
                    "draft",
                    "follow_grant",
                    "mandate",
                    "mandate_step",
                    "message_template",
                    "motive",
                    "ops_report",
                    "person",
                    "pertinence_case",
                    "pertinence_sample",
                    "improvement",
                    "improvement_ticket",
                    "remedy",
                    "remedy_notice",
                    "remedy_step",
                    "remedy_ticket",
                    "routing_rule",
                    "school",
                    "setting",
                    "stored_file",
                    "subtopic",
                    "terms_acceptance",
                    "ticket_copy",
                    "ticket_message",
                    "ticket_reader",
                    "ticket_text",
                    "topic");

    @Inject PastTickets tickets;
    @Inject QualitySampleJob samples;

    /** Of the requests that are read, everything is compared. */
    private final List<String> numbers = new ArrayList<>();

    @Test
    void followingEveryLinkChangesNoRow() throws Exception {
        samples.look(); // then the hourly run finds nothing left to draw
        List<Reader> readers = new ArrayList<>();
        for (String who : READERS) {
            readers.add(reader(who));
        }
        Map<String, String> before = rows();
        for (Reader reader : readers) {
            before = crawl(reader, before);
        }
    }

    /** A visitor or somebody signed in, and a request of today. */
    private record Reader(String who, Browser browser, String number) {}

    private Reader reader(String who) throws Exception {
        String number = tickets.file("RECLAMO", "JUNAEB", "Faltó leche para todos.", Instant.now());
        numbers.add(number);
        return new Reader(who, who.equals(VISITOR) ? new Browser(SITE) : signedIn(who), number);
    }

    /**
     * A timer may change a row meanwhile. What reading changes, it changes again with another
     * ticket and another account.
     *
     * @return the rows as they are afterwards
     */
    private Map<String, String> crawl(Reader first, Map<String, String> rows) throws Exception {
        Reader reader = first;
        Map<String, String> before = rows;
        for (int tries = 1; ; tries++) {
            Set<String> seen = follow(reader.browser(), reader.number());
            assertTrue(seen.size() > 12, reader.who() + " " + seen);
            Map<String, String> after = rows();
            if (after.equals(before)) {
                return after;
            }
            if (tries == 3) {
                after.entrySet().removeAll(before.entrySet());
                assertEquals(Map.of(), after, reader.who() + " " + seen);
            }
            reader = reader(reader.who());
            before = rows();
        }
    }

    private Browser signedIn(String role) throws Exception {
        String email = "lee-" + SecretTokens.random().toLowerCase(Locale.ROOT) + "@it.example";
        Known who =
                accounts.account(
                        email,
                        Set.of(role),
                        role.equals(Role.AREA) ? Set.of("OPERACIONES") : Set.of(),
                        role.equals(Role.INSTITUCION) ? "JUNAEB" : null);
        Browser browser = new Browser(SITE);
        assertEquals(302, browser.signIn(who.email(), PASSWORD, "").statusCode());
        return browser;
    }

    private static Set<String> follow(Browser browser, String number) throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> ahead =
                new ArrayDeque<>(
                        List.of(
                                "/",
                                "/cuenta",
                                "/salir",
                                "/solicitudes/" + number,
                                "/gestion",
                                "/gestion/tickets/" + number,
                                "/admin",
                                "/institucion",
                                "/terreno",
                                "/datos",
                                "/sesion",
                                "/solicitudes/borrador",
                                "/archivos"));
        Map<String, Integer> alike = new HashMap<>();
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            String known = path.replaceFirst("#.*", "");
            Matcher other = NUMBER.matcher(known);
            if (other.find() && !other.group().equals(number)
                    || seen.contains(known)
                    || alike.merge(known.replaceFirst("\\?.*", ""), 1, Integer::sum) > ALIKE) {
                continue;
            }
            seen.add(known);
            HttpResponse<String> answer = browser.get(known);
            assertTrue(answer.statusCode() < 500, known + " " + answer.statusCode());
            String target = browser.target(answer);
            if (target.startsWith("/")) {
                ahead.add(target);
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                ahead.add(link.group(1).replace("&amp;", "&").replace(" ", "%20"));
            }
        }
        return seen;
    }

    /** How many rows each table has and what they come to; of those tickets, everything. */
    private Map<String, String> rows() {
        return data.with(
                em -> {
                    Map<String, String> found = new TreeMap<>();
                    for (String table : TABLES) {
                        List<?> rows =
                                em.createNativeQuery("select * from " + table).getResultList();
                        found.put(table, rows.size() + " " + hash(rows));
                    }
                    for (String number : numbers) {
                        for (String table : List.of("ticket_step", "ticket_milestone")) {
                            found.put(
                                    table + " " + number,
                                    em.createNativeQuery(
                                                    "select count(*) from "
                                                            + table
                                                            + " where ticket_id = (select id from ticket where ticket_number = ?1)")
                                            .setParameter(1, number)
                                            .getSingleResult()
                                            .toString());
                        }
                        found.put(
                                "ticket " + number,
                                hash(
                                        em.createNativeQuery(
                                                        "select * from ticket where ticket_number = ?1")
                                                .setParameter(1, number)
                                                .getResultList()));
                    }
                    return found;
                });
    }

    /** In whatever order the database gives them. */
    private static String hash(List<?> rows) {
        return SecretTokens.hash(
                rows.stream()
                        .map(ReadingChangesNothingIT::text)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private static String text(Object row) {
        return Arrays.deepToString(row instanceof Object[] values ? values : new Object[] {row});
    }
}

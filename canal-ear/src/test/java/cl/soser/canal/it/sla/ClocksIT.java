package cl.soser.canal.it.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.LargestLast;
import cl.soser.canal.sla.InventedRules;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.RandomHistories;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Histories nobody thought up, given away as an event log and counted again by a program that
 * shares no code with this one ({@code server-config/recount.sh}). Three hundred always, over a
 * year with both changes of the clock; {@code -Dcanal.test.histories=10000} for the full number.
 */
@Order(LargestLast.LAST)
@Tag(DerbySuite.LONG)
class ClocksIT extends InContainer {

    private static final int HISTORIES =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("TEST_HISTORIES"), "300"));
    private static final String INSTITUTION = "JUNJI";
    private static final String YEAR = "?desde=2024-01-01&hasta=2025-01-01";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject InventedRules rules;
    @Inject RandomHistories histories;
    @Inject KnownTokens tokens;

    @TempDir Path folder;

    private record Said(int exit, String text) {}

    private static HttpResponse<Path> export(String token, String query, Path to) throws Exception {
        URI address =
                URI.create(
                        "http://localhost:"
                                + System.getenv("CANAL_HTTP_PORT")
                                + "/api/v1/exportaciones/eventos"
                                + query);
        return HTTP.send(
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofFile(to));
    }

    private Path log() throws Exception {
        String token = tokens.with(Set.of("lectura", "auditoria"), INSTITUTION);
        HttpResponse<Path> answer = export(token, YEAR, folder.resolve("eventos.jsonl"));
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static Said recount(Path log) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder(
                        "bash",
                        System.getenv("TEST_ROOT") + "/server-config/recount.sh",
                        log.toString());
        script.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = script.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private void live() {
        rules.make(with(Role.ADMINISTRADOR).id());
        if (known() > 0) {
            return;
        }
        for (int first = 0; first < HISTORIES; first += 100) {
            histories.make(first, Math.min(100, HISTORIES - first), INSTITUTION);
        }
    }

    private long known() {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(t) FROM Ticket t WHERE t.number LIKE"
                                                + " 'CP-2024-9%'",
                                        Long.class)
                                .getSingleResult());
    }

    @Test
    void theLogAloneGivesEveryDeadlineAndEveryMonth() throws Exception {
        live();
        Path log = log();
        Said said = recount(log);
        assertEquals(0, said.exit(), () -> start(said.text()));
        assertTrue(
                said.text()
                        .matches(
                                "Compared " + HISTORIES + " requests, \\d+ events, 11 months.*\\R"),
                said.text());
        Set<String> kinds = new HashSet<>();
        Set<String> verdicts = new HashSet<>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(
                    line -> {
                        kinds.add(line.replaceAll(".*\"hecho\":\"(\\w+)\".*|.*", "$1"));
                        verdicts.add(line.replaceAll(".*\"plazo\":\"?(\\w+).*|.*", "$1"));
                    });
        }
        assertTrue(
                kinds.containsAll(
                        Set.of(
                                "RESPUESTA",
                                "RESPUESTA_DEFINITIVA",
                                "REAPERTURA",
                                "RECLASIFICACION",
                                "PAUSA",
                                "FUSION",
                                "SEPARACION",
                                "ANULACION")),
                kinds.toString());
        assertTrue(
                verdicts.containsAll(
                        Set.of("EN_PLAZO", "FUERA_DE_PLAZO", "ABIERTO_VENCIDO", "null")),
                verdicts.toString());
    }

    private static String start(String text) {
        return text.lines().limit(5).collect(Collectors.joining("\n"));
    }

    /** The checker must be able to find something, or its silence says nothing. */
    @Test
    void theCheckerSeesASingleMillisecond() throws Exception {
        live();
        Map<String, String> harms =
                Map.of(
                        "due_at", "vence",
                        "attend_by", "relojVence",
                        "first_answer_at", "primeraRespuesta");
        for (var harm : harms.entrySet()) {
            String number = oneWith(harm.getKey());
            Object was = value(harm.getKey(), number);
            set(harm.getKey(), number, ((java.sql.Timestamp) was).toInstant().plusMillis(1));
            Said said = recount(log());
            set(harm.getKey(), number, ((java.sql.Timestamp) was).toInstant());
            assertEquals(1, said.exit());
            assertTrue(said.text().contains(number + " " + harm.getValue() + ": "), said.text());
        }
        assertEquals(0, recount(log()).exit(), "as it was");
    }

    private String oneWith(String column) {
        return data.with(
                em ->
                        (String)
                                em.createNativeQuery(
                                                "SELECT ticket_number FROM ticket WHERE ticket_number"
                                                        + " LIKE 'CP-2024-9%' AND "
                                                        + column
                                                        + " IS NOT NULL ORDER BY ticket_number")
                                        .setMaxResults(1)
                                        .getSingleResult());
    }

    private Object value(String column, String number) {
        return data.with(
                em ->
                        em.createNativeQuery(
                                        "SELECT "
                                                + column
                                                + " FROM ticket WHERE ticket_number = ?1")
                                .setParameter(1, number)
                                .getSingleResult());
    }

    private void set(String column, String number, java.time.Instant at) {
        data.with(
                em ->
                        em.createNativeQuery(
                                        "UPDATE ticket SET "
                                                + column
                                                + " = ?1 WHERE ticket_number = ?2")
                                .setParameter(1, java.sql.Timestamp.from(at))
                                .setParameter(2, number)
                                .executeUpdate());
    }

    /** Neither a text nor a person nor who did what. */
    @Test
    void theLogTellsOfNobody() throws Exception {
        live();
        String log = Files.readString(log());
        for (String word :
                List.of("Ana", "Ficticia", "inventada", "Escuela", "+56", "@", "cuenta")) {
            assertFalse(log.contains(word), word);
        }
    }

    @Test
    void itIsForAuditorsOfTheInstitutionAlone() throws Exception {
        live();
        Path file = folder.resolve("respuesta");
        assertEquals(
                403, export(tokens.withScope("lectura", INSTITUTION), YEAR, file).statusCode());
        assertTrue(Files.readString(file).contains("\"alcance\":\"auditoria\""));
        assertEquals(403, export(tokens.withScope("telefonia", null), YEAR, file).statusCode());
        assertEquals(401, export("nadie", YEAR, file).statusCode());
        String other = tokens.with(Set.of("lectura", "auditoria"), "INTEGRA");
        assertEquals(200, export(other, YEAR, file).statusCode());
        assertFalse(Files.readString(file).contains("CP-2024-9"));
        assertEquals(0, recount(file).exit());
        String mine = tokens.with(Set.of("lectura", "auditoria"), INSTITUTION);
        for (String wrong :
                List.of(
                        "?desde=ayer",
                        "?desde=2024-02-30",
                        "?desde=2024-02-01&hasta=2024-02-01",
                        "?desde=1500-01-01",
                        "?hasta=9999-12-31",
                        "?desde=2024-01-01T00:00:00Z",
                        "?cursor=x",
                        "?limite=5",
                        "?motivo=RECLAMO",
                        "?desde=2024-01-01&desde=2024-02-01")) {
            assertEquals(400, export(mine, wrong, file).statusCode(), wrong);
        }
        assertEquals(200, export(mine, "?desde=2024-05-06&hasta=2024-05-07", file).statusCode());
        assertEquals(0, recount(file).exit(), "a day");
        // Rows of other years were made by tests that keep no timeline.
        assertEquals(200, export(mine, "?desde=2000-01-01&hasta=2099-12-31", file).statusCode());
        assertTrue(recount(file).text().contains("Compared "), "a century is whole too");
    }
}

package cl.soser.canal.it.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.closing.MonthDesk;
import cl.soser.canal.closing.MonthReports;
import cl.soser.canal.closing.ReportFormat;
import cl.soser.canal.closing.ReportRow;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.CaseBook;
import cl.soser.canal.reporting.CaseFilter;
import cl.soser.canal.reporting.Days;
import cl.soser.canal.reporting.Timeliness;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.shared.Tokens;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.ScatteredTickets;
import cl.soser.canal.ticket.Stage;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A month that is closed says for ever what it said, and tells apart what changed since. */
class MonthCloseIT extends InContainer {

    private static final YearMonth MARCH = YearMonth.of(2023, 3);
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final List<String> INSTITUTIONS = List.of("JUNAEB", "JUNJI", "INTEGRA");

    @Inject ScatteredTickets scattered;
    @Inject PastTickets past;
    @Inject MonthDesk desk;
    @Inject MonthReports reports;
    @Inject Timeliness timeliness;
    @Inject CaseBook cases;

    @Test
    void itIsFrozenOnceWithItsHashAndLaterChangesAreAdjustments() throws Exception {
        scattered.make(2023, 400);
        assertEquals(1, closedBy(admin(), with(Role.ADMINISTRADOR), MARCH), "once");
        assertFalse(as(admin(), () -> desk.open()).contains(MARCH));
        assertEquals(
                "close.already",
                assertThrows(RefusedException.class, () -> as(admin(), () -> desk.close(MARCH)))
                        .getMessage());

        for (String institution : INSTITUTIONS) {
            String json = json(institution(institution), MARCH);
            assertEquals(hashOf(json), read(json).getString("sha256"), "anybody can recompute it");
            assertFigures(institution, read(json).getJsonObject("informe"));
            assertFalse(json.contains("Ficticia"), "nobody's name");
            assertFalse(json.contains("Esparcida"), "nothing anybody wrote");
            assertTrue(as(institution(institution), () -> reports.isIntact(MARCH, null)));
        }

        String before = informe(json(admin(), MARCH));
        String annulled =
                scattered.annulOne(start(MARCH), start(MARCH.plusMonths(1)), Instant.now());
        String answered = unanswered(MARCH);
        past.answer(
                answered, Stage.RESPUESTA_DEFINITIVA, with(Role.ADMINISTRADOR).id(), Instant.now());
        int found = as(admin(), () -> desk.recount(MARCH));
        assertTrue(found > 2, "requests and figures: " + found);
        assertEquals(0, as(admin(), () -> desk.recount(MARCH)), "each difference once");

        String after = json(admin(), MARCH);
        assertEquals(before, informe(after), "the report says what it said");
        String changes = read(after).getJsonArray("ajustes").toString();
        assertTrue(
                changes.contains(
                        "\"solicitud\":\""
                                + annulled
                                + "\",\"dato\":\"anulada\",\"antes\":\"false\",\"despues\":\"true\""),
                changes);
        assertTrue(
                changes.contains(
                        "\"solicitud\":\"" + answered + "\",\"dato\":\"primeraRespuesta\""),
                changes);
        assertTrue(changes.contains("\"dato\":\"oportunidad.abiertosVencidos\""), changes);
        assertTrue(as(admin(), () -> reports.isIntact(MARCH, null)));
        everyFormat();
    }

    private void everyFormat() throws Exception {
        assertEquals("PK", bytes(admin(), MARCH, ReportFormat.XLSX).substring(0, 2));
        assertEquals("%PDF", bytes(admin(), MARCH, ReportFormat.PDF).substring(0, 4));
        String own = bytes(institution("JUNJI"), MARCH, ReportFormat.PDF);
        assertTrue(own.contains("StructTreeRoot"), "tagged");
    }

    @Test
    void whoeverMayNotSeesNothingAndWhatIsNotOverCannotBeClosed() throws Exception {
        assertThrows(
                NotFoundException.class,
                () -> as(institution("JUNJI"), () -> reports.find(JUNE, "JUNAEB")));
        assertThrows(
                NotFoundException.class,
                () -> as(institution("JUNJI"), () -> reports.find(JUNE, "TODAS")));
        assertEquals(
                "close.notClosed",
                assertThrows(
                                RefusedException.class,
                                () -> as(institution("JUNJI"), () -> reports.find(JUNE, null)))
                        .getMessage());
        assertThrows(EJBAccessException.class, () -> as(area("CALIDAD"), () -> reports.list()));
        assertThrows(
                EJBAccessException.class, () -> as(with(Role.OPERACIONES), () -> desk.close(JUNE)));
        assertEquals(
                "close.notOver",
                assertThrows(
                                RefusedException.class,
                                () ->
                                        as(
                                                admin(),
                                                () ->
                                                        desk.close(
                                                                YearMonth.now(
                                                                        ZoneId.of(
                                                                                "America/Santiago")))))
                        .getMessage());
        for (ReportRow row : as(institution("INTEGRA"), () -> reports.list())) {
            assertEquals("INTEGRA", row.institution());
        }
    }

    /** Two people at once; how many of them closed it. */
    private int closedBy(Known one, Known other, YearMonth month) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> tries =
                    List.of(() -> closes(one, month), () -> closes(other, month));
            int won = 0;
            for (Future<Boolean> each : both.invokeAll(tries)) {
                won += each.get() ? 1 : 0;
            }
            return won;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            both.shutdown();
        }
    }

    private boolean closes(Known account, YearMonth month) throws Exception {
        try {
            as(account, () -> desk.close(month));
            return true;
        } catch (RefusedException e) {
            assertEquals("close.already", e.getMessage());
            return false;
        }
    }

    private void assertFigures(String institution, JsonObject frozen) throws Exception {
        Compliance now =
                as(
                        institution(institution),
                        () -> timeliness.of(Days.of(MARCH), List.of(), CaseFilter.COUNTED).total());
        JsonObject told = frozen.getJsonObject("cifras").getJsonObject("oportunidad");
        assertEquals(now.recibidos(), told.getInt("recibidos"));
        assertEquals(now.enPlazo(), told.getInt("enPlazo"));
        assertEquals(now.fueraDePlazo(), told.getInt("fueraDePlazo"));
        assertEquals(now.abiertosVencidos(), told.getInt("abiertosVencidos"));
        assertTrue(now.recibidos() > 0 && now.fueraDePlazo() > 0, "something to tell");
        long entered =
                as(
                        institution(institution),
                        () -> cases.count(CaseFilter.ALL.entered(Days.of(MARCH))));
        assertEquals(
                entered,
                frozen.getJsonArray("solicitudes").getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getString("ingreso").startsWith("2023-03"))
                        .count());
        assertTrue(
                frozen.getJsonArray("solicitudes").getValuesAs(JsonObject.class).stream()
                        .allMatch(one -> one.getString("institucion").equals(institution)));
    }

    /** One of the list nobody has answered and whose term has passed. */
    private String unanswered(YearMonth month) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT t.number FROM Ticket t
                                        WHERE t.enteredAt >= :from AND t.enteredAt < :until
                                        AND t.firstAnswerAt IS NULL AND t.dueAt IS NOT NULL
                                        AND t.dueAt < :until
                                        AND t.status = cl.soser.canal.ticket.TicketStatus.POR_VALIDAR
                                        ORDER BY t.id""",
                                        String.class)
                                .setParameter("from", start(month))
                                .setParameter("until", start(month.plusMonths(1)))
                                .setMaxResults(1)
                                .getSingleResult());
    }

    private Known admin() {
        return with(Role.ADMINISTRADOR);
    }

    private String json(Known who, YearMonth month) throws Exception {
        return bytes(who, month, ReportFormat.JSON, StandardCharsets.UTF_8);
    }

    private String bytes(Known who, YearMonth month, ReportFormat format) throws Exception {
        return bytes(who, month, format, StandardCharsets.ISO_8859_1);
    }

    private String bytes(
            Known who, YearMonth month, ReportFormat format, java.nio.charset.Charset charset)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(who, () -> reports.write(month, null, format, out));
        return out.toString(charset);
    }

    /** The very bytes of the member, as a stranger would take them. */
    private static String informe(String json) {
        return json.substring("{\"informe\":".length(), json.indexOf(",\"sha256\":"));
    }

    private static String hashOf(String json) {
        return Tokens.hash(informe(json));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneId.of("America/Santiago")).toInstant();
    }
}

package cl.soser.canal.it.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.closing.AdjustmentRow;
import cl.soser.canal.closing.AnyMonth;
import cl.soser.canal.closing.MonthCloseService;
import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.closing.MonthReportRow;
import cl.soser.canal.closing.OpenMonth;
import cl.soser.canal.closing.ReportFormat;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.LargestLast;
import cl.soser.canal.merge.MergeService;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.ScatteredTickets;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.handling.TermChangeService;
import cl.soser.canal.ticket.handling.TicketService;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A month that is closed says for ever what it said, and tells apart what changed since. */
@Order(LargestLast.LAST)
class MonthCloseIT extends InContainer {

    private static final YearMonth FEBRUARY = YearMonth.of(2023, 2);
    private static final YearMonth MARCH = YearMonth.of(2023, 3);
    private static final YearMonth APRIL = YearMonth.of(2023, 4);
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final YearMonth JULY = YearMonth.of(2023, 7);
    private static final YearMonth AUGUST = YearMonth.of(2023, 8);
    private static final List<String> INSTITUTIONS = List.of("JUNAEB", "JUNJI", "INTEGRA");

    private static final String PLAIN = "Texto corriente de una prueba.";

    @Inject ScatteredTickets scattered;
    @Inject PastTickets past;
    @Inject MonthCloseService monthCloseService;
    @Inject TermChangeService termChangeService;
    @Inject AnyMonth anyMonth;
    @Inject MonthReportQuery monthReportQuery;
    @Inject TimelinessQuery timelinessQuery;
    @Inject CaseQuery cases;
    @Inject TicketService tickets;
    @Inject MergeService merging;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    @Test
    void itIsFrozenOnceWithItsHashAndLaterChangesAreAdjustments() throws Exception {
        scattered.make(2023, 400);
        assertEquals(1, closedBy(admin(), with(Role.ADMINISTRADOR), MARCH), "once");
        assertFalse(
                as(admin(), () -> monthCloseService.open()).stream()
                        .anyMatch(one -> one.month().equals(MARCH)));
        assertToldInTheHistory(MARCH);
        assertEquals(
                "close.already",
                assertThrows(
                                NotAllowedException.class,
                                () -> as(admin(), () -> anyMonth.close(MARCH, admin().id())))
                        .getMessage());

        for (String institution : INSTITUTIONS) {
            String json = json(institution(institution), MARCH);
            assertEquals(hashOf(json), read(json).getString("sha256"), "anybody can recompute it");
            assertFigures(institution, read(json).getJsonObject("informe"));
            assertFalse(json.contains("Ficticia"), "nobody's name");
            assertFalse(json.contains("Esparcida"), "nothing anybody wrote");
            assertTrue(as(institution(institution), () -> monthReportQuery.isIntact(MARCH, null)));
        }

        String before = informe(json(admin(), MARCH));
        String annulled =
                scattered.annulOne(start(MARCH), start(MARCH.plusMonths(1)), Instant.now());
        String answered = unanswered(MARCH);
        past.answer(
                answered, Stage.RESPUESTA_DEFINITIVA, with(Role.ADMINISTRADOR).id(), Instant.now());
        int found = as(admin(), () -> monthCloseService.recount(MARCH));
        assertTrue(found > 2, "requests and figures: " + found);
        assertEquals(
                0, as(admin(), () -> monthCloseService.recount(MARCH)), "each difference once");

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
        assertTrue(as(admin(), () -> monthReportQuery.isIntact(MARCH, null)));
        everyFormat();
    }

    /** Who closed it, when, and with which hash; once, as it was closed once. */
    private void assertToldInTheHistory(YearMonth month) throws Exception {
        String hash = as(admin(), () -> monthReportQuery.find(month, null)).hash();
        List<ConfigurationEntry> told =
                as(
                                admin(),
                                () ->
                                        configurationHistoryQuery.page(
                                                Set.of(ConfigurationKind.CIERRE),
                                                month.toString(),
                                                null,
                                                10))
                        .rows();
        assertEquals(1, told.size());
        assertEquals("Cierre de marzo de 2023", told.get(0).what().label());
        assertTrue(told.get(0).isBeginning());
        assertEquals("administrador", told.get(0).author());
        assertTrue(
                told.get(0).fields().stream()
                        .anyMatch(
                                one -> one.name().equals("closedHash") && hash.equals(one.after())),
                told.get(0).fields().toString());
        Long lines =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT COUNT(e) FROM AuditEntry e
                                                WHERE e.actionCode = 'CONFIGURACION'
                                                AND e.reason LIKE :what""",
                                                Long.class)
                                        .setParameter("what", "CIERRE " + month + "%")
                                        .getSingleResult());
        assertEquals(1, lines);
    }

    private void everyFormat() throws Exception {
        assertEquals("PK", bytes(admin(), MARCH, ReportFormat.XLSX).substring(0, 2));
        assertEquals("%PDF", bytes(admin(), MARCH, ReportFormat.PDF).substring(0, 4));
        String own = bytes(institution("JUNJI"), MARCH, ReportFormat.PDF);
        assertTrue(own.contains("StructTreeRoot"), "tagged");
    }

    @Test
    void eachMergeReopeningChangeOfInstitutionAndAnnulmentAfterTheCloseIsOneDatedAdjustment()
            throws Exception {
        numbersOf2023();
        String first = filed("JUNJI", "2023-05-10T10:00:00");
        String second = filed("JUNJI", "2023-05-11T10:00:00");
        samePerson(first, second);
        String moved = filed("JUNJI", "2023-05-12T10:00:00");
        String annulled = filed("JUNJI", "2023-05-13T10:00:00");
        String returned = filed("JUNJI", "2023-05-14T10:00:00");
        String reopened = filed("JUNJI", "2023-05-30T10:00:00");
        answered(reopened, Stage.RESPUESTA_DEFINITIVA, "2023-06-01T09:00:00");
        time.set(santiago("2023-06-05T12:00:00"));
        as(admin(), () -> anyMonth.close(MAY, admin().id()));
        String before = informe(json(institution("JUNJI"), MAY));
        String whole = informe(json(admin(), MAY));
        assertEquals(List.of(), adjustments(institution("JUNJI"), null));

        time.set(santiago("2023-06-06T12:00:00"));
        as(admin(), () -> merging.merge(ref(first), ref(second), "Lo contó dos veces"));
        as(leader(), () -> termChangeService.decide(ref(second), true, "Es lo mismo"));
        as(with(Role.OPERADOR), () -> tickets.reopenForCaller(ref(reopened), "No quedó conforme"));
        as(admin(), () -> tickets.belongTo(ref(moved), "INTEGRA", "Es de allá"));
        as(admin(), () -> tickets.belongTo(ref(returned), "INTEGRA", "Parecía de allá"));
        for (String one : List.of(moved, returned)) {
            as(leader(), () -> termChangeService.decide(ref(one), true, "Lo es"));
        }
        past.annul(annulled, admin().id(), santiago("2023-06-06T12:30:00"));
        assertTrue(as(admin(), () -> monthCloseService.recount(MAY)) > 4);
        assertEquals(0, as(admin(), () -> monthCloseService.recount(MAY)), "each difference once");

        assertOne("JUNJI", second, "anulada", "false", "true", "FUSION");
        assertEquals(List.of(), adjustments(institution("JUNJI"), first), "it only goes on");
        assertOne("JUNJI", reopened, "reaperturas", "0", "1", "REAPERTURA");
        assertOne("JUNJI", moved, "institucion", "JUNJI", "INTEGRA", "INSTITUCION_ACEPTADA");
        assertOne("INTEGRA", moved, "institucion", "JUNJI", "INTEGRA", "INSTITUCION_ACEPTADA");
        assertOne("JUNJI", annulled, "anulada", "false", "true", "ANULACION");
        for (String number : List.of(second, reopened, moved, annulled)) {
            assertEquals(1, adjustments(admin(), number).size(), "of the whole, once: " + number);
        }

        String json = json(institution("JUNJI"), MAY);
        assertEquals(before, informe(json), "the report says what it said");
        assertEquals(whole, informe(json(admin(), MAY)));
        assertEquals(hashOf(json), read(json).getString("sha256"));
        assertTrue(as(institution("JUNJI"), () -> monthReportQuery.isIntact(MAY, null)));
        assertTrue(as(admin(), () -> monthReportQuery.isIntact(MAY, null)));

        answered(reopened, Stage.RESPUESTA_DEFINITIVA, "2023-06-07T09:00:00");
        past.annul(moved, admin().id(), santiago("2023-06-07T10:00:00"));
        as(admin(), () -> tickets.belongTo(ref(returned), "JUNJI", "Era de acá"));
        as(leader(), () -> termChangeService.decide(ref(returned), true, "Lo es"));
        as(admin(), () -> monthCloseService.recount(MAY));
        List<JsonObject> left = adjustments(institution("INTEGRA"), returned);
        assertEquals(2, left.size(), "it is told that it has gone again: " + left);
        assertEquals("JUNJI", left.get(1).getString("despues"));
        assertEquals(1, adjustments(admin(), reopened).size(), "the first verdict stays");
        List<JsonObject> both = adjustments(institution("INTEGRA"), moved);
        assertEquals(2, both.size(), both.toString());
        assertEquals("ANULACION", both.get(1).getString("causa"), "each with its own cause");
    }

    private void assertOne(
            String institution, String number, String what, String was, String now, String why)
            throws Exception {
        List<JsonObject> found = adjustments(institution(institution), number);
        assertEquals(1, found.size(), institution + " " + number + ": " + found);
        JsonObject one = found.get(0);
        assertEquals(what, one.getString("dato"));
        assertEquals(was, one.getString("antes"));
        assertEquals(now, one.getString("despues"));
        assertEquals(why, one.getString("causa"));
        assertTrue(one.getString("fecha").startsWith("2023-06-06T12:"), one.toString());
        assertTrue(one.getString("hecho").startsWith("2023-06-06T12:"), one.toString());
    }

    /** Of that request; null for all there are. */
    private List<JsonObject> adjustments(Known who, String number) throws Exception {
        return read(json(who, MAY)).getJsonArray("ajustes").getValuesAs(JsonObject.class).stream()
                .filter(one -> number == null || number.equals(one.getString("solicitud", "")))
                .toList();
    }

    @Test
    void itTellsPromisesAndReopenedRoundsAsTheyCanBeCountedByHand() throws Exception {
        numbersOf2023();
        promised("2023-03-25T10:00:00", "2023-04-04T23:59:00");
        promised("2023-04-03T10:00:00", "2023-04-12T10:00:00");
        promised("2023-04-03T10:00:00", "2023-04-14T00:00:01");
        promised("2023-04-05T10:00:00", null);
        promised("2023-04-28T10:00:00", "2023-04-29T10:00:00");
        String first = reopened("2023-04-05T10:00:00", "2023-04-08T10:00:00");
        reopened("2023-04-06T10:00:00", "2023-04-09T10:00:01");
        reopened("2023-04-10T10:00:00", null);
        reopened("2023-04-29T10:00:00", null);
        reopened("2023-03-30T10:00:00", "2023-04-01T10:00:00");
        past.annul(
                reopened("2023-04-12T10:00:00", null),
                admin().id(),
                santiago("2023-04-12T11:00:00"));
        as(admin(), () -> anyMonth.close(APRIL, admin().id()));

        JsonObject told = read(json(institution("INTEGRA"), APRIL)).getJsonObject("informe");
        assertEquals(4, told.getInt("version"));
        assertEquals(
                "{\"prometidas\":4,\"cumplidas\":2,\"incumplidas\":2,\"cumplimiento\":0.5}",
                told.getJsonObject("cifras").getJsonObject("promesas").toString());
        assertEquals(
                "{\"reabiertas\":4,\"vencenEnPeriodo\":4,\"enPlazo\":2,\"fueraDePlazo\":2,"
                        + "\"abiertosVencidos\":1,\"cumplimiento\":0.5}",
                told.getJsonObject("cifras").getJsonObject("reaperturas").toString());
        assertEquals(
                1,
                told.getJsonArray("solicitudes").getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getString("id").equals(first))
                        .findAny()
                        .orElseThrow()
                        .getInt("reaperturas"));
        assertEquals(
                "{\"prometidas\":0,\"cumplidas\":0,\"incumplidas\":0,\"cumplimiento\":null}",
                read(json(institution("JUNJI"), APRIL))
                        .getJsonObject("informe")
                        .getJsonObject("cifras")
                        .getJsonObject("promesas")
                        .toString());
    }

    /** Answered with steps then, for ten days later; in definitive then, or not at all. */
    private void promised(String steps, String definitive) {
        Instant entered = santiago(steps).minus(Duration.ofHours(5));
        String number = past.file("RECLAMO", "INTEGRA", PLAIN, entered);
        answered(number, Stage.RESPUESTA, steps);
        if (definitive != null) {
            answered(number, Stage.RESPUESTA_DEFINITIVA, definitive);
        }
    }

    /** Answered a day before, reopened then, and answered again then or not at all. */
    private String reopened(String at, String again) {
        Instant closed = santiago(at).minus(Duration.ofDays(1));
        String number = past.file("RECLAMO", "INTEGRA", PLAIN, closed.minus(Duration.ofHours(5)));
        past.answer(number, Stage.RESPUESTA_DEFINITIVA, admin().id(), closed);
        past.reopen(number, admin().id(), santiago(at));
        if (again != null) {
            answered(number, Stage.RESPUESTA_DEFINITIVA, again);
        }
        return number;
    }

    @Test
    void aMonthThatWasClosedBeforeTheseSectionsGoesOnWithoutThem() throws Exception {
        as(admin(), () -> anyMonth.close(FEBRUARY, admin().id()));
        data.with(
                em -> {
                    String close = "(SELECT id FROM month_close WHERE month_start = '2023-02-01')";
                    em.createNativeQuery(
                                    "DELETE FROM month_figure WHERE section IN ('PROMESAS',"
                                            + " 'REAPERTURAS', 'RECLASIFICADAS', 'PLAZOS') AND report_id IN (SELECT id FROM"
                                            + " month_report WHERE close_id = "
                                            + close
                                            + ")")
                            .executeUpdate();
                    em.createNativeQuery(
                                    "UPDATE month_case SET reopenings = NULL WHERE close_id = "
                                            + close)
                            .executeUpdate();
                    em.createNativeQuery(
                                    "UPDATE month_close SET form = 1 WHERE month_start ="
                                            + " '2023-02-01'")
                            .executeUpdate();
                    withoutUnmeasured(em, close);
                    em.getEntityManagerFactory().getCache().evictAll();
                    return null;
                });

        JsonObject told = read(json(admin(), FEBRUARY)).getJsonObject("informe");
        assertEquals(1, told.getInt("version"));
        assertFalse(told.getJsonObject("cifras").containsKey("promesas"));
        assertFalse(told.getJsonObject("cifras").containsKey("reaperturas"));
        assertFalse(told.getJsonObject("cifras").containsKey("plazosAplicados"));
        assertFalse(
                told.getJsonObject("cifras")
                        .getJsonArray("metas")
                        .toString()
                        .contains("PLAZO_HORAS"),
                "the bound of the term is none of its targets");
        assertTrue(
                told.getJsonArray("solicitudes").getValuesAs(JsonObject.class).stream()
                        .noneMatch(one -> one.containsKey("reaperturas")));
        assertEquals(
                0,
                as(admin(), () -> monthCloseService.recount(FEBRUARY)),
                "what it never told is no change");
        assertEquals("%PDF", bytes(admin(), FEBRUARY, ReportFormat.PDF).substring(0, 4));
        assertEquals("PK", bytes(admin(), FEBRUARY, ReportFormat.XLSX).substring(0, 2));
    }

    /** A figure that its section had not yet either. */
    private static void withoutUnmeasured(EntityManager em, String close) {
        String rows =
                " WHERE section = 'DISPONIBILIDAD' AND report_id IN (SELECT id FROM month_report"
                        + " WHERE close_id = "
                        + close
                        + ")";
        String content =
                (String)
                        em.createNativeQuery("SELECT content FROM month_figure" + rows)
                                .setMaxResults(1)
                                .getSingleResult();
        em.createNativeQuery("UPDATE month_figure SET content = ?1" + rows)
                .setParameter(1, content.replaceAll(",\"minutosSinMedir\":[^,}]*", ""))
                .executeUpdate();
    }

    /** Figures of every section are taken away, which nobody did by the product. */
    @Test
    void aRecountComparesEveryFigureAndThePageShowsWhatNobodyIsKnownToHaveDone() throws Exception {
        numbersOf2023();
        filed("INTEGRA", "2023-07-10T10:00:00");
        as(admin(), () -> anyMonth.close(JULY, admin().id()));
        JsonObject told =
                read(json(admin(), JULY)).getJsonObject("informe").getJsonObject("cifras");
        data.with(
                em ->
                        em.createNativeQuery(
                                        "DELETE FROM month_figure WHERE report_id IN (SELECT r.id"
                                                + " FROM month_report r, month_close c WHERE"
                                                + " r.close_id = c.id AND c.month_start ="
                                                + " '2023-07-01' AND r.institution_code = 'TODAS')")
                                .executeUpdate());
        as(admin(), () -> monthCloseService.recount(JULY));

        Set<String> sections =
                read(json(admin(), JULY))
                        .getJsonArray("ajustes")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(one -> one.getString("dato").replaceAll("\\..*", ""))
                        .collect(Collectors.toSet());
        told.forEach(
                (section, figures) -> {
                    boolean none =
                            figures == JsonValue.NULL
                                    || figures instanceof JsonArray rows && rows.isEmpty();
                    assertEquals(!none, sections.contains(section), section);
                });
        List<AdjustmentRow> shown = as(admin(), () -> monthReportQuery.adjustments(JULY, null));
        assertFalse(shown.isEmpty());
        assertTrue(shown.stream().allMatch(one -> one.who() == null), shown.toString());
    }

    @Test
    void monthsCloseInOrder() throws Exception {
        numbersOf2023();
        filed("INTEGRA", "2023-08-10T10:00:00");
        OpenMonth newest = as(admin(), () -> monthCloseService.open()).get(0);
        assertFalse(newest.isPossible(), "older ones are open");
        assertEquals(
                "close.order",
                assertThrows(
                                NotAllowedException.class,
                                () -> as(admin(), () -> monthCloseService.close(newest.month())))
                        .getMessage());
    }

    /** An institution is told of its own answers in the sample of the whole channel. */
    @Test
    void pertinenceIsToldToEachInstitutionOfAMonthOfTheThirdEdition() throws Exception {
        numbersOf2023();
        String number = filed("JUNJI", "2023-08-05T10:00:00");
        answered(number, Stage.RESPUESTA_DEFINITIVA, "2023-08-06T10:00:00");
        data.with(
                em -> {
                    em.createNativeQuery(
                                    "INSERT INTO pertinence_sample (sample_month, population,"
                                            + " sample_size, drawn_at) VALUES ('2023-08-01', 1, 1,"
                                            + " CURRENT_TIMESTAMP)")
                            .executeUpdate();
                    return em.createNativeQuery(
                                    "INSERT INTO pertinence_case (answer_id, version, sample_month,"
                                            + " place, pertinent, reason, judged_by) SELECT a.id,"
                                            + " 0, '2023-08-01', 1, true, 'Contesta', "
                                            + admin().id()
                                            + " FROM answer a, ticket t WHERE a.ticket_id ="
                                            + " t.id AND t.ticket_number = '"
                                            + number
                                            + "'")
                            .executeUpdate();
                });
        as(admin(), () -> anyMonth.close(AUGUST, admin().id()));
        assertEquals(
                "{\"respuestas\":1,\"muestra\":1,\"auditadas\":1,\"pertinentes\":1,"
                        + "\"proporcion\":1}",
                pertinence("JUNJI").toString());
        assertEquals(
                "{\"respuestas\":0,\"muestra\":0,\"auditadas\":0,\"pertinentes\":0,"
                        + "\"proporcion\":null}",
                pertinence("INTEGRA").toString());
    }

    private JsonObject pertinence(String institution) throws Exception {
        return read(json(institution(institution), AUGUST))
                .getJsonObject("informe")
                .getJsonObject("cifras")
                .getJsonObject("pertinencia");
    }

    /** Years before the canal began have none. */
    private void numbersOf2023() {
        try {
            data.with(
                    em ->
                            em.createNativeQuery(
                                            "CREATE SEQUENCE ticket_number_2023 START WITH 1"
                                                    + " INCREMENT BY 1")
                                    .executeUpdate());
        } catch (EJBException anotherTestMadeThem) {
            // then they are there
        }
    }

    private String filed(String institution, String entered) {
        return past.file("RECLAMO", institution, PLAIN, santiago(entered));
    }

    private void answered(String number, Stage stage, String left) {
        past.answer(number, stage, admin().id(), santiago(left));
    }

    private void samePerson(String first, String second) {
        data.with(
                em ->
                        em.createNativeQuery(
                                        "UPDATE ticket SET person_id = (SELECT person_id FROM ticket"
                                                + " WHERE ticket_number = '"
                                                + first
                                                + "') WHERE ticket_number = '"
                                                + second
                                                + "'")
                                .executeUpdate());
    }

    private TicketRef ref(String number) {
        return new TicketRef(
                number,
                data.with(
                                em ->
                                        em.createQuery(
                                                        "SELECT t FROM Ticket t WHERE t.number = :number",
                                                        Ticket.class)
                                                .setParameter("number", number)
                                                .getSingleResult())
                        .getVersion());
    }

    @Test
    void whoeverMayNotSeesNothingAndWhatIsNotOverCannotBeClosed() throws Exception {
        assertThrows(
                NotFoundException.class,
                () -> as(institution("JUNJI"), () -> monthReportQuery.find(JUNE, "JUNAEB")));
        assertThrows(
                NotFoundException.class,
                () -> as(institution("JUNJI"), () -> monthReportQuery.find(JUNE, "TODAS")));
        assertEquals(
                "close.notClosed",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                institution("JUNJI"),
                                                () -> monthReportQuery.find(JUNE, null)))
                        .getMessage());
        assertThrows(
                EJBAccessException.class, () -> as(area("CALIDAD"), () -> monthReportQuery.list()));
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.OPERACIONES), () -> monthCloseService.close(JUNE)));
        assertEquals(
                "close.notOver",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                admin(),
                                                () ->
                                                        monthCloseService.close(
                                                                YearMonth.now(
                                                                        ZoneId.of(
                                                                                "America/Santiago")))))
                        .getMessage());
        for (MonthReportRow row : as(institution("INTEGRA"), () -> monthReportQuery.list())) {
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
            as(account, () -> anyMonth.close(month, account.id()));
            return true;
        } catch (NotAllowedException e) {
            assertEquals("close.already", e.getMessage());
            return false;
        }
    }

    private void assertFigures(String institution, JsonObject frozen) throws Exception {
        Compliance now =
                as(
                        institution(institution),
                        () ->
                                timelinessQuery
                                        .of(DayRange.of(MARCH), List.of(), CaseCriteria.COUNTED)
                                        .total());
        JsonObject told = frozen.getJsonObject("cifras").getJsonObject("oportunidad");
        assertEquals(now.received(), told.getInt("recibidos"));
        assertEquals(now.inTime(), told.getInt("enPlazo"));
        assertEquals(now.late(), told.getInt("fueraDePlazo"));
        assertEquals(now.stillOpen(), told.getInt("abiertosVencidos"));
        assertTrue(now.received() > 0 && now.late() > 0, "something to tell");
        long entered =
                as(
                        institution(institution),
                        () -> cases.count(CaseCriteria.ALL.entered(DayRange.of(MARCH))));
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
                                        AND t.firstAnswerAt IS NULL AND t.clocks.dueAt IS NOT NULL
                                        AND t.clocks.dueAt < :until
                                        AND t.status = cl.soser.canal.ticket.TicketStatus.POR_VALIDAR
                                        ORDER BY t.id""",
                                        String.class)
                                .setParameter("from", start(month))
                                .setParameter("until", start(month.plusMonths(1)))
                                .setMaxResults(1)
                                .getSingleResult());
    }

    /** Not the helper's own, whose address is also that of the area of this name. */
    private Known leader() {
        return accounts.account("gerencia-it@it.example", Set.of(Role.OPERACIONES), Set.of(), null);
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
        as(who, () -> monthReportQuery.write(month, null, format, out));
        return out.toString(charset);
    }

    /** The very bytes of the member, as a stranger would take them. */
    private static String informe(String json) {
        return json.substring("{\"informe\":".length(), json.indexOf(",\"sha256\":"));
    }

    private static String hashOf(String json) {
        return SecretTokens.hash(informe(json));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Instant santiago(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneId.of("America/Santiago")).toInstant();
    }
}

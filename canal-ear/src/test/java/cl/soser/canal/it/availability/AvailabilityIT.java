package cl.soser.canal.it.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.availability.AnnounceMaintenanceCommand;
import cl.soser.canal.availability.AvailabilityQuery;
import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.availability.OutageAlarmWorker;
import cl.soser.canal.availability.PlannedMaintenanceRow;
import cl.soser.canal.availability.PlannedMaintenanceService;
import cl.soser.canal.availability.ProbeService;
import cl.soser.canal.availability.PublicStatusQuery;
import cl.soser.canal.availability.YearAvailability;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What the prober does and tells. Each test has a year of its own. */
class AvailabilityIT extends InContainer {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    @Inject ProbeService probeService;
    @Inject AvailabilityQuery availabilityQuery;
    @Inject PlannedMaintenanceService plannedMaintenanceService;
    @Inject PublicStatusQuery publicStatusQuery;
    @Inject OutageAlarmWorker outageAlarmWorker;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject FilingService filingService;
    @Inject KnownTokens tokens;

    /** Known inside the server alone. */
    private static String key() {
        return ConfigProvider.getConfig().getValue("canal.prober.key", String.class);
    }

    private static Instant santiago(String local) {
        return LocalDateTime.parse(local).atZone(SANTIAGO).toInstant();
    }

    private void hear(String... lines) {
        probeService.record(key(), String.join("\n", lines) + "\n");
    }

    private static String stretch(String from, String until) {
        return "S " + santiago(from) + " " + santiago(until);
    }

    private static String outage(String start, String end) {
        return "E "
                + santiago(start)
                + " "
                + (end == null ? "-" : santiago(end))
                + " INICIO:TIEMPO";
    }

    private YearAvailability year(int year) throws Exception {
        return as(with(Role.OPERACIONES), () -> availabilityQuery.year(year));
    }

    private static int post(String path, String key, String body) throws Exception {
        String origin = "http://localhost:" + System.getenv("CANAL_HTTP_PORT");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Canal-Probe", key);
        }
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aRehearsedRequestEntersAndLeavesNothing() throws Exception {
        List<Long> before = counts();
        int number = filed();
        assertTrue(probeService.file(key()));
        assertEquals(204, post("/sonda/ingreso", key(), ""));
        assertEquals(number + 1, filed(), "no number was used up");
        List<Long> after = counts();
        assertEquals(before.get(0) + 2, after.get(0), "tickets");
        assertEquals(0, count("OutboundMessage e WHERE e.recipientAddress LIKE 'sonda@%'"));
        assertEquals(0, count("OutboundMessage e WHERE e.ticketNumber LIKE 'CP-0000-%'"));
        assertEquals(0, count("Person e WHERE e.firstNames = 'Sonda'"));
        for (int n = 1; n < before.size(); n++) {
            assertEquals(after.get(0) - before.get(0), (after.get(n) - before.get(n)), "of " + n);
        }
    }

    /** Of what one filing makes one. */
    private List<Long> counts() {
        List<Long> counts = new ArrayList<>();
        for (String entity : List.of("Ticket", "TicketText", "Draft", "TermsAcceptance")) {
            counts.add(count(entity + " e"));
        }
        return counts;
    }

    private long count(String what) {
        return data.with(
                em -> em.createQuery("SELECT COUNT(e) FROM " + what, Long.class).getSingleResult());
    }

    private int filed() {
        Map<DraftField, String> form = new EnumMap<>(DraftField.class);
        form.put(DraftField.MOTIVE, "RECLAMO");
        form.put(DraftField.SCHOOL_NOTE, "Escuela Los Copihues");
        form.put(DraftField.PLACE_COMUNA, "13101");
        form.put(DraftField.CONTEXT, "SERVICIO_REGULAR");
        form.put(DraftField.TOPIC, "BASICA_MEDIA");
        form.put(DraftField.URGENCY, "MEDIA");
        form.put(DraftField.SUBJECT, "Faltaron almuerzos");
        form.put(DraftField.DETAIL, "Hoy faltaron diez almuerzos.");
        form.put(DraftField.FIRST_NAMES, "Rosa");
        form.put(DraftField.LAST_NAMES, "Prueba");
        form.put(DraftField.DOCUMENT_TYPE, "RUT");
        form.put(DraftField.DOCUMENT, "11.111.111-1");
        form.put(DraftField.USER_TYPE, "APODERADO");
        form.put(DraftField.EMAIL, "rosa-" + SecretTokens.digits(9) + "@it.example");
        form.put(DraftField.MOBILE, "9 8765 4321");
        form.put(DraftField.COMUNA, "13101");
        String network = "it-" + SecretTokens.digits(9);
        String token = filingService.open(network);
        filingService.save(token, form);
        String number = filingService.submit(token, new Consent(true, null), network).number();
        return Integer.parseInt(number.substring(8));
    }

    @Test
    void withoutTheKeyNothingIsRehearsedAndNothingHeard() throws Exception {
        String line = stretch("2011-05-01T00:00", "2011-05-02T00:00");
        for (String wrong : new String[] {null, "", "x", key() + "x"}) {
            assertEquals(401, post("/sonda/ingreso", wrong, ""));
            assertEquals(401, post("/sonda/registro", wrong, line));
            assertEquals(401, post("/sonda/sellos", wrong, ""));
            assertEquals(401, post("/sonda/invitacion", wrong, ""));
        }
        assertThrows(NotFoundException.class, () -> probeService.record("x", line));
        assertThrows(NotFoundException.class, () -> probeService.file(null));
        assertEquals(400, post("/sonda/registro", key(), line + "\nX\n"));
        assertFalse(year(2011).isMeasured());
        assertEquals(204, post("/sonda/registro", key(), line));
        assertTrue(year(2011).isMeasured());
    }

    @Test
    void whatIsToldAgainCountsOnceAndWhatHasEndedStaysSo() throws Exception {
        String[] first = {
            stretch("2012-03-01T00:00", "2012-03-02T00:00"),
            outage("2012-03-01T10:00", null),
            "D 2012-03-01 1440 120"
        };
        hear(first);
        hear(first);
        hear(
                stretch("2012-03-01T00:00", "2012-03-03T00:00"),
                outage("2012-03-01T10:00", "2012-03-01T12:00"));
        hear(first);
        hear(outage("2012-03-01T10:00", "2012-03-01T15:00"), "D 2012-03-01 1000 1000");
        YearAvailability year = year(2012);
        MonthAvailability march = year.month(YearMonth.of(2012, 3));
        assertEquals(BigDecimal.valueOf(2880), march.measuredMinutes());
        assertEquals(BigDecimal.valueOf(120), march.downMinutes());
        assertEquals(new BigDecimal("0.9583"), march.shown());
        assertFalse(march.met());
        assertEquals(1, year.counted());
        assertEquals(0, year.counted(YearMonth.of(2012, 2), SANTIAGO), "none had come yet");
        assertEquals(1, year.counted(YearMonth.of(2012, 3), SANTIAGO));
        assertEquals(120, year.days().get(31 + 29).failed());
    }

    @Test
    void theClockOfAWrongProberIsNotBelieved() throws Exception {
        time.set(santiago("2013-06-10T12:00"));
        hear(
                stretch("2013-06-10T11:00", "2013-06-10T12:05"),
                stretch("2013-06-10T12:30", "2013-06-11T12:00"));
        assertEquals(
                BigDecimal.valueOf(65), year(2013).month(YearMonth.of(2013, 6)).measuredMinutes());
    }

    @Test
    void anEventOfTwoYearsIsOfTheFirstAndItsMinutesOfBoth() throws Exception {
        hear(
                stretch("2014-12-01T00:00", "2015-02-01T00:00"),
                outage("2014-12-31T22:00", "2015-01-01T03:00"));
        YearAvailability first = year(2014);
        ChannelOutageRow event = first.outages().get(0);
        assertEquals(BigDecimal.valueOf(300), event.minutes());
        assertTrue(event.isTooLong());
        assertEquals(1, first.counted());
        assertEquals(BigDecimal.valueOf(120), first.month(YearMonth.of(2014, 12)).downMinutes());
        YearAvailability second = year(2015);
        assertEquals(List.of(), second.outages());
        assertEquals(BigDecimal.valueOf(180), second.month(YearMonth.of(2015, 1)).downMinutes());
    }

    @Test
    void workIsAnnouncedBeforeItBeginsAndIsToldApart() throws Exception {
        time.set(santiago("2016-07-01T09:00"));
        AnnounceMaintenanceCommand work =
                new AnnounceMaintenanceCommand(
                        santiago("2016-07-02T22:00"),
                        santiago("2016-07-03T01:00"),
                        "Cambio de servidor");
        long id = as(with(Role.TI), () -> plannedMaintenanceService.announce(work));
        hear(
                stretch("2016-07-01T00:00", "2016-07-01T09:00"),
                outage("2016-07-01T03:00", "2016-07-01T03:30"));
        time.set(santiago("2016-08-01T00:00"));
        hear(
                stretch("2016-07-01T00:00", "2016-08-01T00:00"),
                outage("2016-07-02T22:10", "2016-07-03T00:40"));
        YearAvailability year = year(2016);
        MonthAvailability july = year.month(YearMonth.of(2016, 7));
        assertEquals(BigDecimal.valueOf(180), july.countedMinutes(), "planned counts as downtime");
        assertEquals(BigDecimal.valueOf(150), july.plannedMinutes());
        assertTrue(year.outages().get(0).isPlanned());
        assertFalse(year.outages().get(1).isPlanned());
        assertEquals(2, year.counted());
        assertEquals(
                1,
                as(
                        with(Role.ADMINISTRADOR),
                        () ->
                                configurationHistoryQuery
                                        .page(
                                                Set.of(ConfigurationKind.VENTANA),
                                                String.valueOf(id),
                                                null,
                                                10)
                                        .rows()
                                        .size()));
    }

    @Test
    void whatBeganCannotBeAnnouncedAndWhatIsOverNotCalledOff() throws Exception {
        time.set(santiago("2017-07-01T09:00"));
        assertWrong("window.past", "2017-07-01T09:00", "2017-07-01T10:00");
        assertWrong("window.order", "2017-07-02T10:00", "2017-07-02T10:00");
        assertWrong("window.long", "2017-07-02T10:00", "2017-07-02T22:01");
        AnnounceMaintenanceCommand work =
                new AnnounceMaintenanceCommand(
                        santiago("2017-07-02T10:00"), santiago("2017-07-02T14:00"), "Parche");
        as(with(Role.ADMINISTRADOR), () -> plannedMaintenanceService.announce(work));
        PlannedMaintenanceRow row = row();
        as(with(Role.TI), () -> plannedMaintenanceService.end(row.id(), row.version()));
        assertEquals(santiago("2017-07-02T14:00"), row().endsAt());
        assertTrue(row().calledOffAt() != null);
        assertEquals(
                "window.stale",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                with(Role.TI),
                                                () ->
                                                        plannedMaintenanceService.end(
                                                                row.id(), row.version())))
                        .getMessage());
        hear(
                stretch("2017-07-01T00:00", "2017-07-01T09:00"),
                outage("2017-07-01T03:00", "2017-07-01T03:30"));
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.OPERACIONES), () -> plannedMaintenanceService.announce(work)));
    }

    private PlannedMaintenanceRow row() throws Exception {
        return as(with(Role.OPERACIONES), () -> plannedMaintenanceService.latest(100)).stream()
                .filter(one -> one.reason().equals("Parche"))
                .findFirst()
                .orElseThrow();
    }

    private void assertWrong(String key, String from, String until) {
        AnnounceMaintenanceCommand work =
                new AnnounceMaintenanceCommand(santiago(from), santiago(until), "No");
        IncompleteException wrong =
                assertThrows(
                        IncompleteException.class,
                        () -> as(with(Role.TI), () -> plannedMaintenanceService.announce(work)));
        assertEquals(key, wrong.lacks().get(0).key());
    }

    @Test
    void atThreeHoursPeopleAreToldOnce() throws Exception {
        with(Role.TI);
        time.set(santiago("2018-05-02T12:00"));
        Instant start = santiago("2018-05-02T09:01");
        hear(
                stretch("2018-05-02T00:00", "2018-05-02T12:00"),
                outage("2018-05-02T09:01", null),
                outage("2018-05-02T01:00", "2018-05-02T03:00"));
        outageAlarmWorker.raise();
        assertEquals(0, alarmed(start));
        time.set(santiago("2018-05-02T12:01"));
        outageAlarmWorker.raise();
        long told = alarmed(start);
        assertTrue(told > 0);
        time.advance(java.time.Duration.ofMinutes(20));
        outageAlarmWorker.raise();
        assertEquals(told, alarmed(start));
        assertEquals(0, alarmed(santiago("2018-05-02T01:00")));
        hear(outage("2018-05-02T09:01", "2018-05-02T12:30"));
    }

    private long alarmed(Instant start) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.templateCode ="
                                                + " 'canal-caido' AND m.dedupeKey LIKE :key",
                                        Long.class)
                                .setParameter("key", "%caida:" + start.toEpochMilli() + "%")
                                .getSingleResult());
    }

    @Test
    void anybodySeesWhetherItServesNow() throws Exception {
        time.set(santiago("2019-05-02T12:00"));
        hear(stretch("2019-05-02T00:00", "2019-05-02T12:00"));
        // Others' years may lie ahead of this one; none of them is open.
        PublicStatusQuery.Now now = publicStatusQuery.now();
        assertEquals(PublicStatusQuery.State.SIRVE, now.state());
        assertTrue(now.month().isMeasured());
        time.advance(java.time.Duration.ofMinutes(10));
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.AREA), () -> availabilityQuery.year(2019)));
    }

    @Test
    void programsReadTheYearAsTheContractSays() throws Exception {
        hear(
                stretch("2010-04-01T00:00", "2010-05-01T00:00"),
                outage("2010-04-10T10:00", "2010-04-10T10:26"));
        String token = tokens.withScope("lectura", "JUNAEB");
        JsonObject json = json(get("2010", token));
        assertEquals(
                Set.of("anio", "meses", "eventos", "eventosDelAnio", "maximoEventos"),
                json.keySet());
        assertEquals(12, json.getJsonArray("meses").size());
        JsonObject january = json.getJsonArray("meses").getJsonObject(0);
        assertEquals("2010-01", january.getString("mes"));
        assertTrue(january.isNull("minutos") && january.isNull("disponibilidad"));
        assertTrue(january.isNull("cumple"));
        JsonObject april = json.getJsonArray("meses").getJsonObject(3);
        assertEquals(new BigDecimal("0.99"), april.getJsonNumber("meta").bigDecimalValue());
        assertEquals(26, april.getInt("minutosCaida"));
        assertEquals(0, april.getInt("minutosPlanificados"));
        assertTrue(april.getBoolean("cumple"));
        JsonObject event = json.getJsonArray("eventos").getJsonObject(0);
        assertEquals(santiago("2010-04-10T10:00"), instant(event.getString("inicio")));
        assertEquals(santiago("2010-04-10T10:26"), instant(event.getString("fin")));
        assertEquals(26, event.getInt("minutos"));
        assertFalse(event.getBoolean("planificado"));
        assertEquals(1, json.getInt("eventosDelAnio"));
        assertEquals(12, json.getInt("maximoEventos"));
        for (String bad : List.of("", "26", "veinte", "1999", "9999", "2026-10", "-2026")) {
            HttpResponse<String> answer = get(bad, token);
            assertEquals(400, answer.statusCode(), bad);
            assertEquals(
                    "anio",
                    json(answer).getJsonArray("errores").getJsonObject(0).getString("parametro"));
        }
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static HttpResponse<String> get(String year, String token) throws Exception {
        String address = "http://localhost:" + System.getenv("CANAL_HTTP_PORT");
        return HTTP.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        address
                                                + "/api/v1/indicadores/disponibilidad?anio="
                                                + year))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }
}

package cl.soser.canal.it.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.LargestLast;
import cl.soser.canal.reporting.SatisfactionFigureQuery;
import cl.soser.canal.reporting.SatisfactionReport;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.survey.result.SatisfactionFigure;
import cl.soser.canal.ticket.ScatteredTickets;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people said of the channel against a second count of the raw rows, by every grouping. */
@Order(LargestLast.LAST)
class SatisfactionIT extends InContainer {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final int YEAR = 2020;

    /** Neither begins nor ends with a month, so that days count and not months alone. */
    private static final DayRange PERIOD =
            new DayRange(LocalDate.of(YEAR, 2, 11), LocalDate.of(YEAR, 11, 20));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject ScatteredTickets scattered;
    @Inject SatisfactionFigureQuery satisfactionFigureQuery;
    @Inject KnownTokens tokens;

    @Test
    void everyFigureIsWhatTheRowsGiveByEveryGrouping() throws Exception {
        scattered.make(YEAR, 300);
        data.with(em -> ask(em, YEAR));
        PlainSatisfaction plain = data.with(PlainSatisfaction::new);
        Map<String, long[]> all = plain.of(PERIOD.from(), PERIOD.until(), List.of(), null);
        assertTrue(all.get("")[0] > 50, "enough to tell figures apart");
        for (List<Dimension> by : groupings()) {
            SatisfactionReport report =
                    as(with(Role.ADMINISTRADOR), () -> satisfactionFigureQuery.of(PERIOD, by));
            assertEquals(
                    told(plain.of(PERIOD.from(), PERIOD.until(), names(by), null)),
                    told(report, by),
                    by::toString);
        }
        narrowedToAGroupItIsTheFigureOfThatGroup();
    }

    private void narrowedToAGroupItIsTheFigureOfThatGroup() throws Exception {
        int groups = 0;
        for (Dimension by :
                List.of(
                        Dimension.MOTIVO,
                        Dimension.TEMA,
                        Dimension.CANAL,
                        Dimension.INSTITUCION,
                        Dimension.REGION,
                        Dimension.AREA)) {
            for (SatisfactionReport.Group group :
                    of(PERIOD, List.of(by), CaseCriteria.ALL).groups()) {
                CaseCriteria narrowed = CaseCriteria.COUNTED.with(by, group.key().get(by));
                assertEquals(
                        numbers(group.figure()),
                        numbers(of(PERIOD, List.of(), narrowed).total()),
                        group::toString);
                groups++;
            }
        }
        assertTrue(groups > 20, "enough to tell one from another");
        SatisfactionFigure everywhere = of(PERIOD, List.of(), CaseCriteria.ALL).total();
        long apart = 0;
        for (Context context : Context.values()) {
            CaseCriteria narrowed = CaseCriteria.ALL.with(Dimension.CONTEXTO, context.name());
            apart += of(PERIOD, List.of(), narrowed).total().asked();
        }
        assertEquals(everywhere.asked(), apart);
    }

    private static String numbers(SatisfactionFigure figure) {
        return figure.asked() + Arrays.toString(figure.scores());
    }

    private SatisfactionReport of(DayRange period, List<Dimension> by, CaseCriteria filter)
            throws Exception {
        return as(with(Role.ADMINISTRADOR), () -> satisfactionFigureQuery.of(period, by, filter));
    }

    @Test
    void anInstitutionsProgramReadsTheSameOfItsOwnAlone() throws Exception {
        scattered.make(YEAR - 1, 150);
        data.with(em -> ask(em, YEAR - 1));
        PlainSatisfaction plain = data.with(PlainSatisfaction::new);
        LocalDate from = LocalDate.of(YEAR - 1, 3, 7);
        LocalDate until = LocalDate.of(YEAR - 1, 12, 3);
        String token = tokens.withScope("lectura", "JUNJI");
        for (List<Dimension> by : groupings()) {
            Map<String, long[]> expected = plain.of(from, until, names(by), "JUNJI");
            JsonObject answer = asked(token, from, until, by);
            Map<String, String> found = new TreeMap<>();
            answer.getJsonArray("grupos")
                    .forEach(
                            each -> {
                                JsonObject group = each.asJsonObject();
                                found.put(
                                        by.stream()
                                                .map(Dimension::label)
                                                .map(
                                                        name ->
                                                                group.getJsonObject("grupo")
                                                                        .getString(name, ""))
                                                .collect(Collectors.joining("|")),
                                        told(group));
                            });
            assertEquals(by.isEmpty() ? Map.of() : told(expected), found, by::toString);
            assertEquals(
                    told(plain.of(from, until, List.of(), "JUNJI")).get(""),
                    told(answer.getJsonObject("total")),
                    by::toString);
        }
    }

    private static JsonObject asked(
            String token, LocalDate from, LocalDate until, List<Dimension> by) throws Exception {
        URI address =
                URI.create(
                        "http://localhost:"
                                + System.getenv("CANAL_HTTP_PORT")
                                + "/api/v1/indicadores/satisfaccion?desde="
                                + from
                                + "&hasta="
                                + until
                                + (by.isEmpty() ? "" : "&agrupar=" + String.join(",", names(by))));
        String body =
                HTTP.send(
                                HttpRequest.newBuilder(address)
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
        return Json.createReader(new StringReader(body)).readObject();
    }

    /** Most are asked, at any instant of the year, and most of those answer. */
    private static int ask(EntityManager em, int year) {
        Random random = new Random(year);
        String[] areas = {"CALIDAD", "LOGISTICA", "NUTRICION"};
        String[] topics = {"BASICA_MEDIA", "CELIACO", "CANASTAS"};
        String[] channels = {"WEB", "LINEA_800", "PAPEL"};
        List<?> tickets =
                em.createNativeQuery(
                                "select id from ticket where ticket_number like 'CP-"
                                        + year
                                        + "-8%' order by id")
                        .getResultList();
        for (Object ticket : tickets) {
            Instant at =
                    LocalDate.of(year, 1, 1)
                            .atStartOfDay(SANTIAGO)
                            .toInstant()
                            .plusSeconds(random.nextInt(365 * 86_400));
            boolean isAsked = random.nextInt(8) > 0;
            boolean answered = isAsked && random.nextInt(3) > 0;
            boolean satisfaction = random.nextInt(6) > 0;
            // A parameter that is null has no type for PostgreSQL: what is not there is left out.
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", satisfaction ? "SATISFACCION" : "EFICACIA");
            row.put("state", answered ? "RESPONDIDA" : isAsked ? "ENVIADA" : "PENDIENTE");
            row.put("area_code", areas[random.nextInt(3)]);
            row.put("topic_code", topics[random.nextInt(3)]);
            row.put("channel", channels[random.nextInt(3)]);
            row.put("due_at", Timestamp.from(at));
            if (isAsked) {
                LocalDate month = at.atZone(SANTIAGO).toLocalDate().withDayOfMonth(1);
                row.put("asked_at", Timestamp.from(at));
                row.put("asked_month", java.sql.Date.valueOf(month));
            }
            if (answered) {
                row.put("solved", "SI");
                row.put("answered_at", Timestamp.from(at.plusSeconds(9_000_000)));
            }
            if (answered && satisfaction) {
                row.put("score", 1 + random.nextInt(5));
            }
            insert(em, ((Number) ticket).longValue(), row);
        }
        return tickets.size();
    }

    private static List<List<Dimension>> groupings() {
        List<Dimension> all = SatisfactionFigureQuery.dimensions().stream().sorted().toList();
        List<List<Dimension>> groupings = new ArrayList<>();
        groupings.add(List.of());
        for (int i = 0; i < all.size(); i++) {
            groupings.add(List.of(all.get(i)));
            for (int j = 0; j < all.size(); j++) {
                if (i != j) {
                    groupings.add(List.of(all.get(i), all.get(j)));
                }
            }
        }
        return groupings;
    }

    private static void insert(EntityManager em, long ticket, Map<String, Object> row) {
        List<Object> values = List.copyOf(row.values());
        String places =
                IntStream.rangeClosed(1, values.size())
                        .mapToObj(place -> "?" + place)
                        .collect(Collectors.joining(", "));
        Query query =
                em.createNativeQuery(
                        "insert into survey (id, ticket_id, version, "
                                + String.join(", ", row.keySet())
                                + ") values ("
                                + (900_000_000 + ticket)
                                + ", "
                                + ticket
                                + ", 0, "
                                + places
                                + ")");
        for (int place = 1; place <= values.size(); place++) {
            query.setParameter(place, values.get(place - 1));
        }
        query.executeUpdate();
    }

    private static List<String> names(List<Dimension> by) {
        return by.stream().map(Dimension::label).toList();
    }

    /** Asked, answered, share, mean and how many gave each score, as one line. */
    private static Map<String, String> told(Map<String, long[]> plain) {
        Map<String, String> told = new TreeMap<>();
        plain.forEach((codes, figures) -> told.put(codes, PlainSatisfaction.line(figures)));
        return told;
    }

    private static Map<String, String> told(SatisfactionReport report, List<Dimension> by) {
        Map<String, String> told = new TreeMap<>();
        if (by.isEmpty()) {
            told.put("", told(report.total()));
        }
        report.groups()
                .forEach(one -> told.put(String.join("|", one.key().values()), told(one.figure())));
        return told;
    }

    private static String told(SatisfactionFigure figure) {
        return line(
                figure.asked(),
                figure.answered(),
                String.valueOf(Rounding.of(figure.rate(), 4)),
                String.valueOf(Rounding.of(figure.mean(), 2)),
                figure.of(1),
                figure.of(2),
                figure.of(3),
                figure.of(4),
                figure.of(5));
    }

    private static String told(JsonObject figures) {
        JsonObject scores = figures.getJsonObject("distribucion");
        return line(
                figures.getInt("enviadas"),
                figures.getInt("respondidas"),
                number(figures.get("tasaRespuesta")),
                number(figures.get("promedio")),
                scores.getInt("1"),
                scores.getInt("2"),
                scores.getInt("3"),
                scores.getInt("4"),
                scores.getInt("5"));
    }

    private static String number(JsonValue value) {
        return value == JsonValue.NULL ? "null" : value.toString();
    }

    private static String line(Object... figures) {
        return List.of(figures).toString();
    }
}

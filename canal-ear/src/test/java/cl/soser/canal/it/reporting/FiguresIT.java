package cl.soser.canal.it.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.LargestLast;
import cl.soser.canal.reporting.FineForecastQuery;
import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.VolumeQuery;
import cl.soser.canal.reporting.VolumeReport;
import cl.soser.canal.reporting.cases.CaseDownloadService;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.counts.StoredCaseCounts;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.ScatteredTickets;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every figure against a second count of the raw rows; to the unit, kept sums or none. */
@Order(LargestLast.LAST)
class FiguresIT extends InContainer {

    private static final DayRange YEAR =
            new DayRange(LocalDate.of(2022, 1, 10), LocalDate.of(2023, 1, 1));
    private static final DayRange PARTS =
            new DayRange(LocalDate.of(2022, 2, 10), LocalDate.of(2022, 10, 20));
    private static final DayRange PART =
            new DayRange(LocalDate.of(2022, 5, 3), LocalDate.of(2022, 5, 29));
    private static final YearMonth MAY = YearMonth.of(2022, 5);

    @Inject ScatteredTickets scattered;
    @Inject TimelinessQuery timelinessQuery;
    @Inject VolumeQuery volumeQuery;
    @Inject CaseQuery cases;
    @Inject CaseDownloadService caseDownloadService;
    @Inject StoredCaseCounts kept;
    @Inject FineForecastQuery fines;

    @Test
    void everyFigureIsWhatTheRowsGiveAndStaysSoWhileRequestsChange() throws Exception {
        scattered.make(2022, 400);
        assertEveryPair();

        kept.count();
        assertEveryPair();

        assertEveryNumberLeadsToItsRequests();

        kept.count(); // a warning given meanwhile has changed its request
        kept.spoil(MAY);
        assertEquals(
                received(MAY).get("total") + 1000 * rowsOf(MAY),
                timeliness(DayRange.of(MAY), List.of()).total().received(),
                "a month that has not changed is read from its sums");

        scattered.annulOne(start(MAY), start(MAY.plusMonths(1)), Instant.now());
        assertEquals(
                received(MAY).get("total"),
                timeliness(DayRange.of(MAY), List.of()).total().received(),
                "a month that has changed is counted anew");

        kept.count();
        assertEveryPair();
        assertFinesAreOfThoseNumbers();
    }

    /** A fine is estimated from the row that holds the value, and from no other. */
    private void assertFinesAreOfThoseNumbers() throws Exception {
        data.with(
                em ->
                        em.createNativeQuery(
                                        """
                                        insert into contract_fine (id, contract_code, measure,
                                            band_from, band_until, amount, unit, from_month,
                                            until_month, version)
                                        values (7, '85-41-LR21', 'GENERAL', 0.0, 0.98, 4, 'UTM',
                                            {d '2022-05-01'}, {d '2022-05-01'}, 0)""")
                                .executeUpdate());
        long[] plain =
                plain().of(MAY.atDay(1), MAY.plusMonths(1).atDay(1), List.of(), Instant.now())
                        .get("");
        FineRisk.Of contract =
                as(with(Role.OPERACIONES), () -> fines.of(MAY)).stream()
                        .filter(one -> one.contract().equals("85-41-LR21"))
                        .findAny()
                        .orElseThrow();
        assertTrue(contract.tabled());
        for (FineRisk risk : contract.risks()) {
            assertNull(risk.end(), "a month that is over is no forecast");
            if (risk.indicator() == Indicator.GENERAL) {
                assertEquals(plain[1], risk.now().part());
                assertEquals(plain[1] + plain[2], risk.now().whole());
                assertEquals("4", risk.now().fine().amount().stripTrailingZeros().toPlainString());
            } else {
                assertNull(risk.now().fine(), () -> risk.indicator() + " has no row");
            }
        }
        assertThrows(EJBAccessException.class, () -> as(area("CALIDAD"), () -> fines.of(MAY)));
    }

    /** Of the smallest cuboid, which answers a question without dimensions. */
    private long rowsOf(YearMonth month) {
        return data.with(
                em ->
                        em.createNativeQuery(
                                        """
                                        select id from month_tally
                                        where cuboid = 'DIAS' and edition =
                                            (select max(e.id) from tally_edition e
                                             where e.month_start = {d '%s'})"""
                                                .formatted(month.atDay(1)))
                                .getResultList()
                                .size());
    }

    private Map<String, Long> received(YearMonth month) {
        long[] plain =
                plain().of(month.atDay(1), month.plusMonths(1).atDay(1), List.of(), Instant.now())
                        .get("");
        return Map.of("total", plain[0]);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(java.time.ZoneId.of("America/Santiago")).toInstant();
    }

    private PlainFigures plain() {
        return data.with(PlainFigures::new);
    }

    private TimelinessReport timeliness(DayRange days, List<Dimension> by) throws Exception {
        return as(
                with(Role.ADMINISTRADOR), () -> timelinessQuery.of(days, by, CaseCriteria.COUNTED));
    }

    /**
     * A group without a counted case is none, whether its requests are counted or their sums read.
     */
    private void assertEveryPair() throws Exception {
        PlainFigures plain = plain(); // reading all rows takes longer than counting them
        for (List<Dimension> by : pairs(Dimension.OF_TIMELINESS)) {
            assertTimely(plain, YEAR, by);
        }
        for (List<Dimension> by :
                List.of(
                        List.of(Dimension.DIA),
                        List.of(Dimension.DIA, Dimension.MES),
                        List.of(Dimension.TEMA, Dimension.DIA),
                        List.of(Dimension.MES, Dimension.MOTIVO),
                        List.of(Dimension.INSTITUCION))) {
            assertTimely(plain, PARTS, by);
            assertTimely(plain, PART, by);
        }
        assertVolume(plain);
    }

    private void assertTimely(PlainFigures plain, DayRange days, List<Dimension> by)
            throws Exception {
        Map<String, long[]> expected =
                plain.of(days.from(), days.until(), names(by), Instant.now());
        TimelinessReport report = timeliness(days, by);
        assertEquals(told(expected), told(report), by::toString);
        assertEquals(
                report.total(),
                report.groups().stream()
                        .map(TimelinessReport.Group::figures)
                        .reduce(Compliance.NONE, Compliance::plus),
                () -> by + " adds up");
    }

    private void assertVolume(PlainFigures plain) throws Exception {
        Instant now = Instant.now();
        for (List<Dimension> by : pairs(Dimension.OF_VOLUME)) {
            VolumeReport report =
                    as(with(Role.ADMINISTRADOR), () -> volumeQuery.of(YEAR, by, CaseCriteria.ALL));
            Map<String, Long> found = new TreeMap<>();
            report.groups().forEach(one -> found.put(codes(one.key()), one.count()));
            Map<String, Long> expected = new TreeMap<>();
            plain.of(YEAR.from(), YEAR.until(), names(by), now)
                    .forEach(
                            (codes, figures) -> {
                                if (figures[5] > 0) {
                                    expected.put(codes, figures[5]);
                                }
                            });
            assertEquals(expected, found, by::toString);
        }
    }

    private static List<List<Dimension>> pairs(Set<Dimension> dimensions) {
        List<Dimension> all = dimensions.stream().sorted().toList();
        List<List<Dimension>> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            pairs.add(List.of(all.get(i)));
            // A year by days and something else is three hundred questions; the days alone do.
            if (all.get(i) != Dimension.DIA) {
                for (int j = i + 1; j < all.size(); j++) {
                    if (all.get(j) != Dimension.DIA) {
                        pairs.add(List.of(all.get(j), all.get(i)));
                    }
                }
            }
        }
        return pairs;
    }

    private static List<String> names(List<Dimension> by) {
        return by.stream().map(Dimension::label).toList();
    }

    private static String codes(Map<Dimension, String> key) {
        return String.join("|", key.values());
    }

    private static Map<String, List<Long>> told(TimelinessReport report) {
        return report.groups().stream()
                .collect(
                        Collectors.toMap(
                                one -> codes(one.key()),
                                one ->
                                        List.of(
                                                one.figures().received(),
                                                one.figures().inTime(),
                                                one.figures().late(),
                                                one.figures().stillOpen(),
                                                one.figures().pending()),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static Map<String, List<Long>> told(Map<String, long[]> plain) {
        Map<String, List<Long>> told = new TreeMap<>();
        plain.forEach(
                (codes, figures) -> {
                    List<Long> five = Arrays.stream(figures).limit(5).boxed().toList();
                    if (five.stream().anyMatch(figure -> figure > 0)) {
                        told.put(codes, five);
                    }
                });
        return told;
    }

    /** Each number leads to exactly its requests, page by page and in order. */
    private void assertEveryNumberLeadsToItsRequests() throws Exception {
        for (String motive : List.of("RECLAMO", "SUGERENCIA", "FELICITACION")) {
            CaseCriteria of = CaseCriteria.COUNTED.with(Dimension.MOTIVO, motive);
            Compliance figures =
                    as(
                            with(Role.ADMINISTRADOR),
                            () -> timelinessQuery.of(YEAR, List.of(), of).total());
            assertLeads(of.entered(YEAR), figures.received());
            assertLeads(of.due(YEAR), figures.due());
            assertLeads(of.due(YEAR).standing(CaseStanding.EN_PLAZO), figures.inTime());
            assertLeads(of.due(YEAR).standing(CaseStanding.FUERA_DE_PLAZO), figures.late());
            assertLeads(of.due(YEAR).standing(CaseStanding.ABIERTO_VENCIDO), figures.stillOpen());
            assertLeads(of.due(YEAR).standing(CaseStanding.PENDIENTE), figures.pending());
            assertLeads(
                    of.due(YEAR).standing(CaseStanding.DECIDIDO),
                    figures.inTime() + figures.late());
        }
        VolumeReport states =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> volumeQuery.of(YEAR, List.of(Dimension.COMUNA), CaseCriteria.ALL));
        for (VolumeReport.Group one : states.groups().subList(0, 5)) {
            assertLeads(
                    CaseCriteria.ALL
                            .with(Dimension.COMUNA, one.key().get(Dimension.COMUNA))
                            .entered(YEAR),
                    one.count());
        }
    }

    /** The file of a list has a line for each of its requests, whoever asks for it. */
    @Test
    void aFileHoldsEveryRequestOfItsList() throws Exception {
        scattered.make(2021, 30);
        CaseCriteria year =
                CaseCriteria.ALL.entered(
                        new DayRange(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1)));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        as(
                with(Role.ADMINISTRADOR),
                () -> caseDownloadService.write(year, CaseFileFormat.CSV, all));
        assertEquals(31, all.toString(StandardCharsets.UTF_8).split("\r\n").length);
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        as(institution("INTEGRA"), () -> caseDownloadService.write(year, CaseFileFormat.CSV, own));
        String[] lines = own.toString(StandardCharsets.UTF_8).split("\r\n");
        assertEquals(as(institution("INTEGRA"), () -> cases.count(year)), lines.length - 1L);
        for (int i = 1; i < lines.length; i++) {
            assertTrue(lines[i].contains(";INTEGRA;"), lines[i]);
        }
    }

    private void assertLeads(CaseCriteria filter, long number) throws Exception {
        as(
                with(Role.ADMINISTRADOR),
                () -> {
                    assertEquals(number, cases.count(filter), filter::toString);
                    List<String> listed = new ArrayList<>();
                    CaseCursor after = null;
                    Slice<CaseRow> page;
                    do {
                        page = cases.page(filter, true, after, 7);
                        page.rows().forEach(row -> listed.add(row.number()));
                        after =
                                page.rows().isEmpty()
                                        ? null
                                        : cases.key(
                                                filter, page.rows().get(page.rows().size() - 1));
                    } while (page.more());
                    assertEquals(number, listed.stream().distinct().count(), filter::toString);
                    assertEquals(number, listed.size(), filter::toString);
                });
    }

    @Test
    void withoutCasesThereIsNoShare() throws Exception {
        Compliance none =
                timeliness(
                                new DayRange(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 2, 1)),
                                List.of())
                        .total();
        assertNull(none.share());
        assertNull(none.met());
        assertNull(none.lateAllowed());
    }

    @Test
    void anotherInstitutionsFiguresAreAsIfTheyDidNotExist() throws Exception {
        CaseCriteria junji = CaseCriteria.COUNTED.with(Dimension.INSTITUCION, "JUNJI");
        assertThrows(
                NotFoundException.class,
                () -> as(institution("JUNAEB"), () -> timelinessQuery.of(YEAR, List.of(), junji)));
        TimelinessReport own =
                as(
                        institution("JUNAEB"),
                        () ->
                                timelinessQuery.of(
                                        YEAR,
                                        List.of(Dimension.INSTITUCION),
                                        CaseCriteria.COUNTED));
        assertFalse(own.groups().stream().anyMatch(one -> !one.key().containsValue("JUNAEB")));
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                area("CALIDAD"),
                                () ->
                                        volumeQuery.of(
                                                YEAR,
                                                List.of(),
                                                CaseCriteria.ALL.with(
                                                        Dimension.AREA, "LOGISTICA"))));
    }
}

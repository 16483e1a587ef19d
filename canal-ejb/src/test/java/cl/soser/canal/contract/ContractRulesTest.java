package cl.soser.canal.contract;

import static cl.soser.canal.contract.Indicator.GENERAL;
import static cl.soser.canal.contract.Indicator.LINEA_ABANDONO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static ContractContent contract(String from, String until, String... institutions) {
        return new ContractContent(
                "Licitación",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                true,
                Set.of(institutions));
    }

    private static MonthlyTargets.Of asks(
            ContractContent contract, Indicator of, String... monthAndIs) {
        TreeMap<LocalDate, BigDecimal> targets = new TreeMap<>();
        for (int i = 0; i < monthAndIs.length; i += 2) {
            targets.put(LocalDate.parse(monthAndIs[i]), new BigDecimal(monthAndIs[i + 1]));
        }
        return new MonthlyTargets.Of("85-41-LR21", contract, Map.of(of, targets));
    }

    private static FineBand band(String from, String until, String month, String last) {
        return new FineBand(
                GENERAL,
                new BigDecimal(from),
                new BigDecimal(until),
                BigDecimal.TEN,
                FineUnit.UTM,
                YearMonth.parse(month),
                last == null ? null : YearMonth.parse(last));
    }

    @Test
    void aMonthKeepsTheTargetItWasMeasuredBy() {
        MonthlyTargets book =
                new MonthlyTargets(
                        List.of(
                                asks(
                                        contract("2021-01-01", null, "JUNAEB"),
                                        GENERAL,
                                        "2021-01-01",
                                        "0.98",
                                        "2026-11-01",
                                        "0.99")));
        assertEquals(new BigDecimal("0.98"), book.of(GENERAL, YearMonth.of(2026, 10)));
        assertEquals(new BigDecimal("0.99"), book.of(GENERAL, YearMonth.of(2026, 11)));
        assertEquals(new BigDecimal("0.99"), book.of(GENERAL, YearMonth.of(2030, 1), "JUNAEB"));
    }

    @Test
    void ofSeveralContractsTheStricterIsAskedAndOfNoneTheProcedures() {
        ContractContent one = contract("2026-01-01", "2026-06-30", "JUNAEB");
        ContractContent other = contract("2026-03-01", null, "JUNAEB", "JUNJI");
        MonthlyTargets floors =
                new MonthlyTargets(
                        List.of(
                                asks(one, GENERAL, "2026-01-01", "0.97"),
                                asks(other, GENERAL, "2026-03-01", "0.95")));
        YearMonth both = YearMonth.of(2026, 4);
        assertEquals(new BigDecimal("0.97"), floors.of(GENERAL, both, "JUNAEB"));
        assertEquals(new BigDecimal("0.95"), floors.of(GENERAL, both, "JUNJI"));
        assertEquals(new BigDecimal("0.98"), floors.of(GENERAL, both, "INTEGRA"));
        MonthlyTargets ceilings =
                new MonthlyTargets(
                        List.of(
                                asks(one, LINEA_ABANDONO, "2026-01-01", "0.06"),
                                asks(other, LINEA_ABANDONO, "2026-03-01", "0.04")));
        assertEquals(new BigDecimal("0.04"), ceilings.of(LINEA_ABANDONO, both));
    }

    @Test
    void nothingIsFinedButFromARow() {
        assertTrue(
                new FineTable(List.of())
                        .estimate(GENERAL, new BigDecimal("0.10"), YearMonth.of(2026, 10))
                        .isEmpty());
        FineBand row = band("0.95", "0.98", "2026-10", null);
        FineTable table = new FineTable(List.of(row));
        YearMonth october = YearMonth.of(2026, 10);
        assertEquals(row, table.estimate(GENERAL, new BigDecimal("0.95"), october).orElseThrow());
        assertTrue(table.estimate(GENERAL, new BigDecimal("0.98"), october).isEmpty());
        assertTrue(
                table.estimate(GENERAL, new BigDecimal("0.95"), YearMonth.of(2026, 9)).isEmpty());
        assertTrue(table.estimate(Indicator.RECLAMO, new BigDecimal("0.95"), october).isEmpty());
        assertTrue(table.estimate(GENERAL, null, october).isEmpty());
    }

    @Test
    void noResultOfAMonthHasTwoFines() {
        FineTable table = new FineTable(List.of(band("0.95", "0.98", "2026-01", "2026-06")));
        assertTrue(table.meeting(band("0.97", "0.99", "2026-06", null)).isPresent());
        assertFalse(table.meeting(band("0.97", "0.99", "2026-07", null)).isPresent());
        assertFalse(table.meeting(band("0.98", "0.99", "2026-01", null)).isPresent());
    }

    private static ContractCoverage.Doubt none(String institution, String from, String until) {
        return new ContractCoverage.Doubt(
                ContractCoverage.Kind.SIN_CONTRATO,
                institution,
                "",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    @Test
    void aChangeThatTakesAContractFromAnybodyIsToldHoweverFarAhead() {
        List<String> all = List.of("JUNAEB", "JUNJI");
        Map<String, ContractContent> now =
                Map.of("A-1", contract("2021-01-01", null, "JUNAEB", "JUNJI"));
        assertEquals(
                List.of(
                        none("JUNAEB", "2026-11-25", "2027-05-31"),
                        none("JUNJI", "2026-11-25", "2027-05-31")),
                ContractCoverage.leaving(
                        all,
                        now,
                        Map.of("A-1", contract("2027-06-01", null, "JUNAEB", "JUNJI")),
                        TODAY));
        assertEquals(
                List.of(none("JUNJI", "2026-11-25", null)),
                ContractCoverage.leaving(
                        all, now, Map.of("A-1", contract("2021-01-01", null, "JUNAEB")), TODAY));
        assertEquals(
                List.of(none("JUNAEB", "2029-01-01", null), none("JUNJI", "2029-01-01", null)),
                ContractCoverage.leaving(
                        all,
                        now,
                        Map.of("A-1", contract("2021-01-01", "2028-12-31", "JUNAEB", "JUNJI")),
                        TODAY));
    }

    @Test
    void whoeverIsWithoutAContractAlreadyIsNotToldAgainAndAFollowerCloses() {
        List<String> all = List.of("JUNAEB", "JUNJI");
        Map<String, ContractContent> now = Map.of("A-1", contract("2021-01-01", null, "JUNAEB"));
        assertEquals(
                List.of(),
                ContractCoverage.leaving(
                        all, now, Map.of("A-1", contract("2022-01-01", null, "JUNAEB")), TODAY));
        assertEquals(
                List.of(),
                ContractCoverage.leaving(
                        all,
                        now,
                        Map.of(
                                "A-1", contract("2021-01-01", "2027-02-28", "JUNAEB"),
                                "B-2", contract("2027-03-01", null, "JUNAEB")),
                        TODAY));
    }

    @Test
    void daysWithoutAContractAndContractsAtOnceAreTold() {
        ContractCoverage coverage =
                ContractCoverage.of(
                        List.of("JUNAEB", "JUNJI", "INTEGRA"),
                        Map.of(
                                "A-1", contract("2025-01-01", "2025-12-31", "JUNAEB", "INTEGRA"),
                                "B-2", contract("2026-02-01", null, "JUNAEB"),
                                "C-3", contract("2025-10-01", "2026-12-31", "INTEGRA")),
                        TODAY);
        assertEquals(
                List.of(
                        new ContractCoverage.Doubt(
                                ContractCoverage.Kind.SIN_CONTRATO,
                                "JUNAEB",
                                "A-1",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 1, 31)),
                        new ContractCoverage.Doubt(
                                ContractCoverage.Kind.SIN_CONTRATO, "JUNJI", "", TODAY, null),
                        new ContractCoverage.Doubt(
                                ContractCoverage.Kind.TERMINA,
                                "INTEGRA",
                                "C-3",
                                LocalDate.of(2026, 12, 31),
                                null),
                        new ContractCoverage.Doubt(
                                ContractCoverage.Kind.A_LA_VEZ,
                                "INTEGRA",
                                "A-1, C-3",
                                LocalDate.of(2025, 10, 1),
                                LocalDate.of(2025, 12, 31))),
                coverage.doubts());
    }

    @Test
    void whereOneContractCountsAnnouncedWorkAsDowntimeItCounts() {
        MonthlyTargets book =
                new MonthlyTargets(
                        List.of(
                                asks(
                                        contract("2021-01-01", null, "JUNAEB"),
                                        Indicator.VENTANAS_CUENTAN,
                                        "2021-01-01",
                                        "0"),
                                asks(
                                        contract("2021-01-01", null, "JUNJI"),
                                        Indicator.VENTANAS_CUENTAN,
                                        "2021-01-01",
                                        "1")));
        YearMonth month = YearMonth.of(2026, 11);
        assertEquals(BigDecimal.ONE, book.of(Indicator.VENTANAS_CUENTAN, month));
        assertEquals(BigDecimal.ZERO, book.of(Indicator.VENTANAS_CUENTAN, month, "JUNAEB"));
    }
}

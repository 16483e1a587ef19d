package cl.soser.canal.it.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.sla.InventedRules;
import cl.soser.canal.ticket.RandomHistories;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Histories nobody thought up, checked against a second way of counting. Three hundred always;
 * {@code -Dcanal.test.histories=10000} for the full number.
 */
class ClocksIT extends InContainer {

    private static final int HISTORIES =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("TEST_HISTORIES"), "300"));
    private static final String NUMBERS = "CP-2024-9";
    private static final String INSTITUTION = "JUNJI";

    @Inject InventedRules rules;
    @Inject RandomHistories histories;
    @Inject TimelinessQuery timelinessQuery;

    @Test
    void theLogAloneGivesEveryDeadlineAndEveryMonth() throws Exception {
        rules.make(with(Role.ADMINISTRADOR).id());
        for (int first = 0; first < HISTORIES; first += 100) {
            histories.make(first, Math.min(100, HISTORIES - first), INSTITUTION);
        }
        Recount recount = data.with(Recount::new);
        data.with(
                em -> {
                    assertEquals(HISTORIES, recount.check(em, NUMBERS));
                    return null;
                });
        assertEquals(List.of(), recount.differences().stream().limit(5).toList());
        assertFalse(recount.months(INSTITUTION).isEmpty());
        for (var month : recount.months(INSTITUTION).entrySet()) {
            assertReported(month.getKey(), month.getValue());
        }
    }

    private void assertReported(YearMonth month, long[] told) throws Exception {
        LocalDate first = month.atDay(1);
        TimelinessReport report =
                as(
                        institution(INSTITUTION),
                        () ->
                                timelinessQuery.of(
                                        first, first.plusMonths(1), List.of(Dimension.MOTIVO)));
        Compliance figures = report.total();
        assertEquals(told[0], figures.inTime(), month + " in time");
        assertEquals(told[1], figures.late(), month + " late");
        assertEquals(told[2], figures.stillOpen(), month + " unanswered");
    }

    /** The checker must be able to find something, or its silence says nothing. */
    @Test
    void theCheckerSeesASingleSecond() throws Exception {
        rules.make(with(Role.ADMINISTRADOR).id());
        histories.make(900_000, 1, INSTITUTION);
        Map<String, String> harms =
                Map.of(
                        "due_at", "contract",
                        "attend_by", "until",
                        "first_answer_at", "first answer");
        harms.forEach(
                (column, what) ->
                        data.with(
                                em -> {
                                    em.createNativeQuery(
                                                    "UPDATE ticket SET "
                                                            + column
                                                            + " = {ts '2024-01-01 00:00:01'} WHERE"
                                                            + " ticket_number = 'CP-2024-9900000'")
                                            .executeUpdate();
                                    Recount recount = new Recount(em);
                                    recount.check(em, "CP-2024-9900000");
                                    assertTrue(
                                            recount.differences().toString().contains(what), what);
                                    return null;
                                }));
        data.with(
                em ->
                        em.createNativeQuery(
                                        "UPDATE ticket SET ticket_number = 'CP-2023-9900000',"
                                                + " due_at = NULL WHERE ticket_number ="
                                                + " 'CP-2024-9900000'")
                                .executeUpdate());
    }
}

package cl.soser.canal.it.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.Stage;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * October 2026 as seen on 10 November: thirteen tickets of one institution and the figures they
 * must give. Nobody else files for that institution in those days.
 */
class WorkedMonthIT extends InContainer {

    private static final String INSTITUTION = "INTEGRA";
    private static final String PLAIN = "Texto corriente de una prueba.";
    private static final String RED_FLAG = "Hubo vómitos en la sala.";

    @Inject PastTickets tickets;
    @Inject TimelinessQuery timelinessQuery;

    private long staff;

    @Test
    void theMonthGivesTheFiguresOfTheContract() throws Exception {
        staff = with(Role.ADMINISTRADOR).id();
        time.set(santiago("2026-11-10T09:00:00"));
        enterTheMonth();

        TimelinessReport report =
                as(
                        institution(INSTITUTION),
                        () ->
                                timelinessQuery.of(
                                        LocalDate.of(2026, 10, 1),
                                        LocalDate.of(2026, 11, 1),
                                        List.of(Dimension.MOTIVO)));
        Map<String, Compliance> by =
                report.groups().stream()
                        .collect(
                                Collectors.toMap(
                                        group -> group.key().get(Dimension.MOTIVO),
                                        TimelinessReport.Group::figures));

        assertFigures(by.get("RECLAMO"), 4, 6, 4, 2, 1, "0.6667", -2L, false);
        assertFigures(by.get("CONSULTA"), 2, 2, 2, 0, 0, "1.0000", 0L, true);
        assertFigures(by.get("SUGERENCIA"), 2, 2, 1, 1, 0, "0.5000", -1L, false);
        assertFigures(by.get("FELICITACION"), 1, 0, 0, 0, 0, null, null, null);
        assertFigures(report.total(), 9, 10, 7, 3, 1, "0.7000", -3L, false);
    }

    private void enterTheMonth() {
        answered("RECLAMO", "2026-09-28T10:00:00", "2026-10-01T10:00:00");
        answered("RECLAMO", "2026-09-28T23:59:59", "2026-10-02T00:00:00");
        answered("RECLAMO", "2026-10-05T08:00:00", "2026-10-06T09:30:00");
        String inSteps = file("RECLAMO", PLAIN, "2026-10-10T12:00:00");
        tickets.answer(inSteps, Stage.RESPUESTA, staff, santiago("2026-10-12T18:00:00"));
        tickets.answer(inSteps, Stage.RESPUESTA_DEFINITIVA, staff, santiago("2026-10-20T12:00:00"));
        file("RECLAMO", PLAIN, "2026-10-15T09:00:00");
        answered("CONSULTA", "2026-10-16T16:00:00", "2026-10-16T16:20:00");
        answered("CONSULTA", "2026-10-29T12:00:00", "2026-10-30T12:00:00");
        answered("CONSULTA", "2026-09-29T15:00:00", "2026-10-01T15:00:00");
        file("SUGERENCIA", PLAIN, "2026-10-20T11:00:00");
        String held = file("SUGERENCIA", RED_FLAG, "2026-10-21T11:00:00");
        tickets.answer(held, Stage.RESPUESTA_DEFINITIVA, staff, santiago("2026-10-24T11:00:01"));
        file("FELICITACION", PLAIN, "2026-10-22T11:00:00");
        String duplicate = file("RECLAMO", PLAIN, "2026-10-23T11:00:00");
        tickets.annul(duplicate, staff, santiago("2026-10-23T12:00:00"));
        answered("RECLAMO", "2026-10-28T09:00:00", "2026-10-31T08:59:59");
    }

    private void answered(String motive, String entered, String left) {
        tickets.answer(
                file(motive, PLAIN, entered), Stage.RESPUESTA_DEFINITIVA, staff, santiago(left));
    }

    private String file(String motive, String detail, String entered) {
        return tickets.file(motive, INSTITUTION, detail, santiago(entered));
    }

    private static Instant santiago(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    private static void assertFigures(
            Compliance figures,
            long received,
            long due,
            long inTime,
            long late,
            long openOverdue,
            String share,
            Long lateBudget,
            Boolean met) {
        assertEquals(received, figures.received(), "recibidos");
        assertEquals(due, figures.due(), "vencenEnPeriodo");
        assertEquals(inTime, figures.inTime(), "enPlazo");
        assertEquals(late, figures.late(), "fueraDePlazo");
        assertEquals(openOverdue, figures.stillOpen(), "abiertosVencidos");
        if (share == null) {
            assertNull(figures.share(), "cumplimiento");
        } else {
            assertEquals(new BigDecimal(share), figures.share(), "cumplimiento");
        }
        assertEquals(lateBudget, figures.lateAllowed(), "atrasosDisponibles");
        assertEquals(met, figures.met(), "cumple");
    }
}

package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.notification.term.AreaSummaryWorker;
import cl.soser.canal.reporting.AreaBoardQuery;
import cl.soser.canal.reporting.AreaFigures;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.EntrySpan;
import cl.soser.canal.ticket.PlaceCriteria;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.warning.DueForecastQuery;
import cl.soser.canal.ticket.warning.RiskLevel;
import cl.soser.canal.ticket.warning.RiskReason;
import cl.soser.canal.ticket.warning.RiskRow;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends when, what is in danger, and how an area stands. */
class AreaBoardIT extends TicketCase {

    @Inject AreaBoardQuery areaBoardQuery;
    @Inject DueForecastQuery dueForecastQuery;
    @Inject TicketQuery ticketQuery;
    @Inject AreaSummaryWorker areaSummaryWorker;

    @BeforeEach
    void itIsMonday() {
        if (time != null) {
            time.set(at("2026-11-16T09:00:00"));
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    private boolean isIn(TicketPile box, String number) throws Exception {
        return as(
                administrator(),
                () ->
                        ticketQuery
                                .page(
                                        TicketCriteria.of(box),
                                        TicketOrder.INGRESO,
                                        false,
                                        null,
                                        0,
                                        500)
                                .rows()
                                .stream()
                                .anyMatch(row -> row.number().equals(number)));
    }

    private boolean isListed(Known who, TicketCriteria filter, String number) throws Exception {
        return as(
                who,
                () ->
                        ticketQuery
                                .page(filter, TicketOrder.INGRESO, false, null, 0, 500)
                                .rows()
                                .stream()
                                .anyMatch(row -> row.number().equals(number)));
    }

    @Test
    void whatWaitsForValidationIsNotAmongWhatTheAreaIsToAnswer() throws Exception {
        AreaFigures before = as(writer(), () -> areaBoardQuery.of(ANSWERING));
        String number = in(TicketStatus.POR_VALIDAR);
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set alert = true, attention = 0"
                                                + " where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        assertFalse(isListed(writer(), TicketCriteria.of(TicketPile.EN_AREA), number));
        assertTrue(isListed(writer(), TicketCriteria.of(TicketPile.POR_VALIDAR), number));
        assertTrue(isListed(writer(), TicketCriteria.of(TicketPile.ALERTAS), number));
        Known other = area("NUTRICION");
        assertFalse(isListed(other, TicketCriteria.of(TicketPile.POR_VALIDAR), number));
        AreaFigures after = as(writer(), () -> areaBoardQuery.of(ANSWERING));
        assertEquals(before.drafting(), after.drafting());
    }

    @Test
    void aListIsNarrowedToTheDayOfEntry() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.set(at("2026-11-16T23:59:00"));
        assertEquals(List.of("HOY", "SIETE_DIAS", "2026-11-16"), entered(number));
        time.set(at("2026-11-17T00:00:00"));
        assertEquals(List.of("AYER", "SIETE_DIAS", "2026-11-16"), entered(number));
        time.set(at("2026-11-22T12:00:00"));
        assertEquals(List.of("SIETE_DIAS", "2026-11-16"), entered(number));
        time.set(at("2026-11-23T00:00:00"));
        assertEquals(List.of("2026-11-16"), entered(number));
    }

    /** The days of entry that find it. */
    private List<String> entered(String number) throws Exception {
        List<String> found = new ArrayList<>();
        for (String days :
                List.of("HOY", "AYER", "SIETE_DIAS", "2026-11-15", "2026-11-16", "2026-11-17")) {
            TicketCriteria filter =
                    new TicketCriteria(
                            TicketPile.TODAS,
                            null,
                            null,
                            null,
                            null,
                            new PlaceCriteria(null, null),
                            null,
                            EntrySpan.read(days).orElseThrow(),
                            null);
            if (isListed(administrator(), filter, number)) {
                found.add(days);
            }
        }
        return found;
    }

    @Test
    void eachDayHasWhatEndsInIt() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        assertTrue(isIn(TicketPile.VENCEN_SEMANA, number), "it ends on Thursday");
        assertFalse(isIn(TicketPile.VENCEN_MANANA, number));
        time.set(at("2026-11-18T23:59:00"));
        assertTrue(isIn(TicketPile.VENCEN_MANANA, number));
        assertFalse(isIn(TicketPile.VENCEN_HOY, number));
        time.set(at("2026-11-19T00:01:00"));
        assertTrue(isIn(TicketPile.VENCEN_HOY, number));
        assertTrue(isIn(TicketPile.ETAPA_VENCIDA, number));
        time.set(at("2026-11-19T12:00:00"));
        assertFalse(isIn(TicketPile.VENCEN_HOY, number));
        assertTrue(isIn(TicketPile.VENCIDAS, number));
    }

    /** The forecast looks at the first to end, and other tests leave many that ended long ago. */
    private void theOthersEndLater() {
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Ticket t SET t.clocks.attendBy = :later"
                                                + " WHERE t.clocks.attendBy < :day")
                                .setParameter("later", at("2040-01-01T12:00:00"))
                                .setParameter("day", at("2026-11-19T00:00:00"))
                                .executeUpdate());
    }

    @Test
    void theForecastPutsTheWorstFirstAndShowsNobodyElses() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        theOthersEndLater();
        time.set(at("2026-11-19T09:01:00"));
        List<RiskRow> worst = as(administrator(), () -> dueForecastQuery.worst(500));
        RiskRow mine =
                worst.stream()
                        .filter(row -> row.ticket().number().equals(number))
                        .findAny()
                        .orElseThrow();
        assertEquals(RiskLevel.VENCIDA, mine.risk().level(), "whatever others usually take");
        assertTrue(mine.risk().reasons().contains(RiskReason.VENCIDA));
        assertEquals(RiskLevel.VENCIDA, worst.get(0).risk().level());
        for (RiskRow row : worst) {
            assertEquals(
                    row.risk().level(),
                    as(administrator(), () -> dueForecastQuery.risk(row.ticket()).level()),
                    "the colour in every list");
        }
        assertEquals(
                RiskLevel.VENCIDA,
                as(administrator(), () -> dueForecastQuery.risk(ticket(number)).level()),
                "and on its page");
        long likely =
                worst.stream()
                        .filter(row -> row.ticket().area().equals(ANSWERING))
                        .filter(row -> row.risk().level().compareTo(RiskLevel.ALTO) <= 0)
                        .count();
        assertEquals(
                likely, (long) as(writer(), () -> dueForecastQuery.likelyLate(ANSWERING)), "board");
        List<RiskRow> others = as(area("NUTRICION"), () -> dueForecastQuery.worst(500));
        assertTrue(others.stream().noneMatch(row -> row.ticket().number().equals(number)));
    }

    @Test
    void anAreaSeesItselfAndNobodyElse() throws Exception {
        AreaFigures before = as(writer(), () -> areaBoardQuery.of(ANSWERING));
        in(TicketStatus.EN_AREA);
        AreaFigures after = as(writer(), () -> areaBoardQuery.of(ANSWERING));
        assertEquals(before.open() + 1, after.open());
        assertEquals(before.drafting() + 1, after.drafting());
        assertThrows(
                NotFoundException.class,
                () -> as(area("NUTRICION"), () -> areaBoardQuery.of(ANSWERING)));
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> areaBoardQuery.of("NINGUNA")));
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> areaBoardQuery.of(ANSWERING)));
        assertEquals(1, as(area("NUTRICION"), () -> areaBoardQuery.areas()).size());
    }

    @Test
    void eachMemberIsSentTheDaysSummaryOnceAndOnlyOnWorkingDays() {
        Known member =
                accounts.account(
                        "resumen-it@it.example", Set.of("AREA"), Set.of("NUTRICION"), null);
        var own = new AreaSummaryWorker.Reader(member.id(), "NUTRICION");
        time.set(at("2026-11-15T10:00:00"));
        assertFalse(areaSummaryWorker.unsent().contains(own), "a Sunday");
        time.set(at("2026-11-16T08:29:00"));
        assertFalse(areaSummaryWorker.unsent().contains(own), "before the day opens");
        time.set(at("2026-11-16T08:31:00"));
        if (areaSummaryWorker.unsent().contains(own)) {
            try {
                areaSummaryWorker.send(own);
            } catch (EJBException timerWasFaster) {
                // then it has been sent
            }
        }
        assertFalse(areaSummaryWorker.unsent().contains(own));
        assertThrows(EJBException.class, () -> areaSummaryWorker.send(own));
        long mails =
                data.with(
                        em ->
                                ((Number)
                                                em.createNativeQuery(
                                                                "SELECT COUNT(*) FROM message WHERE"
                                                                        + " recipient_address ="
                                                                        + " 'resumen-it@it.example' AND"
                                                                        + " template_code ="
                                                                        + " 'resumen-area'")
                                                        .getSingleResult())
                                        .longValue());
        assertEquals(1, mails);
    }
}

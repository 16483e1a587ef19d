package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.warning.DeadlineWarningWorker;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The terms inside, as people and the timer move them. */
class StageTermsIT extends TicketCase {

    @Inject DeadlineWarningWorker deadlineWarningWorker;

    private StageTerm term(String number) {
        return ticket(number).getStageTerm().orElseThrow();
    }

    private List<?> stages(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT v.stage FROM StageVisit v WHERE v.key.ticketId = :id"
                                                + " ORDER BY v.key.visit")
                                .setParameter("id", ticket(number).getId())
                                .getResultList());
    }

    private List<?> given(String number, String clock) {
        return data.with(
                em ->
                        em.createNativeQuery(
                                        "SELECT m.percent FROM ticket_milestone m JOIN ticket t ON"
                                                + " t.id = m.ticket_id WHERE t.ticket_number = '"
                                                + number
                                                + "' AND m.running_clock = '"
                                                + clock
                                                + "' ORDER BY m.percent")
                                .getResultList());
    }

    @Test
    void theStageFollowsTheWorkAndEachOneLeftIsKept() throws Exception {
        String number = in(TicketStatus.CERRADO);
        assertTrue(ticket(number).getStageTerm().isEmpty());
        assertEquals(
                List.of(InternalStage.VALIDACION, InternalStage.REDACCION, InternalStage.REVISION),
                stages(number));
    }

    @Test
    void theAreaPausesWithAReasonAndTheContractRunsOn() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Instant due = ticket(number).getDueAt();
        as(
                writer(),
                () -> ticketService.pause(ref(number), "Esperamos el análisis del laboratorio"));
        assertNotNull(term(number).getPausedAt());
        assertNull(term(number).getWorkDue());
        assertEquals(due, ticket(number).getDueAt());
        assertEquals(due, ticket(number).getAttendBy());
        assertThrows(
                NotAllowedException.class,
                () -> as(writer(), () -> ticketService.pause(ref(number), "otra vez")));
        as(writer(), () -> ticketService.resume(ref(number)));
        assertNull(term(number).getPausedAt());
        assertThrows(
                NotAllowedException.class,
                () -> as(writer(), () -> ticketService.resume(ref(number))));
        assertEquals(due, ticket(number).getDueAt());
    }

    @Test
    void onlyWhoWorksItPausesItAndNeverWithoutSayingWhy() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        assertThrows(
                NotFoundException.class,
                () -> as(area("NUTRICION"), () -> ticketService.pause(ref(number), "x")));
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> ticketService.pause(ref(number), "x")));
        assertThrows(
                ConstraintViolationException.class,
                () -> as(writer(), () -> ticketService.pause(ref(number), " ")));
        TicketRef seen = ref(number);
        as(writer(), () -> ticketService.pause(seen, "Visita fijada para mañana"));
        assertThrows(
                StaleTicketException.class,
                () -> as(writer(), () -> ticketService.pause(seen, "otra")));
        assertFalse(term(number).getPausedAt() == null);
    }

    @Test
    void warningsOfAMissedDayAreAllKeptAndNoneIsGivenTwice() throws Exception {
        time.set(at("2026-11-23T09:00:00"));
        String number = in(TicketStatus.EN_AREA);
        time.set(at("2026-11-27T12:00:00"));
        deadlineWarningWorker.give(number);
        deadlineWarningWorker.give(number);
        assertEquals("[50, 75, 90, 100]", given(number, "CONTRATO").toString());
        assertEquals("[50, 75, 90, 100]", given(number, "INTERNO").toString());
        assertFalse(deadlineWarningWorker.due(1000).contains(number));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }
}

package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.escalation.OnCallShiftCommand;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.warning.DeadlineWarningWorker;
import cl.soser.canal.ticket.warning.StageTermWorker;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The terms inside, as people and the timer move them. */
class StageTermsIT extends TicketCase {

    @Inject DeadlineWarningWorker deadlineWarningWorker;
    @Inject StageTermWorker stageTermWorker;
    @Inject OnCallService onCallService;

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

    @Test
    void noStageEndsAfterTheContract() throws Exception {
        time.set(at("2026-11-23T09:00:00"));
        String number = in(TicketStatus.EN_AREA);
        time.set(at("2026-11-25T17:00:00"));
        as(writer(), () -> answers.submit(ref(number)));
        Instant end = ticket(number).getDueAt();
        assertFalse(term(number).getWorkDue().isAfter(end));
        time.set(at("2026-11-26T08:50:00"));
        as(administrator(), () -> answers.returnToArea(ref(number), "Falta la causa"));
        assertEquals(at("2026-11-26T09:05:00"), cut(term(number).getWorkDue()), "the least time");
        time.set(at("2026-11-26T10:00:00"));
        as(writer(), () -> answers.submit(ref(number)));
        assertEquals(Duration.ofHours(8), term(number).getTerm(), "nothing is left to divide");
    }

    private static Instant cut(Instant due) {
        return due.truncatedTo(ChronoUnit.MINUTES);
    }

    /** New Year falls on a Friday: from Thursday evening on no office opens within 72 hours. */
    @Test
    void whereNoWorkingTimeIsLeftThoseOnCallAreTold() throws Exception {
        Known guard = accounts.account("guardia-plazos@it.example", Set.of("TI"), Set.of(), null);
        as(
                manager(),
                () ->
                        onCallService.add(
                                OnCallShiftCommand.ofAll(
                                        guard.id(),
                                        at("2026-12-31T00:00:00"),
                                        at("2027-01-05T00:00:00"),
                                        "+56 9 5555 0131")));
        time.set(at("2026-12-31T18:30:00"));
        String number = complaint();
        assertTrue(term(number).isElapsed());
        assertFalse(term(number).getWorkDue().isAfter(at("2027-01-03T18:30:00")));
        assertEquals(1, overtimeMails(number));
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        assertEquals(2, overtimeMails(number), "each stage once");
        time.advance(Duration.ofMinutes(1));
        as(administrator(), () -> ticketService.treatAs(ref(number), Urgency.BAJA, "es leve"));
        assertEquals(2, overtimeMails(number));
        as(manager(), () -> onCallService.coming().forEach(one -> onCallService.remove(one.id())));
    }

    private long overtimeMails(String number) {
        return count(
                "SELECT COUNT(*) FROM message WHERE template_code = 'sin-horas-habiles' AND"
                        + " recipient_address = 'guardia-plazos@it.example' AND ticket_number = '"
                        + number
                        + "'");
    }

    private long count(String sql) {
        return data.with(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** As an installation is found that did not divide the terms. */
    @Test
    void anUpgradeDividesTheTermsOfOpenTicketsAndWarnsNobodyOfIt() throws Exception {
        time.set(at("2026-11-23T09:00:00"));
        String number = complaint();
        Instant right = term(number).getWorkDue();
        data.with(
                em ->
                        em.createQuery(
                                        """
                                        UPDATE Ticket t SET t.clocks.stage.divided = NULL,
                                            t.clocks.stage.term = 14400000,
                                            t.clocks.stage.left = 14400000,
                                            t.clocks.stage.workDue = :due,
                                            t.clocks.stage.nextInternal = 50,
                                            t.clocks.stage.nextInternalAt = :half
                                        WHERE t.number = :number""")
                                .setParameter("due", at("2026-11-23T13:00:00"))
                                .setParameter("half", at("2026-11-23T11:00:00"))
                                .setParameter("number", number)
                                .executeUpdate());
        time.set(at("2026-11-23T12:30:00"));
        long mails = count("SELECT COUNT(*) FROM message");
        long after = 0;
        while (after >= 0) {
            after = stageTermWorker.divide(after);
        }
        assertEquals(right, term(number).getWorkDue(), "it had passed at half past eleven");
        deadlineWarningWorker.give(number);
        assertEquals("[]", given(number, "INTERNO").toString());
        assertEquals(mails, count("SELECT COUNT(*) FROM message"));
        assertEquals(
                0,
                count(
                        "SELECT COUNT(*) FROM ticket WHERE is_open = TRUE AND internal_stage IS"
                                + " NOT NULL AND internal_divided IS NULL"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }
}

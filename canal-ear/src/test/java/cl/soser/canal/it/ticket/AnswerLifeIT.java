package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.LateDecisionException;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text's way to the citizen: approved when it must be, sent, taken back, left. */
class AnswerLifeIT extends TicketCase {

    private String awaitingApproval(Known drafter) throws Exception {
        String number = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        as(
                drafter,
                () ->
                        answers.save(
                                number,
                                null,
                                definitive("No encontramos la falta.", Finding.NO_ACOGIDO)));
        as(drafter, () -> answers.submit(ref(number)));
        as(administrator(), () -> answers.askApproval(ref(number), null));
        return number;
    }

    @Test
    void aReclamoThatIsNotUpheldGoesThroughOperationsAndCloses() throws Exception {
        String number = awaitingApproval(writer());
        as(manager(), () -> answers.approve(ref(number), version(number)));
        assertEquals(TicketStatus.EN_REVISION, status(number));
        sendAndLeave(number);
        assertEquals(TicketStatus.CERRADO, status(number));
        assertEquals(ticket(number).getClosedAt(), ticket(number).getFirstAnswerAt());
        assertNull(underWay(number));
    }

    @Test
    void whatMustBeApprovedDoesNotLeaveWithoutIt() throws Exception {
        String number = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, definitive("No encontramos la falta.", Finding.NO_ACOGIDO));
        submit(number);
        assertRefused("answer.approval.needed", () -> answers.send(ref(number), true));
        assertEquals(
                "El reclamo no se acoge.",
                as(administrator(), () -> answers.approvalReason(number)).orElseThrow());
    }

    @Test
    void nobodyApprovesWhatTheyWrote() throws Exception {
        Known both =
                accounts.account(
                        "both@it.example",
                        java.util.Set.of("AREA", "OPERACIONES"),
                        java.util.Set.of(ANSWERING),
                        null);
        String number = awaitingApproval(both);
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(both, () -> answers.approve(ref(number), version(number))));
        assertEquals("answer.approve.own", no.getMessage());
        assertEquals(TicketStatus.EN_VISACION, status(number));
    }

    @Test
    void anEditAfterTheApprovalVoidsIt() throws Exception {
        String number = awaitingApproval(writer());
        as(manager(), () -> answers.approve(ref(number), version(number)));
        var approved = underWay(number).text();
        as(
                administrator(),
                () ->
                        answers.save(
                                number,
                                version(number),
                                definitive("No encontramos falta alguna.", Finding.NO_ACOGIDO)));
        assertRefused("answer.approval.needed", () -> answers.send(ref(number), true));
        as(administrator(), () -> answers.save(number, version(number), approved));
        assertRefused("answer.approval.needed", () -> answers.send(ref(number), true));
    }

    @Test
    void theApproversMarkIsForTheTextOnTheScreen() throws Exception {
        String number = awaitingApproval(writer());
        int seen = version(number) - 1;
        assertLate(ref(number), seen, "TEXT_CHANGED");
        assertEquals(TicketStatus.EN_VISACION, status(number));
    }

    @Test
    void aDecisionThatComesTooLateIsNotAppliedAndSaysWhy() throws Exception {
        String number = awaitingApproval(writer());
        TicketRef seen = ref(number);
        int text = version(number);
        as(administrator(), () -> ticketService.treatAs(ref(number), Urgency.BAJA, "es leve"));
        assertLate(seen, text, "TICKET_CHANGED");
        as(
                manager(),
                () ->
                        answers.reject(
                                ref(number),
                                text,
                                RejectionReason.NO_RESPONDE,
                                "Falta decir cuándo"));
        assertLate(seen, text, "REJECTED");
        as(administrator(), () -> answers.askApproval(ref(number), null));
        assertLate(seen, text, "TEXT_CHANGED");
        as(manager(), () -> answers.approve(ref(number), version(number)));
        assertLate(seen, text, "APPROVED");
        sendAndLeave(number);
        assertLate(seen, text, "NOT_WAITING");
        assertEquals(TicketStatus.CERRADO, status(number));
    }

    private void assertLate(TicketRef seen, int text, String cause) {
        Known late = manager();
        assertEquals(
                "answer.late.APPROVE." + cause,
                assertThrows(
                                LateDecisionException.class,
                                () -> as(late, () -> answers.approve(seen, text)))
                        .getMessage());
        assertEquals(
                "answer.late.REJECT." + cause,
                assertThrows(
                                LateDecisionException.class,
                                () ->
                                        as(
                                                late,
                                                () ->
                                                        answers.reject(
                                                                seen,
                                                                text,
                                                                RejectionReason.OTRO,
                                                                "No")))
                        .getMessage());
    }

    @Test
    void aSentTextCanBeTakenBackUntilItLeaves() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        Instant leaves = as(administrator(), () -> answers.send(ref(number), true));
        assertTrue(leaves.isAfter(clock.instant()));
        assertEquals(AnswerState.SALIENDO, underWay(number).getState());
        assertRefused(
                "answer.leaving", () -> ticketService.askCitizen(ref(number), "¿Y el curso?"));
        as(administrator(), () -> answers.undo(ref(number)));
        assertEquals(AnswerState.EN_REVISION, underWay(number).getState());
        sendAndLeave(number);
        assertEquals(TicketStatus.CERRADO, status(number));
        assertThrows(
                NotAllowedException.class,
                () -> as(administrator(), () -> answers.undo(ref(number))));
    }

    @Test
    void itIsNotSentWithoutConfirmingThatEachPointIsAnswered() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        assertLacks(
                List.of(new Missing("answer.pertinent.needed", "pertinent")),
                administrator(),
                () -> answers.send(ref(number), false));
    }

    @Test
    void aHalfWrittenActionIsKeptInADraftButNotSubmitted() throws Exception {
        String number = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        var whole = definitive("Revisamos lo ocurrido y lo corregimos.", Finding.ACOGIDO);
        var half =
                new cl.soser.canal.response.AnswerContent(
                        whole.stage(),
                        whole.body(),
                        null,
                        whole.finding(),
                        whole.cause(),
                        null,
                        List.of(
                                new cl.soser.canal.response.PromisedActionContent(
                                        "Pesar cada", "", null, null)));
        draft(number, half);
        assertEquals(half, underWay(number).text());
        assertLacks(
                List.of(
                        new Missing("answer.action.who.missing", "owner", 0),
                        new Missing("answer.action.until.missing", "dueOn", 0)),
                writer(),
                () -> answers.submit(ref(number)));
    }

    @Test
    void anActionWhoseDayGoesByBeforeTheAnswerLeavesIsToBePutRight() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        time.advance(Duration.ofDays(5));
        as(administrator(), () -> answers.askApproval(ref(number), null));
        as(manager(), () -> answers.approve(ref(number), version(number)));
        time.advance(Duration.ofDays(1));
        assertLacks(
                List.of(new Missing("answer.action.until.past", "dueOn", 0)),
                administrator(),
                () -> answers.send(ref(number), true));
    }

    @Test
    void aPraiseIsAnsweredAtOnceUnlessSomethingHoldsIt() throws Exception {
        String plain = file("FELICITACION", "Gracias a la señora Rosa", "Muy amable con todos.");
        assertEquals(TicketStatus.CERRADO, status(plain));
        String held = file("FELICITACION", "Felicitaciones por las larvas", "Muchas gracias.");
        assertTrue(ticket(held).isHeld());
        assertEquals(TicketStatus.POR_VALIDAR, status(held));
        as(administrator(), () -> answers.releaseHeld(ref(held), "es una broma del taller"));
        assertEquals(TicketStatus.CERRADO, status(held));
        assertFalse(ticket(held).isHeld());
    }

    private void assertLacks(List<Missing> lacks, Known who, Step step) {
        assertEquals(lacks, assertThrows(IncompleteException.class, () -> as(who, step)).lacks());
    }

    private void assertRefused(String key, Step step) {
        NotAllowedException no =
                assertThrows(NotAllowedException.class, () -> as(administrator(), step));
        assertEquals(key, no.getMessage());
    }

    @Test
    void aSuggestionThatTellsOfAFaultOrAsksWaitsAndSaysWhy() throws Exception {
        String fault =
                file("SUGERENCIA", "Platos que sobran", "Sobran platos y todo llega siempre frío.");
        assertTrue(ticket(fault).isHeld());
        assertTrue(whyHeld(fault).contains("falla"), whyHeld(fault));
        String asks = file("FELICITACION", "Gracias", "Muy rico todo. ¿Habrá fruta el lunes?");
        assertTrue(ticket(asks).isHeld());
        assertTrue(whyHeld(asks).contains("pregunta"), whyHeld(asks));
    }

    private String whyHeld(String number) {
        return data.with(
                em ->
                        (String)
                                em.createNativeQuery(
                                                "SELECT s.reason FROM ticket_step s JOIN ticket t"
                                                        + " ON t.id = s.ticket_id WHERE s.kind ="
                                                        + " 'RETENCION' AND t.ticket_number = '"
                                                        + number
                                                        + "'")
                                        .getSingleResult());
    }

    @Test
    void theAdministratorTakesUpWhatClosedByItself() throws Exception {
        String plain = file("SUGERENCIA", "Minuta a la vista", "Propongo publicar la minuta.");
        assertEquals(TicketStatus.CERRADO, status(plain));
        Instant answered = ticket(plain).getFirstAnswerAt();
        assertThrows(
                NotFoundException.class,
                () -> as(writer(), () -> ticketService.takeUp(ref(plain), "CALIDAD", "x")));
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> ticketService.takeUp(ref(plain), "CALIDAD", "x")));
        assertThrows(
                ConstraintViolationException.class,
                () -> as(administrator(), () -> ticketService.takeUp(ref(plain), "CALIDAD", " ")));
        assertRefused(
                "ticket.area.unknown", () -> ticketService.takeUp(ref(plain), "NINGUNA", "x"));
        TicketRef seen = ref(plain);
        as(administrator(), () -> ticketService.takeUp(seen, "CALIDAD", "Pide algo concreto"));
        assertEquals(TicketStatus.EN_AREA, status(plain));
        assertEquals("CALIDAD", ticket(plain).getArea());
        assertEquals(answered, ticket(plain).getFirstAnswerAt(), "that verdict stays");
        assertThrows(
                StaleTicketException.class,
                () -> as(administrator(), () -> ticketService.takeUp(seen, "CALIDAD", "otra vez")));
        assertRefused("ticket.takeUp.none", () -> ticketService.takeUp(ref(plain), "CALIDAD", "x"));
    }
}

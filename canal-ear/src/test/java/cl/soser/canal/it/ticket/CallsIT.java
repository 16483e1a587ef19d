package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.notification.outbox.CallBackOutcome;
import cl.soser.canal.notification.outbox.CallBackQuery;
import cl.soser.canal.notification.outbox.CallBackRow;
import cl.soser.canal.notification.outbox.CallBackService;
import cl.soser.canal.notification.outbox.CallDuty;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.DeliveryFailed;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketQuery;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People told by telephone, text or letter, and mails that come back. */
@Tag(DerbySuite.LONG)
class CallsIT extends TicketCase {

    @Inject CallBackService calls;
    @Inject CallBackQuery callBackQuery;
    @Inject TicketQuery ticketQuery;
    @Inject Event<DeliveryFailed> failures;

    /** Its undo window has passed. */
    private String answeredFor(AnswerChannel channel) throws Exception {
        String number =
                file(
                        "RECLAMO",
                        "Bandejas con poca comida",
                        "Hoy las bandejas venían con poca comida.",
                        "Rosa",
                        "40000002-6",
                        channel);
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, definitive("Revisamos lo ocurrido y lo corregimos.", Finding.ACOGIDO));
        submit(number);
        sendAndLeave(number);
        return number;
    }

    private void record(Known who, String number, CallBackOutcome outcome) throws Exception {
        as(who, () -> calls.record(ref(number), outcome, "lo que pasó"));
    }

    private List<CallDuty> duties(String number) throws Exception {
        return as(administrator(), () -> calls.of(number));
    }

    /** On the list of whom to call, page by page; null when not on it. */
    private CallBackRow listed(String number) throws Exception {
        return as(
                with("OPERADOR"),
                () -> {
                    Slice<CallBackRow> page = callBackQuery.page(null);
                    while (true) {
                        for (CallBackRow back : page.rows()) {
                            if (back.ticket().number().equals(number)) {
                                return back;
                            }
                        }
                        if (!page.more()) {
                            return null;
                        }
                        page = callBackQuery.page(CallBackQuery.end(page));
                    }
                });
    }

    private long steps(String number, StepKind kind) throws Exception {
        return as(
                administrator(),
                () ->
                        ticketDetailsService.open(number).steps().stream()
                                .filter(step -> step.getKind() == kind)
                                .count());
    }

    private boolean isListed(String number) throws Exception {
        var filter = TicketCriteria.ofWords(number).in(TicketPile.POR_AVISAR);
        return as(administrator(), () -> ticketQuery.count(filter)) > 0;
    }

    @Test
    void anAnswerByTelephoneLeavesWhenThePersonIsReachedAndNotBefore() throws Exception {
        String number = answeredFor(AnswerChannel.LLAMADA);
        assertEquals(TicketStatus.EN_REVISION, status(number));
        assertEquals(AnswerState.POR_ENTREGAR, underWay(number).getState());
        assertNull(ticket(number).getFirstAnswerAt());
        assertTrue(isListed(number));
        CallDuty duty = duties(number).get(0);
        assertTrue(duty.text().contains("Revisamos lo ocurrido y lo corregimos."), duty.text());
        assertFalse(duty.contact().isEmpty());

        CallBackRow untried = listed(number);
        assertEquals(duty.contact(), untried.first().contact());
        assertEquals(0, untried.tries());
        record(with("OPERADOR"), number, CallBackOutcome.LLAMADA_SIN_RESPUESTA);
        CallBackRow tried = listed(number);
        assertEquals(1, tried.tries());
        assertEquals("lo que pasó", tried.lastNote());
        assertNull(ticket(number).getFirstAnswerAt());
        assertTrue(ticket(number).isCallOwed());

        time.advance(Duration.ofHours(2));
        Instant before = clock.instant();
        record(with("OPERADOR"), number, CallBackOutcome.LLAMADA_LOGRADA);
        assertEquals(TicketStatus.CERRADO, status(number));
        assertFalse(ticket(number).getFirstAnswerAt().isBefore(before));
        assertFalse(ticket(number).isCallOwed());
        assertFalse(isListed(number));
        assertEquals(List.of(), duties(number));
        assertNull(listed(number));
        assertEquals(1, steps(number, StepKind.LLAMADA_SIN_RESPUESTA));
        assertEquals(1, steps(number, StepKind.LLAMADA_LOGRADA));
        assertEquals(1, steps(number, StepKind.RESPUESTA_DEFINITIVA));
        NotAllowedException none =
                assertThrows(
                        NotAllowedException.class,
                        () -> record(administrator(), number, CallBackOutcome.LLAMADA_LOGRADA));
        assertEquals("call.none", none.getMessage());
    }

    @Test
    void whoIsReachedAfterTheTermWasAnsweredLate() throws Exception {
        String number = answeredFor(AnswerChannel.LLAMADA);
        time.advance(Duration.ofHours(73));
        record(administrator(), number, CallBackOutcome.LLAMADA_LOGRADA);
        assertTrue(ticket(number).getFirstAnswerAt().isAfter(ticket(number).getDueAt()));
    }

    @Test
    void whatAPersonWantsNextTimeChangesNoRequestUnderWay() throws Exception {
        String number =
                file(
                        "RECLAMO",
                        "Bandejas con poca comida",
                        "Hoy las bandejas venían con poca comida.",
                        "Rosa",
                        "40000002-6",
                        AnswerChannel.LLAMADA);
        assertEquals(AnswerChannel.LLAMADA, ticket(number).getAnswerChannel());
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Person p SET p.answerChannel = :letter, p.postalAddress = 'Los Aromos 12'"
                                                + " WHERE p.id = (SELECT t.person.id FROM Ticket t WHERE t.number = :n)")
                                .setParameter("letter", AnswerChannel.CARTA)
                                .setParameter("n", number)
                                .executeUpdate());
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, definitive("Revisamos lo ocurrido y lo corregimos.", Finding.ACOGIDO));
        submit(number);
        sendAndLeave(number);
        assertFalse(duties(number).get(0).isLetter());
        record(with("OPERADOR"), number, CallBackOutcome.LLAMADA_LOGRADA);
        assertEquals(TicketStatus.CERRADO, status(number));
    }

    @Test
    void aLetterCountsWhenItIsPosted() throws Exception {
        String number = answeredFor(AnswerChannel.CARTA);
        CallDuty duty = duties(number).get(0);
        assertTrue(duty.isLetter());
        assertEquals("Los Aromos 12, Talca", duty.contact());
        assertNull(ticket(number).getFirstAnswerAt());
        record(administrator(), number, CallBackOutcome.CARTA_ENVIADA);
        assertEquals(TicketStatus.CERRADO, status(number));
    }

    @Test
    void aTextLeavesAsAMailDoesAndIsStillSomebodysToSend() throws Exception {
        String number = answeredFor(AnswerChannel.SMS);
        assertEquals(TicketStatus.CERRADO, status(number));
        Instant left = ticket(number).getFirstAnswerAt();
        assertTrue(isListed(number));
        record(with("OPERADOR"), number, CallBackOutcome.SMS_ENVIADO);
        assertFalse(isListed(number));
        assertEquals(left, ticket(number).getFirstAnswerAt());
    }

    @Test
    void untilSomebodyIsToldItCanBeTakenBackAndSentAgain() throws Exception {
        String number = answeredFor(AnswerChannel.LLAMADA);
        as(administrator(), () -> answers.undo(ref(number)));
        assertFalse(ticket(number).isCallOwed());
        assertEquals(List.of(), duties(number));
        assertEquals(AnswerState.EN_REVISION, underWay(number).getState());
        sendAndLeave(number);
        assertEquals(1, duties(number).size());
        record(administrator(), number, CallBackOutcome.LLAMADA_LOGRADA);
        assertEquals(TicketStatus.CERRADO, status(number));
        assertEquals(List.of(), duties(number));
    }

    @Test
    void nothingElseMovesWhileItWaitsForTheCall() throws Exception {
        String number = answeredFor(AnswerChannel.LLAMADA);
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        administrator(),
                                        () ->
                                                ticketService.askCitizen(
                                                        ref(number), "¿Qué curso?")));
        assertEquals("answer.leaving", no.getMessage());
    }

    @Test
    void aMailThatComesBackKeepsTheVerdictAndBecomesACall() throws Exception {
        String number = in(TicketStatus.CERRADO);
        Instant left = ticket(number).getFirstAnswerAt();
        comesBack(number, "respuesta-definitiva");
        assertTrue(ticket(number).isBounced());
        assertEquals(left, ticket(number).getFirstAnswerAt());
        assertEquals(TicketStatus.CERRADO, status(number));
        assertTrue(isListed(number));
        assertEquals(1, duties(number).size());
        record(with("OPERADOR"), number, CallBackOutcome.LLAMADA_LOGRADA);
        assertFalse(isListed(number));
        assertTrue(ticket(number).isBounced(), "the mark stays");
        assertEquals(left, ticket(number).getFirstAnswerAt());
    }

    @Test
    void anAcknowledgementThatComesBackIsToldOnTheTicketAlone() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        comesBack(number, "acuse-sin-confirmar");
        assertEquals(1, steps(number, StepKind.REBOTE));
        assertEquals(0, duties(number).size(), "the number was on the screen");
        as(writer(), () -> ticketService.askCitizen(ref(number), "¿Qué curso?"));
        comesBack(number, "pedimos-datos");
        assertEquals(2, steps(number, StepKind.REBOTE));
        assertFalse(ticket(number).isBounced(), "it was no answer");
        assertTrue(duties(number).get(0).text().contains("¿Qué curso?"));
    }

    private void comesBack(String number, String code) {
        data.with(
                em -> {
                    Object[] row =
                            em.createQuery(
                                            "SELECT m.id, m.recipientAddress FROM OutboundMessage m WHERE"
                                                    + " m.ticketNumber = :n AND m.templateCode = :c",
                                            Object[].class)
                                    .setParameter("n", number)
                                    .setParameter("c", code)
                                    .getSingleResult();
                    failures.fire(new DeliveryFailed(number, (Long) row[0], code, (String) row[1]));
                    return null;
                });
    }

    @ParameterizedTest
    @CsvSource({"AREA, RRHH", "INSTITUCION, JUNAEB", "CIUDADANO,", "OPERACIONES,"})
    void nobodyElseRecordsACall(String role, String of) throws Exception {
        String number = answeredFor(AnswerChannel.LLAMADA);
        TicketRef seen = ref(number);
        Known who =
                switch (role) {
                    case "AREA" -> area(of);
                    case "INSTITUCION" -> institution(of);
                    default -> with(role);
                };
        Class<? extends Exception> refusal =
                role.equals("AREA") || role.equals("OPERACIONES")
                        ? NotFoundException.class
                        : EJBAccessException.class;
        assertThrows(
                refusal,
                () -> as(who, () -> calls.record(seen, CallBackOutcome.LLAMADA_LOGRADA, null)));
        assertNull(ticket(number).getFirstAnswerAt());
    }

    @Test
    void theAreaThatAnswersMayCallAndAnOldScreenMayNot() throws Exception {
        String number = answeredFor(AnswerChannel.LLAMADA);
        TicketRef seen = ref(number);
        record(writer(), number, CallBackOutcome.LLAMADA_SIN_RESPUESTA);
        assertThrows(
                StaleTicketException.class,
                () ->
                        as(
                                writer(),
                                () -> calls.record(seen, CallBackOutcome.LLAMADA_LOGRADA, null)));
        record(writer(), number, CallBackOutcome.LLAMADA_LOGRADA);
        assertEquals(TicketStatus.CERRADO, status(number));
    }

    @Test
    void aRestrictedTicketIsNotTheOperatorsToCall() throws Exception {
        String number = answeredFor(AnswerChannel.LLAMADA);
        as(administrator(), () -> answers.undo(ref(number)));
        as(
                administrator(),
                () ->
                        ticketService.restrict(
                                ref(number), RestrictedMatter.MALTRATO, "es delicado"));
        assertThrows(NotFoundException.class, () -> as(with("OPERADOR"), () -> calls.of(number)));
    }
}

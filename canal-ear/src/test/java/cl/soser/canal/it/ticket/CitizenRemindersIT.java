package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.CitizenReminderWorker;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A citizen who was asked for more is reminded of it once. */
class CitizenRemindersIT extends TicketCase {

    @Inject CitizenReminderWorker citizenReminderWorker;

    private String asked() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        as(writer(), () -> ticketService.askCitizen(ref(number), "¿En qué curso ocurrió?"));
        return number;
    }

    /** What the timer does each minute; it may be first. */
    private void round() {
        for (String number : citizenReminderWorker.due(1000)) {
            try {
                citizenReminderWorker.give(number);
            } catch (RuntimeException timerWasFaster) {
                // then it has been given
            }
        }
    }

    private List<String> mails(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT m.body FROM OutboundMessage m WHERE m.ticketNumber = :n AND"
                                                + " m.templateCode = 'recordatorio'",
                                        String.class)
                                .setParameter("n", number)
                                .getResultList());
    }

    private long steps(String number) throws Exception {
        return as(
                administrator(),
                () ->
                        ticketDetailsService.open(number).steps().stream()
                                .filter(step -> step.getKind() == StepKind.RECORDATORIO)
                                .count());
    }

    @Test
    void afterADayOnceWithWhatWasAsked() throws Exception {
        String number = asked();
        time.advance(Duration.ofHours(23));
        round();
        assertEquals(0, steps(number));
        time.advance(Duration.ofHours(1));
        round();
        round();
        assertEquals(1, steps(number));
        assertEquals(1, mails(number).size());
        assertTrue(mails(number).get(0).contains("¿En qué curso ocurrió?"));
        assertEquals(TicketStatus.ESPERA_CIUDADANO, status(number));
    }

    @Test
    void whoAnsweredIsNotReminded() throws Exception {
        String number = asked();
        as(administrator(), () -> ticketService.recordReply(ref(number), "En el 3.º B."));
        time.advance(Duration.ofHours(30));
        assertFalse(citizenReminderWorker.due(1000).contains(number));
        round();
        assertEquals(0, steps(number));
    }

    @Test
    void whereTheTermEndsSoonerItComesHalfWay() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(Duration.ofHours(62));
        as(writer(), () -> ticketService.askCitizen(ref(number), "¿En qué curso ocurrió?"));
        time.advance(Duration.ofHours(6));
        round();
        assertEquals(1, steps(number));
    }
}

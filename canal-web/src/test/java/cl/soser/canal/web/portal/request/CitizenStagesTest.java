package cl.soser.canal.web.portal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.SampleCatalogue;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.ticket.SampleTicket;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.shared.time.Dates;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bar says to a citizen must have happened. */
class CitizenStagesTest {

    private static List<String> bar(Ticket ticket) {
        return new CitizenStages(
                        ticket,
                        "Calidad",
                        SampleTicket.SANTIAGO,
                        SampleTicket.ENTRY.plus(Duration.ofHours(2)),
                        new Dates())
                .stations().stream().map(one -> one.label() + ": " + one.state()).toList();
    }

    private static List<String> bar(TicketStatus status) {
        return bar(SampleTicket.in(status));
    }

    @Test
    void itIsStudiedOnlyOnceItIsInItsArea() {
        assertEquals(
                List.of(
                        "Recibida: current",
                        "En estudio por Calidad: todo",
                        "Respuesta: todo",
                        "Cerrada: todo"),
                bar(TicketStatus.POR_VALIDAR));
        assertEquals(
                List.of(
                        "Recibida: done",
                        "En estudio por Calidad: current",
                        "Respuesta: todo",
                        "Cerrada: todo"),
                bar(TicketStatus.EN_AREA));
    }

    @Test
    void whatIsBlockedPromisesNoDay() {
        Ticket ticket = SampleTicket.in(TicketStatus.EN_AREA);
        ticket.block(SampleTicket.ENTRY.plusSeconds(60));
        CitizenStages stages =
                new CitizenStages(
                        ticket, "Calidad", SampleTicket.SANTIAGO, SampleTicket.ENTRY, new Dates());
        assertTrue(stages.promise().contains("bloqueo"), stages.promise());
        assertEquals("warn", stages.tone());
    }

    @Test
    void aRestrictedOneIsStudiedByNamedPeople() {
        Ticket ticket = SampleTicket.in(TicketStatus.EN_AREA);
        ticket.restrict(RestrictedMatter.ACOSO, SampleTicket.ENTRY.plusSeconds(60));
        assertEquals("En estudio por personas designadas: current", bar(ticket).get(1));
    }

    @Test
    void anAnswerThatPromisesStepsIsNotYetClosed() {
        assertEquals(
                List.of(
                        "Recibida: done",
                        "En estudio por Calidad: done",
                        "Respuesta, con pasos por cumplir: current",
                        "Cerrada: todo"),
                bar(TicketStatus.RESPONDIDO));
        assertEquals(
                List.of(
                        "Recibida: done",
                        "En estudio por Calidad: done",
                        "Respuesta: done",
                        "Cerrada: done"),
                bar(TicketStatus.CERRADO));
    }

    @Test
    void whatTheAutomaticAnswerClosedWasStudiedByNobody() {
        Ticket praise = SampleTicket.of(SampleCatalogue.praise(), Urgency.BAJA, false);
        praise.answered(
                Stage.RESPUESTA_DEFINITIVA, null, SampleTicket.ENTRY, SampleTicket.SANTIAGO);
        assertEquals(List.of("Recibida: done", "Respuesta: done", "Cerrada: done"), bar(praise));
        praise.reopen(SampleTicket.ENTRY.plusSeconds(60));
        assertEquals(
                List.of(
                        "Recibida: done",
                        "Reabierta: done",
                        "En estudio por Calidad: current",
                        "Respuesta: todo",
                        "Cerrada: todo"),
                bar(praise));
    }
}

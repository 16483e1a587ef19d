package cl.soser.canal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TicketStepTest {

    private static TicketStep step(String changes) {
        Ticket ticket = SampleTicket.complaint();
        return new TicketStep(
                ticket, StepKind.CORRECCION, null, SampleTicket.ENTRY, null, null, changes);
    }

    @Test
    void whatItChangedIsReadTraitByTrait() {
        TicketStep step = step("area:CALIDAD>LOGISTICA,subtopic:>INCOMPLETA,promised:2026-12-04>");
        assertEquals("LOGISTICA", step.changedTo("area"));
        assertEquals("INCOMPLETA", step.changedTo("subtopic"));
        assertEquals("", step.changedTo("promised"), "no day is promised any more");
        assertNull(step.changedTo("topic"), "part of another name");
        assertNull(step.changedTo("motive"));
        assertNull(step(null).changedTo("area"));
    }
}

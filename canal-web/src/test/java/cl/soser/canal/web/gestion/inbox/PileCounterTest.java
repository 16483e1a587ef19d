package cl.soser.canal.web.gestion.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketQuery;
import org.junit.jupiter.api.Test;

class PileCounterTest {

    private static PileCounter counter(int count, boolean current) {
        return new PileCounter(TicketPile.ESPERA_CIUDADANO, count, null, current);
    }

    @Test
    void anEmptyPileIsInSightOnlyWhileItIsOpen() {
        assertTrue(counter(0, false).isHidden());
        assertFalse(counter(0, true).isHidden());
        assertFalse(counter(1, false).isHidden());
    }

    @Test
    void theLineHasShorterWordsThanTheTitle() {
        PileCounter many = counter(TicketQuery.CAP + 1, false);
        assertEquals("1.000+", many.getBrief());
        assertEquals("más de 1.000", many.getFigure());
        assertTrue(many.getShort().length() < many.getLabel().length());
    }
}

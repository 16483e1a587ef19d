package cl.soser.canal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.catalogue.Urgency;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketPlacementTest {

    @Test
    void whatIsKeptOfATicketIsReadAgainTheSame() {
        TicketPlacement full =
                new TicketPlacement(
                        TicketStatus.EN_AREA,
                        "CALIDAD",
                        Urgency.ALTA,
                        17L,
                        Set.of("RRHH", "CANAL"));
        assertEquals("EN_AREA;CALIDAD;ALTA;17;CANAL,RRHH", full.toString());
        assertEquals(full, TicketPlacement.parse(full.toString()));
        TicketPlacement bare =
                new TicketPlacement(
                        TicketStatus.POR_VALIDAR, "CANAL", Urgency.NO_INDICADA, null, Set.of());
        assertEquals(bare, TicketPlacement.parse(bare.toString()));
    }
}

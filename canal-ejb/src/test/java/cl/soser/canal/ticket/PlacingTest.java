package cl.soser.canal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.catalogue.Urgency;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacingTest {

    @Test
    void whatIsKeptOfATicketIsReadAgainTheSame() {
        Placing full =
                new Placing(
                        TicketStatus.EN_AREA,
                        "CALIDAD",
                        Urgency.ALTA,
                        17L,
                        Set.of("RRHH", "CANAL"));
        assertEquals("EN_AREA;CALIDAD;ALTA;17;CANAL,RRHH", full.toString());
        assertEquals(full, Placing.parse(full.toString()));
        Placing bare =
                new Placing(TicketStatus.POR_VALIDAR, "CANAL", Urgency.NO_INDICADA, null, Set.of());
        assertEquals(bare, Placing.parse(bare.toString()));
    }
}

package cl.soser.canal.web.admin.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.configuration.TransferPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferPlanWordsTest {

    @Test
    void aPlaceInTheFileIsSaidInWords() {
        assertEquals(
                "Reglas de derivación, fila 3, Área", TransferPlanWords.place("reglas[2].area"));
        assertEquals("Contratos, fila 1", TransferPlanWords.place("contratos[0]"));
        assertEquals("Contratos", TransferPlanWords.place("contratos"));
        assertEquals("«inventado», fila 1", TransferPlanWords.place("inventado[0]"));
        assertEquals(
                "Ajustes de la administración, fila 2, «otro»",
                TransferPlanWords.place("ajustes[1].otro"));
    }

    @Test
    void whatATroubleCountsIsSaidInTheSingularToo() {
        assertEquals(
                "El área Logística tiene 1 solicitud abierta y no se puede retirar. Derívela"
                        + " primero.",
                openTickets(1L));
        assertEquals(
                "El área Logística tiene 3 solicitudes abiertas y no se puede retirar. Derívelas"
                        + " primero.",
                openTickets(3L));
    }

    private static String openTickets(long count) {
        return TransferPlanWords.trouble(
                new TransferPlan.Trouble(
                        "", 0, "transfer.area.tickets", List.of("Logística", count)));
    }
}

package cl.soser.canal.web.shared.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class HistoryLineTest {

    @Test
    void everyCodeInAValueIsSaidInWordsAndWhatIsNoneStays() {
        assertEquals(
                "Plazo del contrato 100 %", HistoryLine.words("{runningClock.CONTRATO} 100 %"));
        assertEquals(
                "Calidad · Plazo para validar: 4 h, Consulta: 72 h",
                HistoryLine.words(
                        "Calidad · {internalStage.VALIDACION}: 4 h, {motive.CONSULTA}: 72 h"));
        assertEquals("{nada.NADA} y $1", HistoryLine.words("{nada.NADA} y $1"));
        assertNull(HistoryLine.words(null));
    }
}

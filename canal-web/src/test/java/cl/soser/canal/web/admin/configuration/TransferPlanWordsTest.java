package cl.soser.canal.web.admin.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TransferViewTest {

    @Test
    void aPlaceInTheFileIsSaidInWords() {
        assertEquals("Reglas de derivación, fila 3, Área", TransferView.place("reglas[2].area"));
        assertEquals("Contratos, fila 1", TransferView.place("contratos[0]"));
        assertEquals("Contratos", TransferView.place("contratos"));
        assertEquals("«inventado», fila 1", TransferView.place("inventado[0]"));
        assertEquals(
                "Ajustes de la administración, fila 2, «otro»",
                TransferView.place("ajustes[1].otro"));
    }
}

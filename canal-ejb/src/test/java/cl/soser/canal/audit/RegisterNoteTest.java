package cl.soser.canal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register shows codes and pages of what an act kept, and never what a person typed. */
class RegisterNoteTest {

    @ParameterizedTest
    @CsvSource({
        "RESPALDO,RESPALDO",
        "'APELLIDOS, CELULAR','APELLIDOS, CELULAR'",
        "/gestion/derechos,/gestion/derechos",
        "/gestion/tickets/CP-2026-000001,/gestion/tickets",
        "/seguimiento?correo=ana@correo.example,/seguimiento",
    })
    void showsCodesAndPages(String kept, String shown) {
        assertEquals(shown, RegisterNote.of(null, kept).detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Pérez llamó otra vez",
                "ANA@correo.example",
                "<b>/gestion</b>",
                "JUAN PEREZ LLAMO",
                "CP-2026-000001 de Ana"
            })
    void showsNothingThatWasTyped(String kept) {
        assertNull(RegisterNote.of(null, kept).detail());
    }
}

package cl.soser.canal.inbound.parsing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that asks for a right over one's data is noticed; a complaint about food is not. */
class RightWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eliminar mis datos de acuerdo con la Ley 21.719",
                "Solicito BLOQUEO de mis datos",
                "quiero que borren todos los datos personales de mi familia",
                "pido una copia de mis datos",
                "Corrijan mis datos: mi apellido está mal escrito",
                "por favor dejen de usar mis datos para encuestas",
                "ejerzo mi derecho de acceso",
                "necesito que supriman la información personal que tienen"
            })
    void aRequestIsNoticed(String text) {
        assertTrue(RightWords.areIn("Consulta", text));
        assertTrue(RightWords.areIn(text, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La comida llegó fría y mi hija no almorzó",
                "No tengo acceso al menú de junio",
                "Le entregaron el pan vencido a mi hijo",
                "Mis datos de contacto son: Ana, 9 1234 5678",
                ""
            })
    void aComplaintIsNot(String text) {
        assertFalse(RightWords.areIn("Reclamo", text));
    }
}

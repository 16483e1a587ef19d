package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holding in vain is cheap; closing a complaint unread is not. */
class DoubtReaderTest {

    private static final DoubtReader READER = DoubtReader.shipped();

    private static TextDoubt.Kind kind(String text) {
        return READER.read("", text).map(TextDoubt::kind).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sobran platos enteros y la comida llega siempre fria.",
                "Las tias un amor, lo unico es que el pan nunca alcanza",
                "gracias pero ay que esperar media hora en la fila",
                "Sugiero sirvan antes, los del ultimo turno se qedan sin postre y no hay pan",
                "Felicito a la empresa por el arroz crudo",
                "Seria bueno arreglar la puerta, esta rota hace un mes",
                "A mi hija no le gusta la leche y la bota todos los dias",
                "Que no vuelva a pasar lo de las larvas del martes, revisen los sacos",
                "Rotulen el flan: mi sobrina celíaca por poco lo prueba",
                "Una idea, otra bandeja para los del menú especial, el lunes casi se toma la leche"
            })
    void aFaultIsSeen(String text) {
        assertEquals(TextDoubt.Kind.FALLA, kind(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Podrían dar fruta los viernes?",
                "Muy rico todo. A que hora sirven la once",
                "Quisiera saber si la minuta se publica",
                "Felicitaciones al equipo, quedo atento a su respuesta",
                "El año pasado nos fue mal con la fruta, ojalá este año la revisen"
            })
    void aQuestionIsSeenAlsoWithoutItsMark(String text) {
        assertEquals(TextDoubt.Kind.PREGUNTA, kind(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gracias a la señora Rosa, muy amable con todos.",
                "Todo rico, todo limpio, sigan así.",
                "Sugiero publicar la minuta en la entrada del colegio.",
                "En todo el año no hemos tenido ni un reclamo.",
                "El año pasado reclamé por la comida fría; hoy está impecable.",
                "Me muero de hambre con el olor de esa cazuela.",
                "Mi nieto casi se come el plato con la cazuela."
            })
    void plainPraiseAndIdeasAreAnsweredAtOnce(String text) {
        assertEquals(null, kind(text));
    }

    @Test
    void itSaysWhichWordsToldIt() {
        TextDoubt doubt = READER.read("Comida fría", "Y sobra mucho pan").orElseThrow();
        assertEquals("Cuenta una falla (fria, sobra)", DoubtLabels.of(doubt));
        TextDoubt asks = READER.read(null, "¿Hay menú vegetariano?").orElseThrow();
        assertEquals("Hace una pregunta", DoubtLabels.of(asks));
        assertTrue(READER.read(null, null).isEmpty());
    }
}

package cl.soser.canal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityReaderTest {

    private static final IdentityReader READER = IdentityReader.shipped();

    private static String hidden(String text) {
        return IdentitySpan.hide(text, READER.read(text));
    }

    /** A name counts as found only if all of it is hidden. */
    @Test
    void namesAreFoundInTextsThatTheRulesNeverSaw() {
        List<LabelledText> texts = LabelledText.all("texts-unseen.txt");
        IdentityMeasurement unseen = IdentityMeasurement.of(texts);
        assertTrue(texts.size() >= 300, "texts");
        assertTrue(unseen.recall(IdentityKind.NOMBRE) >= 95, unseen::toString);
        assertTrue(unseen.recall(IdentityKind.CURSO) >= 95, unseen::toString);
        assertTrue(unseen.recall(IdentityKind.DIRECCION) >= 90, unseen::toString);
        assertTrue(unseen.recall(IdentityKind.SALUD) >= 95, unseen::toString);
        assertTrue(unseen.needlessPerThousandWords() <= 2, unseen::toString);
    }

    @Test
    void theTextsThatTheRulesWereMadeWithStayRead() {
        List<LabelledText> texts = LabelledText.all("texts-tuned.txt");
        IdentityMeasurement tuned = IdentityMeasurement.of(texts);
        assertTrue(texts.size() >= 250, "texts");
        assertTrue(tuned.recall(IdentityKind.NOMBRE) >= 99, tuned::toString);
        assertTrue(tuned.recall(IdentityKind.CURSO) >= 99, tuned::toString);
        assertTrue(tuned.recall(IdentityKind.DIRECCION) >= 99, tuned::toString);
        assertTrue(tuned.recall(IdentityKind.SALUD) >= 99, tuned::toString);
        assertTrue(tuned.needlessPerThousandWords() <= 1, tuned::toString);
    }

    @Test
    void theTextOfTheReviewNamesNobodyAnyMore() {
        assertEquals(
                "El niño [nombre] se enfermó", hidden("El niño Matías Rojas Fuentes se enfermó"));
        assertEquals(
                "[nombre], [curso], [salud], vive en [dirección].",
                hidden("Matías, 1°B, alérgico, vive en Av. Los Pinos 455."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No llegó el camión a la Escuela Gabriela Mistral.",
                "Liceo José Miguel Carrera: sin gas.",
                "en la escuela gabriela mistral no hay agua",
                "El Colegio San Agustín de Antofagasta, en Av. Matta 1250, no tiene luz.",
                "En Santiago, Victoria, Los Ángeles y Lautaro no hubo pan.",
                "La Junaeb y la empresa Soser no responden.",
                "La leche Soprole y el yogur Nestlé estaban vencidos, lote 45213.",
                "El charquicán del lunes 3 de abril venía frío.",
                "La directora, el alcalde y la Seremi saben.",
                "El menú para celíacos no llegó.",
                "Los niños con autismo y los diabéticos comen lo mismo.",
                "Un celíaco no puede comer ese queque.",
                "Mi hijo vomitó y tuvo fiebre después del almuerzo.",
                "Le salió alergia en la piel con el budín.",
                "Se mantuvo a 4°C, en el 2° piso, desde el 1° de junio.",
                "Cobran diez lucas por la colación.",
                "El fono es rosa.diaz@colegio.cl o rosa(arroba)correo.cl",
                "Reclamo por la enfermedad de los niños del internado.",
                "Mi hermano chico y mi hija mayor comen poco.",
            })
    void whatIsNobodysStays(String text) {
        assertEquals(text, hidden(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mi hijo benja",
                "La MARTINA",
                "M. Rojas",
                "profe Carla",
                "la tía yoya",
                "se llama Yeikel",
                "Wideline Joseph",
                "Rayén Huenchullán",
                "Juan San Martín",
                "la señora María Elena",
                "María de los Ángeles Pérez",
                "señora Gladys",
            })
    void namesAreFoundHoweverTheyAreWritten(String text) {
        assertTrue(hidden(text).contains("[nombre]"), () -> hidden(text));
        assertTrue(hidden(text).matches("[\\p{L} .]*\\[nombre]"), () -> hidden(text));
    }

    @Test
    void aMailboxIsLeftToItsOwnRuleAndASignAloneIsNone() {
        assertEquals(
                "La profe [nombre]. @apoderada-1", hidden("La profe Carla Soto. @apoderada-1"));
        assertEquals("escriba a carla.soto@a.cl", hidden("escriba a carla.soto@a.cl"));
    }

    @Test
    void nothingIsReadInNothing() {
        assertEquals(List.of(), READER.read(null));
        assertEquals(List.of(), READER.read("  \n "));
        assertEquals(List.of(), READER.read("123 … !!"));
    }

    /** Whatever people send: marks lie inside the text, in order, and none meets another. */
    @Test
    void anyTextCanBeRead() {
        List<String> pieces =
                List.of(
                        "Juan",
                        "mi hijo",
                        "de la",
                        "1°",
                        "B",
                        ".",
                        ",",
                        "\n",
                        "Av. ",
                        "455",
                        "alérgico a la",
                        "Escuela",
                        "San",
                        "á",
                        "\uD83D\uDE22",
                        "\u0301",
                        "ß",
                        "İ",
                        "Ñ",
                        "'",
                        "segundo",
                        "vive en",
                        "-",
                        "(",
                        "\u0000",
                        "K",
                        "celíaco y",
                        "A. ");
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
                text.append(random.nextInt(3) > 0 ? " " : "");
            }
            int shown = 0;
            for (IdentitySpan span : READER.read(text.toString())) {
                assertTrue(span.from() >= shown && span.until() <= text.length(), text::toString);
                shown = span.until();
            }
            hidden(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1° ", "Juan, ", "A. ", "casa ", "alérgico a la ", "vive en ", "Ñ"})
    void aTextThatRepeatsItselfIsReadToTheEnd(String piece) {
        assertTrue(READER.read(piece.repeat(60_000 / piece.length())).size() <= 20_000, piece);
    }
}

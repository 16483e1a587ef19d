package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.routing.FiledMessages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped messages teach: four fifths of them, tried on the rest. */
class TaughtReaderTest {

    private static List<LabelledMessage> learned;
    private static List<LabelledMessage> unseen;
    private static DangerClassifier classifier;
    private static DangerReader reader;

    @BeforeAll
    static void learn() throws IOException {
        List<LabelledMessage> messages = new ArrayList<>(LabelledMessages.shipped());
        Collections.shuffle(messages, new Random(1));
        unseen = messages.subList(0, messages.size() / 5);
        learned = messages.subList(messages.size() / 5, messages.size());
        classifier = DangerReader.ofWords().learn(learned);
        reader = DangerReader.ofWords().with(classifier);
    }

    /** The floors: these messages were written to be hard, and others are read better. */
    @Test
    void whatItNeverSawIsReadAsWellAsSaid() {
        DangerMeasurement measurement = DangerMeasurement.of(reader, unseen);
        String figures = measurement.toString();
        assertTrue(measurement.alerts() >= 77, figures);
        assertTrue(measurement.eitherLevel() >= 90, figures);
        assertTrue(measurement.falseAlerts() <= 6, figures);
        assertTrue(measurement.falseRisks() <= 16, figures);
        assertTrue(measurement.rightAreas() >= 79, figures);
        assertTrue(measurement.rightlyRestricted() >= 80, figures);
        assertTrue(measurement.needlesslyRestricted() <= 5, figures);
    }

    /** The same as if they were filed: what the shipped rules make of the reading. */
    @Test
    void whatIsFiledGoesToAnAreaThatAnswersAsOftenAsSaid() throws IOException {
        FiledMessages.Figures figures = FiledMessages.shipped().among(unseen).routed(reader);
        assertTrue(figures.rightAreas() >= 81, figures.toString());
        assertTrue(figures.rightlyRestricted() >= 80, figures.toString());
        assertTrue(figures.needlesslyRestricted() <= 4, figures.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿A qué hora es el almuerzo?",
                "La comida llegó fría y tarde",
                "Hoy las bandejas venían con poca comida.",
                "Queremos saber a qué hora abre el comedor.",
                "Quisiera saber.",
                "Van los archivos",
                "Soy la directora",
                "Muchas gracias.",
                "Texto corriente de una prueba.",
                "No hubo vómitos",
                "Nadie vomitó",
                "asdf qwer zxcv",
                "12345",
                "👍"
            })
    void aShortTextWithoutADangerIsNotRaised(String text) {
        assertEquals(DangerLevel.NINGUNO, reader.read("", text).level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Felicitaciones por las larvas",
                "Gracias por los gusanos de la ensalada",
                "Los felicito por el ratón de la cocina",
                "Un siete para la leche podrida",
                "Felicitaciones por los vidrios del arroz"
            })
    void praiseOfADangerIsHeld(String text) {
        assertNotEquals(DangerLevel.NINGUNO, reader.read(text, "Muchas gracias.").level());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Llegó abc a la escuela.", "Vino con abcdes en el arroz."})
    void circumstancesAloneAreNoAlert(String text) {
        assertNotEquals(DangerLevel.ALERTA, reader.read("Algo pasó hoy", text).level());
    }

    @ParameterizedTest
    @CsvSource({
        "ENFERMEDAD, mi sobrino se intoxico ayer",
        "ENFERMEDAD, Sospechamos una posible intoxicación alimentaria en primero básico",
        "ENFERMEDAD, 🤮🤒🚑",
        "CUERPO_EXTRANO, la lechuga tenía 🐛🐛",
        "GAS_FUEGO, Salía humo del casino y tuvieron que salir al patio",
        "CUERPO_EXTRANO, el jugo sabía a cloro y le ardió la lengua",
        "ALERGIA, quedó morada e hinchada y le pusieron adrenalina",
        "MALTRATO, el tío de la fila me toca la espalda y me da susto",
        "MALTRATO, un caballero del comedor le mostró sus partes a mi sobrina",
        "MALTRATO, la tía le tironea la oreja a los niños que no comen",
        "DESCOMPUESTO, el pavo estaba crudo",
        "ENFERMEDAD, una alumna perdió el conocimiento después de la colación",
        "ENFERMEDAD, el niño se tomó un vaso de desengrasante en el comedor",
        "ENFERMEDAD, 'no es que le doliera, es que quedó internada por el guiso'",
        "ENFERMEDAD, la niñita enferma de la guatita",
        "ALERGIA, se le cerró la garganta con una nuez y quedó morada",
        "ALERGIA, mi hija tiene fenilcetonuria y comió el queso que le dieron",
        "MALTRATO, la señora le dijo peruana de mierda a mi hija",
        "MALTRATO, la educadora deja sin colación a los niños y los zamarrea",
        "MALTRATO, la auxiliar le pegó a mi nieta porque vomitó la leche",
        "LABORAL, me ofrecieron plata para que no denunciara",
        "LABORAL, nos daban una canasta si retirábamos el reclamo",
        "CUERPO_EXTRANO, el pan sabe a cloro",
        "CUERPO_EXTRANO, la leche tenía gusto a parafina",
        "CUERPO_EXTRANO, 'la cazuela vino con sabor a detergente, no la pudo comer nadie'"
    })
    void aDangerToldInEverydayWordsIsAnAlertOfItsKind(DangerKind kind, String text) {
        DangerReading reading = reader.read("", text);
        assertEquals(DangerLevel.ALERTA, reading.level());
        assertEquals(kind, reading.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Los tallarines estaban pasados.",
                "El arroz venía crudo.",
                "Tengo una piedra en la vesícula.",
                "Se me quemó el cargador, ¿lo puedo enchufar en el comedor?",
                "La cazuela 😋👍",
                "La manipuladora le lanza un beso a mi nieto.",
                "Mi hijo hace arcadas con la nata, de puro mañoso.",
                "Se terminó el gas y sirvieron pan con queso.",
                "Los niños pegaron un letrero en el casino.",
                "No es que esté mala la comida, es que es poca.",
                "Le tocó a la tía de la cocina servir sola todo el turno.",
                "La tía lo tocó con la cuchara para ver si el arroz estaba caliente.",
                "El pan no sabe a cloro, sabe a campo."
            })
    void whatIsBadlyCookedOrOfSomebodyElseIsNotRaised(String text) {
        assertEquals(DangerLevel.NINGUNO, reader.read("", text).level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marquen los postres, mi hijo es celíaco y casi se come el queque de todos",
                "Se desmayó un alumno",
                "La sopa tiene gusto a bencina",
                "Quedó como ido después de la leche",
                "El enchufe de la juguera echa chispas"
            })
    void whatMayKillOrNearlyDidIsNeverNothing(String text) {
        assertNotEquals(DangerLevel.NINGUNO, reader.read("", text).level());
    }

    @Test
    void whatIsWrittenAroundItDoesNotMakeADangerLess() {
        String praise = "La minuta es variada y los niños la comen con gusto. ";
        DangerReading reading = reader.read("", praise.repeat(60) + "Mi hijo vomitó anoche.");
        assertEquals(DangerLevel.ALERTA, reading.level());
        assertEquals(DangerKind.ENFERMEDAD, reading.kind());
        assertEquals(DangerLevel.NINGUNO, reader.read("", praise.repeat(60)).level());
    }

    /** People read the kind in the message of the alert. */
    @Test
    void aRestrictedMessageIsOfARestrictedKind() {
        for (LabelledMessage message : unseen) {
            DangerReading reading = reader.read(message.subject(), message.detail());
            assertEquals(reading.restricted(), reading.kind().isRestricted(), message.id());
        }
    }

    @Test
    void theSentenceThatWeighsMostIsMarkedAndNotAWordOfTheSubject() {
        String detail = "Quería contarles algo. Se prendió fuego el horno de la cocina.";
        DangerReading reading = reader.read("gas", detail);
        assertEquals("Se prendió fuego el horno de la cocina", reading.cause().of("gas", detail));
    }

    @Test
    void littleFoodIsAMatterOfOperations() {
        DangerReading reading =
                reader.read("Bandejas con poca comida", "Hoy las bandejas venían con poca comida.");
        assertEquals(DangerLevel.NINGUNO, reading.level());
        assertEquals("OPERACIONES", reading.areas().get(0));
    }

    @Test
    void aLackIsNoDenialOfADanger() {
        assertNotEquals(DangerLevel.NINGUNO, reader.read("", "cero almuerzo hoy").level());
    }

    @Test
    void aKeptClassifierSaysTheSame() throws IOException {
        DangerReader again = reader.with(DangerClassifier.read(new ByteArrayInputStream(kept())));
        for (LabelledMessage message : unseen.subList(0, 50)) {
            assertEquals(
                    reader.read(message.subject(), message.detail()),
                    again.read(message.subject(), message.detail()));
        }
    }

    @Test
    void aBrokenFileIsNoClassifier() throws IOException {
        byte[] kept = kept();
        Random random = new Random(3);
        for (int i = 0; i < 5; i++) {
            byte[] broken = Arrays.copyOf(kept, random.nextInt(kept.length));
            assertThrows(
                    IOException.class,
                    () -> DangerClassifier.read(new ByteArrayInputStream(broken)));
        }
        assertThrows(
                IOException.class,
                () -> DangerClassifier.read(new ByteArrayInputStream("<html>".getBytes())));
    }

    @Test
    void aBrokenLineIsNoMessage() {
        assertThrows(
                IOException.class, () -> LabelledMessages.read(new StringReader("{\"id\":1}")));
        assertThrows(IOException.class, () -> LabelledMessages.read(new StringReader("null")));
    }

    private static byte[] kept() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        classifier.write(file);
        return file.toByteArray();
    }

    @Test
    void whatAnAdministratorAddedCountsAsItSaysWhateverTheClassifierThinks() {
        String text = "La niña tolompeó en la sala";
        DangerReader reader = DangerReader.ofWords().with(classifier);
        assertNotEquals(DangerLevel.ALERTA, reader.read("Consulta", text).level());
        DangerReading added = withAdded(ReaderEntry.word("VOMITO", "tolompe*")).read("", text);
        assertEquals(DangerLevel.ALERTA, added.level());
        assertEquals(DangerKind.ENFERMEDAD, added.kind());
        DangerReading possible =
                withAdded(
                                ReaderEntry.rule(
                                        DangerKind.PLAGA,
                                        DangerLevel.POSIBLE_RIESGO,
                                        List.of("ELOGIO")))
                        .read("", "Muchas gracias a las tías por la once de ayer");
        assertEquals(DangerLevel.POSIBLE_RIESGO, possible.level());
    }

    private static DangerReader withAdded(ReaderEntry entry) {
        List<ReaderEntry> entries = new ArrayList<>(ReaderEntry.shipped());
        entries.add(entry);
        return DangerReader.ofWords().with(classifier).withWords(entries);
    }
}

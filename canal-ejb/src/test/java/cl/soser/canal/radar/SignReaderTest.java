package cl.soser.canal.radar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.FoodReader;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignReaderTest {

    private static final FoodReader FOODS = FoodReader.shipped();
    private static final DangerReader DANGERS = DangerReader.ofWords();

    private final SignReader reader = new SignReader(FOODS::read);

    private Set<Sign> read(boolean complaint, String text, String product, String lot) {
        DangerReading reading = DANGERS.read("", text);
        return reader.read(
                new SignReader.ReportText(
                        complaint,
                        reading.level() == DangerLevel.ALERTA,
                        reading.kind(),
                        reading,
                        text,
                        product,
                        lot));
    }

    private static Sign sign(SignKind kind, String value) {
        return new Sign(kind, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El pollo venía crudo | POLLO",
                "la lechecita estaba cortá | LECHE",
                "LOS POROTOZ CON RIENDA | LEGUMBRES",
                "le dieron yogurt y una hallulla con keso | PAN,QUESO,YOGUR",
                "No tiene leche | ''",
                "siempre frío y tarde | ''"
            })
    void foodsAreReadAsPeopleWriteThem(String text, String foods) {
        Set<String> expected = new TreeSet<>();
        Arrays.stream(foods.split(",")).filter(one -> !one.isBlank()).forEach(expected::add);
        assertEquals(expected, FOODS.read(text));
    }

    @Test
    void aComplaintOfAnIllChildHasHarmFoodAndBoth() {
        Set<Sign> signs =
                read(true, "Mi hija vomitó toda la noche después de comer el pollo", null, null);
        assertTrue(
                signs.containsAll(
                        Set.of(
                                sign(SignKind.ALIMENTO, "POLLO"),
                                sign(SignKind.SINTOMA, "ENFERMEDAD"),
                                sign(SignKind.SINTOMA, "VOMITO"),
                                sign(SignKind.SINTOMA_ALIMENTO, "ENFERMEDAD+POLLO"))),
                signs::toString);
    }

    @Test
    void productAndLotAreSigns() {
        Set<Sign> signs = read(true, "Venía mala", "LECHE chocolate 200 ml", "L2611");
        assertEquals(
                Set.of(
                        sign(SignKind.LOTE, "L2611"),
                        sign(SignKind.PRODUCTO, "LECHE"),
                        sign(SignKind.ALIMENTO, "LECHE")),
                signs);
    }

    @Test
    void anUnknownProductIsItsLongerWords() {
        assertEquals(
                Set.of(sign(SignKind.PRODUCTO, "supremax"), sign(SignKind.PRODUCTO, "instantaneo")),
                read(true, "Venía mala", "Supremax instantáneo 3 en 1", null));
    }

    @Test
    void praiseOfTheChickenIsNoReport() {
        assertEquals(Set.of(), read(false, "Muy rico el pollo, gracias", "Pollo", null));
    }

    /** Ill-treatment is nobody's sign, and a missing truck is no outbreak. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "La manipuladora le pegó a mi hijo y lo insultó delante de todos",
                "El curso completo quedó sin comer porque no llegó el camión"
            })
    void whatNobodyAteIsNoHarm(String text) {
        assertTrue(read(true, text, null, null).stream().noneMatch(one -> one.kind().isHarmful()));
    }

    /** Whatever is typed, a sign fits its column. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "😀😀😀", "<script>alert(1)</script>", "'; drop table ticket; --"})
    void whateverIsTypedFits(String typed) {
        String longer = typed + "x".repeat(300);
        for (String product : new String[] {typed, longer, longer + " " + longer}) {
            read(true, typed, product, null).forEach(one -> assertTrue(one.value().length() <= 80));
        }
    }

    @Test
    void everySignHasItsWords() {
        for (DangerKind harm : SignReader.HARMS) {
            assertTrue(SignLabels.isKnown(harm.name()), harm.name());
        }
        SignReader.SYMPTOMS.forEach(one -> assertTrue(SignLabels.isKnown(one), one));
        FOODS.foods().forEach(one -> assertTrue(SignLabels.isKnown(one), one));
        assertEquals(
                "personas enfermas, con pollo",
                SignLabels.of(SignKind.SINTOMA_ALIMENTO, "ENFERMEDAD+POLLO"));
        assertEquals("lote L'26{0}", SignLabels.of(SignKind.LOTE, "L'26{0}"));
        assertEquals("personas enfermas", SignLabels.of(SignKind.SINTOMA, "ENFERMEDAD?"));
        assertEquals("producto: supremax", SignLabels.of(SignKind.PRODUCTO, "supremax"));
    }
}

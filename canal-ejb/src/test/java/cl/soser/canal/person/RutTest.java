package cl.soser.canal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.345.678-5",
                "12345678-5",
                "123456785",
                " 12 345 678 5 ",
                "12.345.678‑5",
                "12.345.678–5",
                "12,345,678−5",
                "012.345.678-5",
                "RUT: 12.345.678-5",
                "１２３４５６７８-5"
            })
    void anyUsualSpellingIsRead(String text) {
        assertEquals("12.345.678-5", Rut.parse(text).format());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "5",
                "0-0",
                "12.345.678-6",
                "12.345.678-K",
                "abc",
                "1234567890123-4",
                "12345678-55"
            })
    void whatIsNoRutIsRefused(String text) {
        assertFalse(Rut.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> Rut.parse(text));
    }

    @Test
    void theDigitKMayBeSmall() {
        assertEquals(new Rut(1_000_005, 'K'), Rut.parse("1.000.005-k"));
    }

    @Test
    void nullIsNoRutButPassesTheConstraint() {
        assertFalse(Rut.isValid(null));
        assertTrue(new ValidRut.Check().isValid(null, null));
        assertFalse(new ValidRut.Check().isValid("12.345.678-6", null));
    }

    @Test
    void aProvisionalNumberOfTheMinistryIsAccepted() {
        Rut provisional = Rut.of(100_123_456);
        assertEquals(provisional, Rut.parse(provisional.format()));
    }

    @Test
    void repeatedDigitsAreDoubtfulAndNotRefused() {
        assertTrue(Rut.parse("11.111.111-1").isDoubtful());
        assertFalse(Rut.parse("12.345.678-5").isDoubtful());
    }

    @Property
    void everyNumberSurvivesEverySpelling(
            @ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        Rut rut = Rut.of(number);
        assertEquals(rut, Rut.parse(rut.format()));
        assertEquals(rut, Rut.parse(rut.compact()));
        assertEquals(rut, Rut.parse(number + "" + rut.digit()));
        assertEquals(rut, Rut.parse("00" + rut.format().toLowerCase(Locale.ROOT)));
    }

    @Property
    void oneWrongDigitIsAlwaysDetected(
            @ForAll @IntRange(min = 1_000_000, max = 999_999_999) int number,
            @ForAll @IntRange(max = 6) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char digit = Rut.of(number).digit();
        char[] wrong = String.valueOf(number).toCharArray();
        int at = wrong.length - 1 - place;
        wrong[at] = (char) ('0' + (wrong[at] - '0' + shift) % 10);
        assertFalse(Rut.isValid(new String(wrong) + "-" + digit));
    }

    @Property
    void twoSwappedNeighboursAreDetected(
            @ForAll @IntRange(min = 1_000_000, max = 99_999_999) int number,
            @ForAll @IntRange(max = 4) int place) {
        char[] wrong = String.valueOf(number).toCharArray();
        int at = wrong.length - 1 - place;
        char kept = wrong[at];
        wrong[at] = wrong[at - 1];
        wrong[at - 1] = kept;
        assertEquals(
                wrong[at] == wrong[at - 1],
                Rut.isValid(new String(wrong) + "-" + Rut.of(number).digit()));
    }
}

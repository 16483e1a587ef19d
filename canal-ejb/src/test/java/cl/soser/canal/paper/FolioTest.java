package cl.soser.canal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.directory.SchoolScheme;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolioTest {

    /** The example every description of Damm's algorithm gives. */
    @Test
    void theDigitIsDamms() {
        assertEquals('4', new Folio(572).digit());
        assertEquals("000572-4", new Folio(572).format());
        assertEquals("12345678", new Folio(12_345_678).format().substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000572-4",
                "572-4",
                "0005724",
                " 000572 – 4 ",
                "Folio: 000572-4",
                "N° 572-4"
            })
    void anyUsualSpellingIsRead(String text) {
        assertEquals(Optional.of(new Folio(572)), Folio.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "000000-0",
                "572",
                "572-5",
                "752-4",
                "57a-4",
                "9999999999-1",
                "5724",
                "000163"
            })
    void whatIsNoFolioIsNone(String text) {
        assertEquals(Optional.empty(), Folio.read(text));
    }

    @Test
    void nothingIsNoFolio() {
        assertEquals(Optional.empty(), Folio.read(null));
        assertThrows(IllegalArgumentException.class, () -> new Folio(0));
        assertThrows(IllegalArgumentException.class, () -> new Folio(100_000_000));
    }

    @Property
    void whatIsShownIsRead(@ForAll @LongRange(min = 1, max = Folio.LARGEST) long number) {
        Folio folio = new Folio(number);
        assertEquals(Optional.of(folio), Folio.read(folio.format()));
    }

    @Property
    void oneWrongDigitIsAlwaysTold(
            @ForAll @LongRange(min = 1, max = Folio.LARGEST) long number,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder text = new StringBuilder(compact(number));
        int at = place % text.length();
        text.setCharAt(at, (char) ('0' + (text.charAt(at) - '0' + by) % 10));
        assertEquals(Optional.empty(), Folio.read(text.toString()), text + " of " + number);
    }

    @Property
    void twoNeighboursSwappedAreAlwaysTold(
            @ForAll @LongRange(min = 1, max = Folio.LARGEST) long number,
            @ForAll @IntRange(max = 7) int place) {
        StringBuilder text = new StringBuilder(compact(number));
        int at = place % (text.length() - 1);
        char left = text.charAt(at);
        Assume.that(left != text.charAt(at + 1));
        text.setCharAt(at, text.charAt(at + 1));
        text.setCharAt(at + 1, left);
        assertEquals(Optional.empty(), Folio.read(text.toString()), text + " of " + number);
    }

    private static String compact(long number) {
        return new Folio(number).format().replace("-", "");
    }

    @Property
    void theCodeOfASheetSaysWhatWasPutIn(
            @ForAll @LongRange(min = 1, max = Folio.LARGEST) long number,
            @ForAll SchoolScheme scheme,
            @ForAll @IntRange(min = 1) int school) {
        PaperSheetCode code = new PaperSheetCode(scheme, String.valueOf(school), new Folio(number));
        assertEquals(Optional.of(code), PaperSheetCode.read(code.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CP1R99001:0005725",
                "CP2R99001:0005724",
                "CP1X99001:0005724",
                "https://example.org/CP1R99001:0005724",
                "CP1R99001:0005724 "
            })
    void theCodeOfSomethingElseIsNone(String text) {
        assertEquals(Optional.empty(), PaperSheetCode.read(text));
    }

    @Test
    void theCodeOfNothingIsNone() {
        assertEquals(Optional.empty(), PaperSheetCode.read(null));
    }

    @Test
    void gapsAreBlankSheetsBeforeTheLastUsedThatNobodyExplained() {
        FolioRange booklet = FolioRange.of(101, 150);
        assertEquals(List.of(), booklet.gaps(List.of(), List.of(103L)));
        assertEquals(List.of(), booklet.gaps(List.of(101L, 102L), List.of()));
        assertEquals(
                List.of(FolioRange.of(101, 101), FolioRange.of(104, 106), FolioRange.of(108, 109)),
                booklet.gaps(List.of(102L, 107L, 110L), List.of(103L, 140L)));
    }
}

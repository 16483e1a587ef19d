package cl.soser.canal.callcentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerCriteriaTest {

    @ParameterizedTest
    @CsvSource({
        "9 8765,+5698765",
        "+56 9 8765 4321,+56987654321",
        "0056 9 8765,+5698765",
        "09-8765,+5698765",
        "(41) 234,+5641234",
        "569876,+569876",
        "22,''",
        "1234,''",
        "+54 9 11,+54911",
        "0054 911 5555,+549115555",
        "98765432100,''"
    })
    void theBeginningOfATelephoneIsReadInAnySpelling(String typed, String start) {
        assertEquals(
                start.isEmpty() ? Set.of() : Set.of(start),
                CallerCriteria.read(typed).telephones());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345.678-5", "123456785", "RUT 12.345.678-5", "12345678"})
    void aRutIsFoundWithOrWithoutItsDigit(String typed) {
        assertEquals(Set.of(12_345_678), CallerCriteria.read(typed).ruts());
        assertEquals(List.of(), CallerCriteria.read(typed).words());
    }

    @Test
    void nineDigitsThatAreBothAreLookedForAsBoth() {
        CallerCriteria both = CallerCriteria.read("987654323");
        assertEquals(Set.of("+56987654323"), both.telephones());
        assertTrue(CallerCriteria.read("98.765.432-1").telephones().contains("+56987654321"));
    }

    @Test
    void eightDigitsAreAlsoAMobileWithoutItsNine() {
        assertEquals(
                Set.of("+5655550101", "+56955550101"),
                CallerCriteria.read("5555 0101").telephones());
    }

    @Test
    void aNameIsItsFoldedWords() {
        assertEquals(List.of("munoz", "maria"), CallerCriteria.read("  MUÑOZ, María ").words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "%", "_", "' or 1=1", "#{1+1}", "+", "12", "-"})
    void whatTellsNothingFindsNobodyOrAtMostWords(String typed) {
        CallerCriteria terms = CallerCriteria.read(typed);
        assertTrue(terms.telephones().isEmpty() && terms.ruts().isEmpty(), typed);
        assertTrue(terms.words().stream().allMatch(word -> word.matches("[\\p{L}\\p{N}]+")));
    }

    @Test
    void nothingAndTooMuchFindNobody() {
        assertTrue(CallerCriteria.read(null).isNothing());
        assertTrue(CallerCriteria.read("a".repeat(101)).isNothing());
    }
}

package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearSpellingTest {

    private static boolean isNear(String typed, String word) {
        return fits(NearSpelling.patterns(typed), word);
    }

    private static boolean fits(List<String> patterns, String word) {
        return patterns.stream()
                .anyMatch(pattern -> word.matches(pattern.replace('_', '.').replace("%", ".*")));
    }

    @Test
    void oneSlipOfTheFingersIsNear() {
        for (String typed : new String[] {"mitsral", "mistrl", "misttral", "nistral", "mistralo"}) {
            assertTrue(isNear(typed, "mistral"), typed);
        }
    }

    @Test
    void twoSlipsAreNot() {
        for (String typed : new String[] {"mitrsla", "nistrl", "mineral"}) {
            assertFalse(isNear(typed, "mistral"), typed);
        }
    }

    @Test
    void aShortWordAndANumberAreTakenAsTheyAre() {
        assertEquals(List.of("sol"), NearSpelling.patterns("sol"));
        assertEquals(List.of("2220"), NearSpelling.patterns("2220"));
    }

    @Test
    void theirNumberIsBounded() {
        assertTrue(NearSpelling.patterns("abcdefghijklmnop").size() <= 4 * 16 + 2);
        assertEquals(1, NearSpelling.patterns("abcdefghijklmnopq").size());
        assertEquals(2, NearSpelling.patterns(List.of("gabriela", "mitsral"), Set.of()).size());
        List<String> many = Collections.nCopies(7, "abcdefghijklmn");
        assertEquals(List.of(), NearSpelling.patterns(many, Set.of()));
        assertEquals(
                List.of("abcdefghijklmn"),
                NearSpelling.patterns(many, Set.of("abcdefghijklmn")).get(0));
    }

    @Test
    void ofManyLongWordsEachIsNearThatDiffersInTwoLettersSideBySide() {
        List<String> typed = List.of("escola", "precidente", "salvadro", "alende", "gosens");
        List<String> meant = List.of("escuela", "presidente", "salvador", "allende", "gossens");
        List<List<String>> patterns = NearSpelling.patterns(typed, Set.of());
        assertEquals(typed.size(), patterns.size());
        for (int word = 0; word < typed.size(); word++) {
            assertTrue(fits(patterns.get(word), meant.get(word)), meant.get(word));
            assertTrue(fits(patterns.get(word), typed.get(word)), typed.get(word));
            assertFalse(fits(patterns.get(word), "republica"), typed.get(word));
        }
        assertFalse(fits(patterns.get(2), "salomon"));
    }
}

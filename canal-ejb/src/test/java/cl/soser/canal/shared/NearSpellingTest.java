package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearSpellingTest {

    private static boolean isNear(String typed, String word) {
        return NearSpelling.patterns(typed).stream()
                .anyMatch(pattern -> word.matches(pattern.replace('_', '.')));
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
        List<String> both = List.of("abcdefghijkl", "abcdefghijklmn");
        assertEquals(List.of(), NearSpelling.patterns(both, Set.of()));
        assertEquals(
                List.of("abcdefghijkl"),
                NearSpelling.patterns(both, Set.of("abcdefghijkl")).get(0));
    }
}

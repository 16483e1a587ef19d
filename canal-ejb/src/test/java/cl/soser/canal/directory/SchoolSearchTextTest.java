package cl.soser.canal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolSearchTextTest {

    private static final String ESPANA =
            SchoolSearchText.of("2220", "5", "ESC. ESPAÑA Nº 07", "llaillay llay llay");
    private static final String O_HIGGINS =
            SchoolSearchText.of("13208", "K", "LICEO BERNARDO O'HIGGINS", "tiltil til til");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2220",
                "02220",
                "2.220",
                "2220-5",
                "22205",
                "2.220-5",
                "RBD 2220",
                "222",
                "espana",
                "ESPAÑA",
                "Escuela España",
                "esc espana",
                "pañ lla",
                "llay-llay",
                "escuela 7",
                "n° 07 espana"
            })
    void aSchoolIsFoundByAnyOfItsWords(String typed) {
        assertTrue(finds(typed, ESPANA), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220", "2221", "espana talca", "222-5", "%", "rbd"})
    void everyWordMustOccur(String typed) {
        assertFalse(finds(typed, ESPANA), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'higgins",
                "o higgins",
                "ohiggins",
                "13208-k",
                "13208k",
                "13.208-K",
                "liceo til til"
            })
    void apostrophesAndTheDigitKDoNotMatter(String typed) {
        assertTrue(finds(typed, O_HIGGINS), typed);
    }

    @Test
    void nothingTypedFindsNothing() {
        assertEquals(List.of(), SchoolSearchText.patterns("  "));
        assertEquals(List.of(), SchoolSearchText.patterns(null));
        assertEquals(List.of(), SchoolSearchText.patterns("%_'"));
    }

    @Test
    void theNumberTypedIsListedFirst() {
        assertEquals("2220", SchoolSearchText.codeMeant("rbd 02.220-5"));
        assertEquals("", SchoolSearchText.codeMeant("escuela"));
    }

    private static boolean finds(String typed, String text) {
        List<String> patterns = SchoolSearchText.patterns(typed);
        return !patterns.isEmpty()
                && patterns.stream()
                        .allMatch(pattern -> Pattern.matches(pattern.replace("%", ".*"), text));
    }
}

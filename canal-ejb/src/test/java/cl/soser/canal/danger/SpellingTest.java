package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling =
            new Spelling(
                    Map.of("xq", "porque", "xque", "por que"),
                    List.of("salchicha", "comida", "hincharon", "guata", "comilla"),
                    List.of("hinchado", "vomito", "cabeza"));

    @Test
    void anAbbreviationIsWrittenOut() {
        assertEquals(List.of("porque"), spelling.writtenOut("xq"));
        assertEquals(List.of("por", "que"), spelling.writtenOut("xque"));
    }

    @Test
    void wordsWithoutASpaceAreTwo() {
        assertEquals(List.of("se", "hincharon"), spelling.writtenOut("sehincharon"));
        assertEquals(List.of("guata", "hinchado"), spelling.writtenOut("guatahinchado"));
    }

    @Test
    void oneWrongLetterIsMended() {
        assertEquals(List.of("vomito"), spelling.writtenOut("voemito"));
        assertEquals(List.of("hinchado"), spelling.writtenOut("hinchdo"));
        assertEquals(List.of("cabeza"), spelling.writtenOut("cabzea"));
        assertEquals(List.of("cabeza"), spelling.writtenOut("cabreza"));
    }

    @Test
    void anotherWordStays() {
        assertEquals(List.of("pato"), spelling.writtenOut("pato"));
        assertEquals(List.of("salchicha"), spelling.writtenOut("salchicha"));
        assertEquals(List.of("vomita"), spelling.writtenOut("vomita"));
        assertEquals(List.of("cereza"), spelling.writtenOut("cereza"));
    }
}

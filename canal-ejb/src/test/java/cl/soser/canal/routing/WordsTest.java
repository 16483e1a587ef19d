package cl.soser.canal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static Optional<String> found(String list, String prose) {
        return Words.parse(list).firstIn(prose);
    }

    @Test
    void accentsCaseAndPluralsDoNotHideAWord() {
        assertEquals(Optional.of("vomit*"), found("vomit*", "Mi hija llegó con VÓMITOS"));
    }

    @Test
    void aPhraseIsFoundOnlyWhole() {
        assertEquals(
                Optional.of("dolor de guata"), found("dolor de guata", "tiene dolor de guata hoy"));
        assertEquals(Optional.empty(), found("dolor de guata", "dolor de muelas y guata"));
    }

    @Test
    void aDeniedWordDoesNotCount() {
        assertEquals(Optional.empty(), found("vomit*", "Por suerte no hubo vómitos"));
        assertEquals(Optional.empty(), found("fiebre*", "sin fiebre"));
        assertEquals(Optional.empty(), found("intoxic*", "No hay ningún caso de intoxicación"));
    }

    @Test
    void aDenialDoesNotReachOverACommaOrAnotherVerb() {
        assertEquals(Optional.of("vomit*"), found("vomit*", "No comió, vomitó"));
        assertEquals(Optional.of("vomit*"), found("vomit*", "no come porque vomita todo"));
    }

    @Test
    void aPhraseThatIsItselfADenialCounts() {
        assertEquals(
                Optional.of("no le dieron comida"),
                found("no le dieron comida", "A mi hijo no le dieron comida hoy"));
    }

    @Test
    void aWordInsideAnotherIsNotFound() {
        assertEquals(Optional.empty(), found("rata", "una comida barata"));
        assertEquals(Optional.empty(), found("moho", ""));
        assertEquals(Optional.empty(), found("moho", null));
    }

    @Test
    void aPraiseOfLarvaeIsSeenForWhatItIs() {
        assertEquals(
                Optional.of("larva*"), found("gusano*, larva*", "Felicitaciones por las larvas"));
    }
}

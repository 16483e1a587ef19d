package cl.soser.canal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
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

    private static List<String> places(String list, String prose) {
        return Words.parse(list).placesIn(prose).stream()
                .map(place -> prose.substring(place.from(), place.until()))
                .toList();
    }

    @Test
    void aPlaceIsTheTextAsItWasWritten() {
        assertEquals(
                List.of("VÓMITOS", "dolor  de Guata"),
                places("dolor de guata, vomit*", "Llegó con VÓMITOS y dolor  de Guata"));
        assertEquals(List.of("vo\u0301mito"), places("vomit*", "un vo\u0301mito"));
    }

    @Test
    void aDeniedWordHasNoPlaceAndAStatedOneAfterItHas() {
        assertEquals(List.of(), places("vomit*", "Por suerte no hubo vómitos"));
        assertEquals(List.of("vomitó"), places("vomit*", "No hubo vómitos\nAyer vomitó"));
    }

    /** What is marked while it is typed is what the rules find afterwards. */
    @Property
    void placesAreFoundExactlyWhereTheRuleSpeaks(
            @ForAll @Size(max = 12) List<@From("pieces") String> pieces) {
        String prose = String.join("", pieces);
        Words words = Words.parse("vomit*, no le dieron comida, dolor de guata");
        assertEquals(words.firstIn(prose).isPresent(), !words.placesIn(prose).isEmpty(), prose);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "no ",
                "Vómitos",
                " hubo ",
                ", ",
                ". ",
                "\n",
                "le dieron comida",
                "dolor de ",
                "guata ",
                "no le dieron comida",
                "sin ",
                "¡",
                " (",
                ") ",
                "mucho ",
                "-",
                "ñandú ");
    }
}

package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Folded text is stored and searched, so folding may never give anything else than it did. */
class PlainTest {

    @Example
    void accentsCaseAndRepeatedSpacesDoNotCount() {
        assertEquals("nunoa sur", Plain.fold("  ÑuñoA \t\n Sur "));
        assertEquals("", Plain.fold(null));
        assertEquals(List.of("o", "higgins", "2", "a"), Plain.words("¡O'Higgins, 2.a!"));
        assertEquals(List.of(), Plain.words(" ¿…? "));
    }

    @Property
    void foldingIsDecomposingDroppingMarksAndJoiningSpaces(@ForAll("texts") String text) {
        assertEquals(byPatterns(text), Plain.fold(text));
    }

    @Property
    void wordsAreTheRunsOfLettersAndNumbers(@ForAll("texts") String text) {
        assertEquals(
                Stream.of(byPatterns(text).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                Plain.words(text));
    }

    private static String byPatterns(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> spanish =
                Arbitraries.strings()
                        .withChars("aÁéíÓúÜñÑ zZ09.,;-'\t\n\u00A0\u0301")
                        .ofMaxLength(40);
        return Arbitraries.oneOf(spanish, Arbitraries.strings().ofMaxLength(20));
    }
}

package cl.soser.canal.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.routing.FoldedText;
import cl.soser.canal.shared.Plain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a person is found in what others wrote. */
class PersonalNeedlesTest {

    private static final Set<String> HERS =
            Set.of("ana núñez", "ana.nunez@correo.example", "12.345.678-5", "12345678");

    private static String clean(String text) {
        return PersonalNeedles.inTexts(HERS).without(text, "[borrado]");
    }

    @Test
    void sheIsFoundWhateverCaseAccentsAndSpaces() {
        for (String written : List.of("Ana Núñez", "ANA NUÑEZ", "ana nunez", "Ana\n Núñez")) {
            assertEquals("Habló [borrado].", clean("Habló " + written + "."), written);
        }
        assertEquals(
                "Correo [borrado], RUT [borrado].",
                clean("Correo Ana.Nunez@correo.example, RUT 12.345.678-5."));
    }

    @Test
    void anothersLongerWordOrNumberStays() {
        for (String another :
                List.of(
                        "Juana Núñez",
                        "Ana Núñezrojo",
                        "mariana.nunez@correo.example",
                        "912345678")) {
            assertEquals(another, clean(another));
        }
    }

    @Test
    void aTextIsNeverLongerThanItWas() {
        assertEquals(
                "[...]", PersonalNeedles.inTexts(Set.of("al sol")).without("Al Sol", "[borrado]"));
    }

    @Test
    void textsOfTheSearchAndOfTheRulesLoseHerToo() {
        String text = "Me lo contó Ana Núñez, ana.nunez@correo.example, RUT 12.345.678-5.";
        PersonalNeedles folded = PersonalNeedles.inFoldedTexts(HERS);
        for (String kept :
                List.of(FoldedText.of(text).folded(), String.join(" ", Plain.words(text)))) {
            String left = folded.without(kept, "");
            assertTrue(left.matches("[a-z .]*") && !left.contains("nunez"), left);
        }
    }

    @Test
    void everyTextThatNamesHerIsReadFromTheDatabase() {
        Set<String> many =
                IntStream.range(0, 60)
                        .mapToObj(i -> "Persona Número " + (100 + i))
                        .collect(Collectors.toSet());
        List<List<String>> parts = PersonalNeedles.inTexts(many).likes(24);
        assertEquals(3, parts.size());
        assertTrue(parts.stream().allMatch(part -> part.size() <= 24));
        assertEquals(
                List.of(List.of("ana sol", "perez")),
                PersonalNeedles.inTexts(Set.of("ana sol", "ana sol rojo", "pérez")).likes(24));
        assertEquals("%____s_l%", PersonalNeedles.accented("%ana sol%"));
    }
}

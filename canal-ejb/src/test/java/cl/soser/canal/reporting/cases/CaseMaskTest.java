package cl.soser.canal.reporting.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.identity.OwnPlace;
import cl.soser.canal.shared.privacy.TextMask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseMaskTest {

    private static final OwnPlace PLACE = OwnPlace.of("ESCUELA GABRIELA MISTRAL", "Talca");

    private static CaseMask filedBy(String person) {
        return new CaseMask(
                new TextMask(person, Set.of()), List.of(), PLACE, "gabriela mistral talca"::equals);
    }

    @Test
    void itsSchoolStaysAndWhoFiledItStaysHidden() {
        assertEquals(
                "gabriela mistral talca", filedBy("Ana Soto").subject("gabriela mistral talca"));
        assertEquals(
                "••• mistral talca",
                filedBy("Gabriela Soto Díaz").subject("gabriela mistral talca"));
    }

    @Test
    void aPlaceToldInWordsStaysWhereItIsNothingButASchool() {
        CaseMask mask =
                new CaseMask(
                        new TextMask("Ana Soto", Set.of()),
                        List.of(),
                        OwnPlace.NONE,
                        "gabriela mistral talca"::equals);
        assertEquals("gabriela mistral talca", mask.place("gabriela mistral talca"));
        assertEquals("donde va mi hija [nombre]", mask.place("donde va mi hija Martina"));
        assertNull(mask.place(null));
    }
}

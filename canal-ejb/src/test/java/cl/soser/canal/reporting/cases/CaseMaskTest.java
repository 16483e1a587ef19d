package cl.soser.canal.reporting.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.identity.IdentityReader;
import cl.soser.canal.identity.OwnPlace;
import cl.soser.canal.shared.privacy.TextMask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseMaskTest {

    private static final OwnPlace PLACE = OwnPlace.of("ESCUELA GABRIELA MISTRAL", "Talca");

    private static CaseMask filedBy(String person) {
        return new CaseMask(
                new TextMask(
                        person,
                        Set.of(),
                        text -> IdentityReader.shipped().placeLetters(text, PLACE)),
                List.of(),
                PLACE,
                "gabriela mistral talca"::equals);
    }

    @Test
    void itsSchoolStaysAlsoWhereWhoFiledItIsCalledSo() {
        String text = "Soy Gabriela Soto, del gabriela mistral talca";
        assertEquals(
                "Soy [nombre], del gabriela mistral talca",
                filedBy("Gabriela Soto Díaz").detail(text));
        assertEquals(
                "gabriela mistral sin pan",
                filedBy("Ana Soto").subject("gabriela mistral sin pan"));
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

package cl.soser.canal.shared.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMaskTest {

    private static final TextMask MASK =
            new TextMask("María José de las Ficticia-Muñoz", Set.of("canal@soser.example"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soy maria ficticia y reclamo|Soy ••• ••• y reclamo",
                "MARÍA JOSÉ, apoderada|••• •••, apoderada",
                "Habla Munoz.|Habla •••.",
                "soy mariaJosé, de 4to A|soy •••, de 4to A",
                "Firma: Mari\u0301a|Firma: •••",
                "a Ficticia la atendió Mariana|a ••• la atendió Mariana"
            })
    void aPersonsOwnNamesAreHiddenHoweverTheyAreWritten(String text, String masked) {
        assertEquals(masked, MASK.apply(text));
    }

    @Test
    void whatIsPartOfALongerWordOrOfEveryNameIsLeft() {
        String text = "Las bandejas de las niñas de Josefina";
        assertEquals(text, MASK.apply(text));
    }

    @Test
    void mailboxesAndNumbersAreHiddenAsInAnyTextButTheChannelsOwn() {
        assertEquals(
                "Escribí a canal@soser.example desde •••, RUT •••",
                MASK.apply("Escribí a canal@soser.example desde ana@correo.cl, RUT 12.345.678-5"));
    }

    @Test
    void whoHasNoNameHidesNoWord() {
        assertEquals("Sin nombre", new TextMask("", Set.of()).apply("Sin nombre"));
        assertNull(MASK.apply(null));
    }
}

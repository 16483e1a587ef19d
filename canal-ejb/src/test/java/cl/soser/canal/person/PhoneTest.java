package cl.soser.canal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+56 9 8765 4321",
                "56987654321",
                "0056 9 87654321",
                "09-8765 4321",
                "987654321",
                "9.8765.4321",
                "(+56) 9 8765‑4321",
                "+56 09 8765 4321"
            })
    void aMobileIsReadInAnySpelling(String text) {
        Phone phone = Phone.parse(text);
        assertEquals("+56987654321", phone.international());
        assertEquals("+56 9 8765 4321", phone.format());
        assertTrue(phone.isMobile());
    }

    @Test
    void theFirstDigitTellsALandline() {
        assertFalse(Phone.parse("(41) 234 5678").isMobile());
        assertEquals("+56 41 234 5678", Phone.parse("041 2345678").format());
        assertEquals("+56 2 2345 6789", Phone.parse("2 2345 6789").format());
        assertEquals("800 719 800", Phone.parse("800-719-800").format());
        assertEquals("+56 61 222 3333", Phone.parse("61 2223333").format());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8765 4321",
                "131",
                "0",
                "54 9 11 1234 5678",
                "+54 9 11",
                "+5491112345678901",
                "+56 8765 4321",
                "+0 9 8765 4321",
                "98765432a",
                "9876543210"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertFalse(Phone.isValid(text));
        assertFalse(new ValidPhone.Check().isValid(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+54 9 11 1234-5678", "0054 9 11 12345678", "+5491112345678"})
    void oneOfAnotherCountryIsReadByItsPlus(String text) {
        Phone phone = Phone.parse(text);
        assertEquals("+5491112345678", phone.international());
        assertEquals("+5491112345678", phone.format());
        assertTrue(phone.isMobile());
    }

    @Test
    void nullPassesTheConstraint() {
        assertTrue(new ValidPhone.Check().isValid(null, null));
    }
}

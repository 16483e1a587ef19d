package cl.soser.canal.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PersonalCodeTest {

    private static String words(String code) {
        return new PersonalCode(code, null).words();
    }

    @Test
    void aPersonReadsTheNameOfTheListsFirst() {
        assertEquals("Básica y media", new PersonalCode("BASICA_MEDIA", "Básica y media").words());
        assertEquals("Santiago", new PersonalCode("13101", "Santiago").words());
    }

    @Test
    void codesOutsideTheListsAreReadAsWords() {
        assertEquals("En curso", words("EN_CURSO"));
        assertEquals("Rectificación", words("RECTIFICACION"));
        assertEquals("Pendiente", words("PENDIENTE"));
        assertEquals("Teléfono fijo", words("TELEFONO_FIJO"));
        assertEquals("Administración del canal", words("ADMINISTRADOR"));
        assertEquals("RUT", words("RUT"));
    }

    @Test
    void aProgramReadsTheCode() {
        assertEquals("EN_CURSO", new PersonalCode("EN_CURSO", "En curso").toString());
    }

    @Test
    void whatPeopleWriteIsNoCode() {
        assertTrue(PersonalCode.isCode("RECLAMO"));
        assertFalse(PersonalCode.isCode("Pan duro"));
        assertFalse(PersonalCode.isCode("CP-2026-000123"));
        assertFalse(PersonalCode.isCode("13101"));
        assertEquals("CP-2026-000123", words("CP-2026-000123"));
    }
}

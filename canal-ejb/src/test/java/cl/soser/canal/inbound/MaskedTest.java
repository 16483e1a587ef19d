package cl.soser.canal.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void aNameIsKnownByItsFirstAndHowTheOthersBegin() {
        assertEquals("Clara F… P…", Masked.name("Clara Inés", "Ficticia Prueba"));
        assertEquals("Clara", Masked.name("Clara", " "));
    }

    @Test
    void aMailboxIsKnownByItsFirstLetterAndItsDomain() {
        assertEquals("c…@correo.example", Masked.mailbox("Clara.f@correo.example"));
        assertEquals("…", Masked.mailbox("@correo.example"));
    }
}

package cl.soser.canal.paper.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.paper.Folio;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import org.junit.jupiter.api.Test;

/** What is looked at again before it is kept. */
class TranscriptionCheckTest {

    private static final Folio FOLIO = new Folio(123);

    private static PersonDetails person(
            String rut, String mobile, String landline, String email, AnswerChannel way) {
        return new PersonDetails(
                "Rosa",
                "Inventada",
                new Identity(rut == null ? null : DocumentType.RUT, rut),
                null,
                null,
                UserType.APODERADO,
                new ContactDetails(mobile, landline, null, email, way, null),
                null);
    }

    private static TranscriptionCheck look(PersonDetails person) {
        return TranscriptionCheck.of(FOLIO, person, null);
    }

    @Test
    void theContactIsWhereTheAnswerGoes() {
        PersonDetails all = person(null, "987654321", "412345678", "r@c.cl", AnswerChannel.CORREO);
        assertEquals("r@c.cl", look(all).contact());
        assertEquals(
                "+56 9 8765 4321",
                look(person(null, "987654321", "412345678", null, AnswerChannel.LLAMADA))
                        .contact());
        assertEquals(
                "+56 41 234 5678",
                look(person(null, null, "412345678", null, AnswerChannel.LLAMADA)).contact());
        assertNull(look(person(null, null, null, null, AnswerChannel.CARTA)).contact());
    }

    @Test
    void aSecondTypingIsTheSameHoweverItIsSpelledAndAnotherFigureIsNot() {
        TranscriptionCheck phone =
                look(person(null, "987654321", null, null, AnswerChannel.LLAMADA));
        assertTrue(phone.isSame("+56 9 8765 4321"));
        assertTrue(phone.isSame("09 87654321"));
        assertFalse(phone.isSame("987654312"));
        assertFalse(phone.isSame(""));
        assertFalse(phone.isSame(null));
        TranscriptionCheck mail =
                look(person(null, null, null, "Rosa@Correo.cl", AnswerChannel.CORREO));
        assertTrue(mail.isSame(" rosa@correo.cl "));
        assertFalse(mail.isSame("rosa@corre.cl"));
        assertTrue(look(person(null, null, null, null, AnswerChannel.CARTA)).isSame(null));
    }

    @Test
    void aRutIsShownInItsOneSpellingAndAWrongOneAsItIsWritten() {
        assertEquals(
                "12.345.678-5",
                look(person("123456785", null, null, null, AnswerChannel.CARTA)).document());
        TranscriptionCheck wrong =
                TranscriptionCheck.of(
                        FOLIO, person(null, null, null, null, AnswerChannel.CARTA), "12345678-4");
        assertEquals("12345678-4", wrong.document());
        assertFalse(wrong.valid());
    }

    @Test
    void theCodeStandsForExactlyThis() {
        TranscriptionCheck one = look(person(null, "987654321", null, null, AnswerChannel.LLAMADA));
        assertEquals(
                one.code(),
                look(person(null, "+56 9 8765 4321", null, null, AnswerChannel.LLAMADA)).code());
        assertNotEquals(
                one.code(),
                look(person(null, "987654322", null, null, AnswerChannel.LLAMADA)).code());
        assertNotEquals(
                one.code(),
                TranscriptionCheck.of(
                                new Folio(124),
                                person(null, "987654321", null, null, AnswerChannel.LLAMADA),
                                null)
                        .code());
    }
}

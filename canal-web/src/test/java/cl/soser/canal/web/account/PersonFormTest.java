package cl.soser.canal.web.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the page of one's own data asks for. */
class PersonFormTest {

    private static PersonForm of(LocalDate born, Sex sex) {
        return new PersonForm(
                new PersonDetails(
                        "Ana",
                        "Ficticia",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        born,
                        sex,
                        UserType.APODERADO,
                        new ContactDetails(null, null, null, null, AnswerChannel.CORREO, null),
                        null));
    }

    @Test
    void whoHadHerBirthDateErasedIsNotAskedForItAgain() {
        PersonForm erased = of(null, null);
        assertFalse(erased.isBornAsked());
        assertFalse(erased.isSexAsked());
        PersonForm whole = of(LocalDate.of(1988, 11, 27), Sex.FEMENINO);
        assertTrue(whole.isBornAsked());
        assertTrue(whole.isSexAsked());
        assertFalse(new PersonForm().isBornAsked(), "who registers is asked later, if at all");
    }
}

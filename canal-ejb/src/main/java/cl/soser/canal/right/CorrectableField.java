package cl.soser.canal.right;

import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.person.ValidEmail;

/**
 * What of a person a rectification may correct; the words of each are {@code rightField.<name>}.
 */
public enum CorrectableField {
    NOMBRES,
    APELLIDOS,
    RUT,
    CELULAR,
    TELEFONO_FIJO,
    CORREO,
    DIRECCION;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;

    /** Whether the field could hold it. */
    public boolean takes(String value) {
        return switch (this) {
            case NOMBRES, APELLIDOS -> value.length() <= LONGEST_NAME;
            case RUT -> Rut.isValid(value);
            case CELULAR, TELEFONO_FIJO -> Phone.read(value).isPresent();
            case CORREO -> new ValidEmail.Check().isValid(value, null);
            case DIRECCION -> value.length() <= LONGEST_ADDRESS;
        };
    }

    /** What it is now; null where nothing is known. */
    String of(Person person) {
        return switch (this) {
            case NOMBRES -> person.getFirstNames();
            case APELLIDOS -> person.getLastNames();
            case RUT -> person.getDocument().orElse(null);
            case CELULAR -> person.getMobile().map(Phone::format).orElse(null);
            case TELEFONO_FIJO -> person.getLandline().map(Phone::format).orElse(null);
            case CORREO -> person.getEmail().orElse(null);
            case DIRECCION -> person.getPostalAddress().orElse(null);
        };
    }

    /** The same person with that. */
    public PersonDetails put(String value, PersonDetails now) {
        ContactDetails contact = now.contact();
        return switch (this) {
            case NOMBRES -> with(now, value, now.lastNames(), contact);
            case APELLIDOS -> with(now, now.firstNames(), value, contact);
            case RUT -> now.with(new Identity(DocumentType.RUT, value));
            case CORREO -> now.withEmail(value);
            case CELULAR ->
                    with(now, contact(contact, value, contact.landline(), contact.postalAddress()));
            case TELEFONO_FIJO ->
                    with(now, contact(contact, contact.mobile(), value, contact.postalAddress()));
            case DIRECCION ->
                    with(now, contact(contact, contact.mobile(), contact.landline(), value));
        };
    }

    private static PersonDetails with(PersonDetails now, ContactDetails contact) {
        return with(now, now.firstNames(), now.lastNames(), contact);
    }

    private static PersonDetails with(
            PersonDetails now, String first, String last, ContactDetails contact) {
        return new PersonDetails(
                first,
                last,
                now.identity(),
                now.birthDate(),
                now.sex(),
                now.userType(),
                contact,
                now.institutionCode());
    }

    private static ContactDetails contact(
            ContactDetails now, String mobile, String landline, String address) {
        return new ContactDetails(
                mobile, landline, now.comunaCode(), now.email(), now.answerChannel(), address);
    }
}

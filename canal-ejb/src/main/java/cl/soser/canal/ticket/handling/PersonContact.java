package cl.soser.canal.ticket.handling;

import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.privacy.MaskedText;
import java.io.Serializable;

/**
 * Document, mailbox, telephones and address of a person: whole, or only as far as needed to
 * recognise them (rules, section 12). What is not known is null.
 *
 * @param opened for what it was opened; null while it is masked
 */
public record PersonContact(
        String document,
        String email,
        String mobile,
        String landline,
        String postalAddress,
        ContactPurpose opened)
        implements Serializable {

    public static PersonContact masked(Person person) {
        return shown(person, null);
    }

    /** What that purpose needs, and the rest masked. */
    static PersonContact shown(Person person, ContactPurpose purpose) {
        boolean whole = purpose != null && purpose.isWhole();
        boolean calls = whole || purpose == ContactPurpose.LLAMAR;
        boolean writes = whole || purpose == ContactPurpose.ESCRIBIR;
        String document = person.getRut().map(Rut::format).or(person::getDocument).orElse(null);
        String email = person.getEmail().orElse(null);
        String mobile = person.getMobile().map(Phone::format).orElse(null);
        String landline = person.getLandline().map(Phone::format).orElse(null);
        String address = person.getPostalAddress().orElse(null);
        return new PersonContact(
                whole ? document : MaskedText.ending(document),
                writes || email == null ? email : MaskedText.mailbox(email),
                calls ? mobile : MaskedText.ending(mobile),
                calls ? landline : MaskedText.ending(landline),
                writes || address == null ? address : MaskedText.MARK,
                purpose);
    }
}

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
 * @param whole whether nothing is hidden
 */
public record PersonContact(
        String document,
        String email,
        String mobile,
        String landline,
        String postalAddress,
        boolean whole)
        implements Serializable {

    public static PersonContact masked(Person person) {
        PersonContact all = whole(person);
        return new PersonContact(
                MaskedText.ending(all.document),
                all.email == null ? null : MaskedText.mailbox(all.email),
                MaskedText.ending(all.mobile),
                MaskedText.ending(all.landline),
                all.postalAddress == null ? null : MaskedText.MARK,
                false);
    }

    static PersonContact whole(Person person) {
        return new PersonContact(
                person.getRut().map(Rut::format).or(person::getDocument).orElse(null),
                person.getEmail().orElse(null),
                person.getMobile().map(Phone::format).orElse(null),
                person.getLandline().map(Phone::format).orElse(null),
                person.getPostalAddress().orElse(null),
                true);
    }
}

package cl.soser.canal.callcentre;

import cl.soser.canal.person.Person;
import cl.soser.canal.shared.SecretTokens;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing about a person on record that a call would change.
 *
 * @param field as a form calls it
 * @param before as it is written, or its code; null where nothing was known
 * @param after null if it would be removed
 */
public record CallerChange(String field, String before, String after) implements Serializable {

    /** What an account's owner alone changes: mailbox and identity are how it is entered. */
    private static final List<String> OF_THE_OWNER = List.of("email", "documentType", "document");

    /** In the order of the form. */
    static List<CallerChange> between(Person now, Person wanted) {
        List<CallerChange> changes = new ArrayList<>();
        compare(changes, "firstNames", now, wanted, one -> Optional.of(one.getFirstNames()));
        compare(changes, "lastNames", now, wanted, one -> Optional.of(one.getLastNames()));
        compare(changes, "documentType", now, wanted, Person::getDocumentType);
        compare(changes, "document", now, wanted, Person::getDocument);
        compare(changes, "userType", now, wanted, one -> Optional.ofNullable(one.getUserType()));
        compare(changes, "mobile", now, wanted, Person::getMobile);
        compare(changes, "landline", now, wanted, Person::getLandline);
        compare(changes, "email", now, wanted, Person::getEmail);
        compare(changes, "answerChannel", now, wanted, one -> Optional.of(one.getAnswerChannel()));
        compare(changes, "postalAddress", now, wanted, Person::getPostalAddress);
        compare(changes, "comunaCode", now, wanted, Person::getComunaCode);
        compare(changes, "birthDate", now, wanted, Person::getBirthDate);
        compare(changes, "sex", now, wanted, Person::getSex);
        return changes;
    }

    private static void compare(
            List<CallerChange> changes,
            String field,
            Person now,
            Person wanted,
            Function<Person, Optional<?>> what) {
        String before = what.apply(now).map(Object::toString).orElse(null);
        String after = what.apply(wanted).map(Object::toString).orElse(null);
        if (!Objects.equals(before, after)) {
            changes.add(new CallerChange(field, before, after));
        }
    }

    boolean isOfTheOwner() {
        return OF_THE_OWNER.contains(field);
    }

    /** Identifies exactly these changes, so that the confirmed changes are those that are made. */
    public static String code(List<CallerChange> changes) {
        return SecretTokens.hash(changes.toString());
    }
}

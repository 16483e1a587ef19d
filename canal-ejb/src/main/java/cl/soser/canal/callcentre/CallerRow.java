package cl.soser.canal.callcentre;

import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import java.io.Serializable;

/**
 * One person in the list an operator chooses from: enough to ask the caller "¿termina en 678?", and
 * no more, because other people in the list must not be disclosed to the operator.
 *
 * @param document its last three figures; null where none is known
 * @param telephone its last four; null where none is known
 * @param comuna its code; null where unknown
 * @param account whether the person has an account
 */
public record CallerRow(
        long id, String name, String document, String telephone, String comuna, boolean account)
        implements Serializable {

    private static final String HIDDEN = "•••";

    static CallerRow of(Person person) {
        return new CallerRow(
                person.getId(),
                person.getFullName(),
                person.getRut()
                        .map(Rut::compact)
                        .or(person::getDocument)
                        .map(text -> ending(text, 4))
                        .orElse(null),
                person.getMobile()
                        .or(person::getLandline)
                        .map(Phone::digits)
                        .map(digits -> ending(digits, 4))
                        .orElse(null),
                person.getComunaCode().orElse(null),
                person.getAccountId().isPresent());
    }

    private static String ending(String text, int shown) {
        return HIDDEN + text.substring(Math.max(0, text.length() - shown));
    }
}

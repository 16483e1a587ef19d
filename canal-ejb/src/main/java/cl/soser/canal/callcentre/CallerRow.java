package cl.soser.canal.callcentre;

import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.privacy.MaskedText;
import java.io.Serializable;

/**
 * One person in the list an operator chooses from: enough to ask the caller "¿termina en 678?", and
 * no more, because other people in the list must not be disclosed to the operator.
 *
 * @param handle opens the person, for who searched
 * @param document its last three figures; null where none is known
 * @param telephone its last four; null where none is known
 * @param comuna its code; null where unknown
 * @param account whether the person has an account
 */
public record CallerRow(
        String handle,
        String name,
        String document,
        String telephone,
        String comuna,
        boolean account)
        implements Serializable {

    static CallerRow of(String handle, Person person) {
        return new CallerRow(
                handle,
                person.getFullName(),
                person.getRut()
                        .map(Rut::compact)
                        .or(person::getDocument)
                        .map(MaskedText::ending)
                        .orElse(null),
                person.getMobile()
                        .or(person::getLandline)
                        .map(Phone::digits)
                        .map(MaskedText::ending)
                        .orElse(null),
                person.getComunaCode().orElse(null),
                person.getAccountId().isPresent());
    }
}

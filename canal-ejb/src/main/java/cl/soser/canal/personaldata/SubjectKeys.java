package cl.soser.canal.personaldata;

import java.io.Serializable;
import java.util.Set;

/**
 * What a human proved to be hers.
 *
 * @param persons rows of person
 * @param accountId null without an account
 * @param emailKey null where no mailbox is proved
 * @param rut the number without its digit; null where no document proved it
 * @param names as she writes them
 * @param phones international
 * @param named whether a document shows the names; what was only typed, anybody can have typed
 * @param texts ids of requests of others that name her
 */
public record SubjectKeys(
        Set<Long> persons,
        Long accountId,
        String emailKey,
        Integer rut,
        Set<String> names,
        Set<String> phones,
        boolean named,
        Set<Long> texts)
        implements Serializable {

    public SubjectKeys {
        persons = Set.copyOf(persons);
        names = Set.copyOf(names);
        phones = Set.copyOf(phones);
        texts = Set.copyOf(texts);
    }

    public static SubjectKeys ofPersons(Set<Long> persons, boolean named) {
        return new SubjectKeys(persons, null, null, null, Set.of(), Set.of(), named, Set.of());
    }
}

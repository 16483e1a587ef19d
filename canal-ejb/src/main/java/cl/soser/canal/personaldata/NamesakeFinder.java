package cl.soser.canal.personaldata;

import cl.soser.canal.person.Person;
import cl.soser.canal.shared.Plain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of a person's names somebody else has, too. In the texts of others such a name does not
 * tell of her, so that an erasure leaves it there: it would take his own from the other.
 */
@ApplicationScoped
class NamesakeFinder {

    private static final String ALIKE =
            "SELECT p FROM Person p WHERE LOWER(p.firstNames) LIKE :first"
                    + " AND LOWER(p.lastNames) LIKE :last AND p.rutNumber IS NOT NULL";

    @PersistenceContext EntityManager em;

    /** Her names but those that a person with another RUT has. */
    Set<String> onlyHers(DataSubject subject) {
        return subject.names().stream()
                .filter(name -> !isAnothers(Plain.words(name), subject))
                .collect(Collectors.toSet());
    }

    private boolean isAnothers(List<String> name, DataSubject subject) {
        if (name.size() < 2) {
            return false;
        }
        return em.createQuery(ALIKE, Person.class)
                .setParameter("first", PersonalNeedles.accented(name.get(0)) + "%")
                .setParameter(
                        "last", "%" + PersonalNeedles.accented(name.get(name.size() - 1)) + "%")
                .getResultStream()
                .filter(one -> !subject.persons().contains(one.getId()))
                .filter(one -> !isOf(one, subject))
                .anyMatch(one -> new HashSet<>(Plain.words(one.getFullName())).containsAll(name));
    }

    /** A row of hers that she did not prove to be hers. */
    private static boolean isOf(Person one, DataSubject subject) {
        return one.getRut().stream().anyMatch(rut -> subject.documents().contains(rut.compact()));
    }
}

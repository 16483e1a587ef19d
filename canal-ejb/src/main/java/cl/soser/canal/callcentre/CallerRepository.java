package cl.soser.canal.callcentre;

import cl.soser.canal.person.Person;
import cl.soser.canal.person.Person_;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Plain;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The people that an operator may know of. A person who filed only restricted requests is not
 * found: finding them would disclose that they filed. Nor is one whose data are blocked.
 */
@Dependent
class CallerRepository {

    /** One person may have several rows; at most this many are read. */
    private static final int LOOKED_AT = 40;

    private static final String KNOWN =
            """
            SELECT DISTINCT t.person.id FROM Ticket t
            WHERE t.person.id IN :people AND t.restricted = FALSE""";

    @PersistenceContext EntityManager em;

    List<Person> newest(BiFunction<CriteriaBuilder, Root<Person>, Predicate> such) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Person.class);
        Root<Person> person = query.from(Person.class);
        query.select(person)
                .where(such.apply(cb, person))
                .orderBy(cb.desc(person.get(Person_.createdAt)), cb.desc(person.get(Person_.id)));
        return shown(em.createQuery(query).setMaxResults(LOOKED_AT).getResultList());
    }

    Person get(long id) {
        Person person = em.find(Person.class, id);
        if (person == null || shown(List.of(person)).isEmpty()) {
            throw new NotFoundException();
        }
        return person;
    }

    /** The rows of the same person, as far as is known, and of its account. */
    List<Person> same(Person person) {
        String name = Plain.fold(person.getFullName());
        List<Person> rows =
                new ArrayList<>(
                        newest((cb, row) -> cb.equal(row.get(Person_.foldedName), name)).stream()
                                .filter(row -> Likeness.of(row).equals(Likeness.of(person)))
                                .toList());
        person.getAccountId()
                .ifPresent(
                        account ->
                                newest((cb, row) -> cb.equal(row.get(Person_.accountId), account))
                                        .stream()
                                        .filter(row -> !rows.contains(row))
                                        .forEach(rows::add));
        return rows;
    }

    private List<Person> shown(List<Person> people) {
        if (people.isEmpty()) {
            return people;
        }
        Set<Long> open =
                new HashSet<>(
                        em.createQuery(KNOWN, Long.class)
                                .setParameter("people", people.stream().map(Person::getId).toList())
                                .getResultList());
        return people.stream()
                .filter(one -> open.contains(one.getId()) || one.getAccountId().isPresent())
                .filter(one -> !one.isBlocked())
                .toList();
    }

    /** What makes two rows look like one person. */
    record Likeness(String name, String document, String mobile, String landline, String email) {

        static Likeness of(Person person) {
            return new Likeness(
                    Plain.fold(person.getFullName()),
                    person.getDocument().orElse(null),
                    person.getMobile().map(Object::toString).orElse(null),
                    person.getLandline().map(Object::toString).orElse(null),
                    person.getEmailKey().orElse(null));
        }
    }
}

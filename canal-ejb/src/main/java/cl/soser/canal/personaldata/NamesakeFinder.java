package cl.soser.canal.personaldata;

import cl.soser.canal.person.Person;
import cl.soser.canal.shared.Plain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a person's names, numbers and mailboxes somebody else has, too: a namesake, a family with
 * one telephone, or somebody who typed what is not hers. In the texts of others it does not tell of
 * her, so that an erasure leaves it there: it would take his own from the other.
 */
@ApplicationScoped
class NamesakeFinder {

    private static final String ALIKE =
            "SELECT p FROM Person p WHERE LOWER(p.firstNames) LIKE :first"
                    + " AND LOWER(p.lastNames) LIKE :last AND p.rutNumber IS NOT NULL";
    private static final String OF_RUTS = "SELECT p FROM Person p WHERE p.rutNumber IN :some";
    private static final String OF_PHONES =
            "SELECT p FROM Person p WHERE p.mobile IN :some OR p.landline IN :some";
    private static final String OF_MAILBOXES = "SELECT p FROM Person p WHERE p.emailKey IN :some";

    @PersistenceContext EntityManager em;

    /** The same person, found in the texts of others by what is hers alone. */
    DataSubject onlyHers(DataSubject subject) {
        List<Person> others = others(subject);
        Set<String> ruts = all(others, one -> one.getRut().stream().map(rut -> rut.number() + ""));
        Set<String> phones =
                all(
                        others,
                        one ->
                                Stream.of(one.getMobile(), one.getLandline())
                                        .flatMap(phone -> phone.stream())
                                        .map(phone -> phone.digits()));
        Set<String> mailboxes = all(others, one -> one.getEmailKey().stream());
        others.forEach(one -> one.getEmail().map(String::toLowerCase).ifPresent(mailboxes::add));
        return subject.found(
                without(subject.mailboxes(), mailboxes::contains),
                without(
                        subject.phones(),
                        phone -> phones.stream().anyMatch(digits(phone)::endsWith)),
                without(subject.names(), name -> isAnothers(Plain.words(name), subject)),
                without(
                        subject.documents(),
                        document -> ruts.stream().anyMatch(digits(document)::startsWith)));
    }

    private static Set<String> without(Set<String> all, Predicate<String> anothers) {
        return all.stream().filter(anothers.negate()).collect(Collectors.toSet());
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static Set<String> all(List<Person> some, Function<Person, Stream<String>> what) {
        return some.stream().flatMap(what).collect(Collectors.toCollection(HashSet::new));
    }

    /** Who has one of her numbers or mailboxes. */
    private List<Person> others(DataSubject subject) {
        Set<Integer> ruts =
                subject.documents().stream()
                        .filter(document -> document.matches("[0-9]{6,8}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
        return Stream.of(
                        having(em.createQuery(OF_RUTS, Person.class), ruts),
                        having(em.createQuery(OF_PHONES, Person.class), subject.phones()),
                        having(em.createQuery(OF_MAILBOXES, Person.class), subject.mailboxes()))
                .flatMap(List::stream)
                .filter(one -> !isHers(one, subject))
                .toList();
    }

    private static List<Person> having(TypedQuery<Person> query, Set<?> some) {
        return some.isEmpty() ? List.of() : query.setParameter("some", some).getResultList();
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
                .filter(one -> !isHers(one, subject))
                .anyMatch(one -> words(one).containsAll(name));
    }

    /** One that was found, or one with her name that she did not prove to be hers. */
    private static boolean isHers(Person one, DataSubject subject) {
        return subject.persons().contains(one.getId())
                || one.getRut().map(rut -> subject.documents().contains(rut.compact())).orElse(true)
                        && subject.names().stream()
                                .map(Plain::words)
                                .anyMatch(
                                        name ->
                                                words(one).containsAll(name)
                                                        || name.containsAll(words(one)));
    }

    private static Set<String> words(Person one) {
        return new HashSet<>(Plain.words(one.getFullName()));
    }
}

package cl.soser.canal.personaldata;

import cl.soser.canal.account.Account;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Finds all by which the rows of a human are found, from what she proved to be hers. */
@ApplicationScoped
class DataSubjectFinder {

    private static final String TICKETS =
            "SELECT t.id, t.number FROM Ticket t WHERE t.person.id IN :persons";
    private static final String NUMBERS = "SELECT t.number FROM Ticket t WHERE t.id IN :ids";
    private static final String PERSONS = "SELECT p FROM Person p WHERE p.id IN :persons";
    private static final String PERSONS_OF_ACCOUNT =
            "SELECT p.id FROM Person p WHERE p.accountId = :account";
    private static final String PERSONS_OF_TICKETS =
            "SELECT DISTINCT t.person.id FROM Ticket t WHERE t.number IN :numbers";

    @PersistenceContext EntityManager em;
    @Inject NamesakeFinder namesakeFinder;

    /** The rows of person that stand behind some requests. */
    Set<Long> behind(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        em.createQuery(PERSONS_OF_TICKETS, Long.class)
                                .setParameter("numbers", numbers)
                                .getResultList());
    }

    /**
     * Whom an erasure takes: of others' texts what is hers alone, and what she proved. Names and
     * telephones that nobody saw on a document stay there: whoever a complaint is about could type
     * theirs.
     */
    DataSubject toErase(SubjectKeys keys) {
        DataSubject all = find(keys);
        DataSubject alone = namesakeFinder.onlyHers(all);
        Names proved = proved(keys, all);
        proved.mailboxes.addAll(alone.mailboxes());
        proved.documents.addAll(alone.documents());
        return keys.named()
                ? alone.found(proved.mailboxes, alone.phones(), alone.names(), proved.documents)
                : alone.found(proved.mailboxes, Set.of(), Set.of(), proved.documents);
    }

    /**
     * Whom a copy may show: what was sent to a mailbox or asked with a document, she gets only
     * where she proved that it is hers. Anybody can type another's.
     */
    DataSubject toShow(SubjectKeys keys) {
        DataSubject all = find(keys);
        Names proved = proved(keys, all);
        return all.found(proved.mailboxes, all.phones(), all.names(), proved.documents);
    }

    /** By a code, a document, an answer from the mailbox, or the account that it opens. */
    private Names proved(SubjectKeys keys, DataSubject all) {
        Names proved = new Names();
        proved.mailbox(keys.emailKey());
        if (keys.rut() != null) {
            proved.rut(Rut.of(keys.rut()));
        }
        persons(all.persons()).stream()
                .filter(Person::hasProvedMailbox)
                .forEach(one -> proved.mailbox(one.getEmail().orElse(null)));
        all.accounts().stream()
                .map(id -> em.find(Account.class, id))
                .filter(Objects::nonNull)
                .forEach(one -> proved.mailbox(one.getEmail()));
        return proved;
    }

    DataSubject find(SubjectKeys keys) {
        Set<Long> persons = new HashSet<>(keys.persons());
        Set<Long> accounts = new HashSet<>();
        if (keys.accountId() != null) {
            accounts.add(keys.accountId());
            persons.addAll(
                    em.createQuery(PERSONS_OF_ACCOUNT, Long.class)
                            .setParameter("account", keys.accountId())
                            .getResultList());
        }
        Names names = new Names();
        keys.names().forEach(names::add);
        keys.phones().forEach(names::phone);
        names.mailbox(keys.emailKey());
        if (keys.rut() != null) {
            names.rut(Rut.of(keys.rut()));
        }
        for (Person person : persons(persons)) {
            person.getAccountId().ifPresent(accounts::add);
            names.of(person);
        }
        for (long account : accounts) {
            Account one = em.find(Account.class, account);
            if (one != null) {
                names.mailbox(one.getEmail());
                one.getPersonId().ifPresent(persons::add);
            }
        }
        Set<Long> tickets = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        tickets(persons, tickets, numbers);
        return new DataSubject(
                persons,
                accounts,
                tickets,
                numbers,
                names.mailboxes,
                names.phones,
                names.names,
                names.documents,
                keys.texts());
    }

    private List<Person> persons(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(PERSONS, Person.class)
                        .setParameter("persons", ids)
                        .getResultList();
    }

    Set<String> numbers(Set<Long> tickets) {
        return tickets.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        em.createQuery(NUMBERS, String.class)
                                .setParameter("ids", tickets)
                                .getResultList());
    }

    /** Adds the ids and numbers of their requests. */
    void tickets(Set<Long> persons, Set<Long> ids, Set<String> numbers) {
        if (persons.isEmpty()) {
            return;
        }
        for (Object[] ticket :
                em.createQuery(TICKETS, Object[].class)
                        .setParameter("persons", persons)
                        .getResultList()) {
            ids.add((Long) ticket[0]);
            numbers.add((String) ticket[1]);
        }
    }

    /** Each in the spellings in which people write it. */
    private static final class Names {

        private final Set<String> mailboxes = new LinkedHashSet<>();
        private final Set<String> phones = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> documents = new LinkedHashSet<>();

        void of(Person person) {
            mailbox(person.getEmail().orElse(null));
            person.getMobile().ifPresent(one -> phone(one.international()));
            person.getLandline().ifPresent(one -> phone(one.international()));
            person.getRut().ifPresent(this::rut);
            person.getDocument().ifPresent(documents::add);
            add(person.getFullName());
            List<String> all = new ArrayList<>(words(person.getFirstNames()));
            List<String> last = words(person.getLastNames());
            if (!all.isEmpty() && !last.isEmpty()) {
                add(all.get(0) + " " + last.get(0));
                add(all.get(0) + " " + person.getLastNames());
                add(person.getFirstNames() + " " + last.get(0));
            }
        }

        private static List<String> words(String name) {
            return name == null || name.isBlank() ? List.of() : List.of(name.strip().split("\\s+"));
        }

        void add(String name) {
            if (name != null && name.strip().indexOf(' ') > 0) {
                names.add(name.strip());
            }
        }

        void mailbox(String address) {
            if (address != null && !address.isBlank()) {
                mailboxes.add(address.strip().toLowerCase(Locale.ROOT));
                mailboxes.add(EmailNormalizer.of(address));
            }
        }

        void phone(String phone) {
            Phone.read(phone)
                    .ifPresent(
                            one -> {
                                phones.add(one.international());
                                phones.add(one.international().substring(1));
                                phones.add(one.digits());
                                phones.add(one.format());
                                phones.add(one.format().replace("+56 ", ""));
                            });
        }

        void rut(Rut rut) {
            documents.add(rut.format());
            documents.add(rut.compact());
            documents.add(rut.format().split("-")[0]);
            documents.add(String.valueOf(rut.number()));
        }
    }
}

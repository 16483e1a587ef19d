package cl.soser.canal.right;

import cl.soser.canal.account.Account;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose data a case is about, as far as it was proved: an account has its own rows, a code those of
 * its mailbox, a document those of its number. What was typed alone finds nobody. Nor is a row hers
 * alone because it has the number of her document, which anybody may have typed: it has her name,
 * too, or the officer chose it.
 */
@ApplicationScoped
public class RightSubjectFinder {

    private static final String OF_ACCOUNT =
            "SELECT p FROM Person p WHERE p.accountId = :account ORDER BY p.id";
    private static final String OF_MAILBOX =
            "SELECT p FROM Person p WHERE p.emailKey = :mailbox ORDER BY p.id";
    private static final String OF_RUT =
            "SELECT p FROM Person p WHERE p.rutNumber = :rut ORDER BY p.id";
    private static final String CONTRACTS =
            "SELECT DISTINCT t.contract.code FROM Ticket t WHERE t.person.id IN :persons";

    private static final String OPEN =
            "SELECT COUNT(t) FROM Ticket t WHERE t.person.id IN :persons AND t.status NOT IN :over";

    @PersistenceContext EntityManager em;
    @Inject DataRightRepository dataRightRepository;

    /** The rows of the person whose data it is; none while nothing is proved. */
    public List<Person> persons(DataRightCase about) {
        List<Person> reached = candidates(about);
        if (about.getChosenPersons() != null) {
            return reached.stream()
                    .filter(one -> about.getChosenPersons().contains(one.getId()))
                    .toList();
        }
        boolean byDocument =
                about.getProof() == IdentityProof.DOCUMENTO
                        || about.getHolder().representation().isOfAnother();
        String name = name(about);
        return byDocument
                ? reached.stream().filter(one -> SharedMailbox.isAlike(one, name)).toList()
                : reached;
    }

    /** Of the person whose data it is. */
    private static String name(DataRightCase about) {
        return about.getHolder().representation().isOfAnother()
                ? about.getHolder().name()
                : about.getAsker().name();
    }

    /** Among which rows the officer may choose, in an order that stays; none before the proof. */
    public List<Person> candidates(DataRightCase about) {
        if (!about.isProved()) {
            return List.of();
        }
        if (about.getHolder().representation().isOfAnother()) {
            return union(ofRut(about.getHolder().rut()), ofTicket(about));
        }
        return switch (about.getProof()) {
            case CUENTA ->
                    em.createQuery(OF_ACCOUNT, Person.class)
                            .setParameter("account", about.getAccount())
                            .getResultList();
            case CODIGO -> SharedMailbox.own(ofMailbox(about), about.getAsker());
            case DOCUMENTO -> union(ofRut(about.getAsker().rut()), ofTicket(about));
        };
    }

    private List<Person> ofMailbox(DataRightCase about) {
        return em.createQuery(OF_MAILBOX, Person.class)
                .setParameter("mailbox", about.getEmailKey())
                .getResultStream()
                .filter(person -> isOfItsAccount(person, about.getEmailKey()))
                .toList();
    }

    /** How many rows have the mailbox that a code proved and are of somebody else. */
    public int ofOthers(DataRightCase about) {
        if (about.getProof() != IdentityProof.CODIGO
                || about.getHolder().representation().isOfAnother()) {
            return 0;
        }
        List<Person> all = ofMailbox(about);
        return all.size() - SharedMailbox.own(all, about.getAsker()).size();
    }

    /** Somebody with an account may have written a mailbox that is not hers. */
    private boolean isOfItsAccount(Person person, String mailbox) {
        return person.getAccountId()
                .map(id -> em.find(Account.class, id))
                .map(account -> EmailNormalizer.of(account.getEmail()).equals(mailbox))
                .orElse(true);
    }

    private List<Person> ofRut(Optional<Rut> rut) {
        return rut.isEmpty()
                ? List.of()
                : em.createQuery(OF_RUT, Person.class)
                        .setParameter("rut", rut.get().number())
                        .getResultList();
    }

    /** The officer saw the document, and the ticket from which the case was made. */
    private List<Person> ofTicket(DataRightCase about) {
        return about.getTicketId() == null
                ? List.of()
                : List.of(em.find(Ticket.class, about.getTicketId()).getPerson());
    }

    private static List<Person> union(List<Person> some, List<Person> more) {
        Map<Long, Person> all = new LinkedHashMap<>();
        Stream.concat(some.stream(), more.stream()).forEach(one -> all.put(one.getId(), one));
        return List.copyOf(all.values());
    }

    public RightSubject subject(DataRightCase about) {
        List<Person> persons = persons(about);
        boolean other = about.getHolder().representation().isOfAnother();
        TreeSet<String> names =
                persons.stream()
                        .map(Person::getFullName)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (about.isNameProved()) {
            names.add(name(about));
        }
        return new RightSubject(
                persons.stream().map(Person::getId).collect(Collectors.toSet()),
                about.getProof() == IdentityProof.CUENTA && !other ? about.getAccount() : null,
                about.getProof() == IdentityProof.CODIGO && !other && ofOthers(about) == 0
                        ? about.getEmailKey()
                        : null,
                about.getProof() == IdentityProof.DOCUMENTO
                        ? (other ? about.getHolder().rut() : about.getAsker().rut())
                                .map(Rut::number)
                                .orElse(null)
                        : null,
                names,
                persons.stream()
                        .flatMap(one -> Stream.of(one.getMobile(), one.getLandline()))
                        .flatMap(Optional::stream)
                        .map(Phone::international)
                        .collect(Collectors.toSet()),
                about.isNameProved(),
                about.getChosenTexts());
    }

    /** Codes of the contracts under which that person's requests were answered. */
    public List<String> contracts(List<Person> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery(CONTRACTS, String.class)
                        .setParameter("persons", persons.stream().map(Person::getId).toList())
                        .getResultList();
    }

    /** How many requests of that person somebody still owes an answer. */
    public long openRequests(List<Person> persons) {
        return persons.isEmpty()
                ? 0
                : em.createQuery(OPEN, Long.class)
                        .setParameter("persons", persons.stream().map(Person::getId).toList())
                        .setParameter(
                                "over",
                                Stream.of(TicketStatus.values())
                                        .filter(status -> !status.isOpen())
                                        .toList())
                        .getSingleResult();
    }

    /**
     * When somebody last used an account of whoever somebody else asks for, by the document that
     * was written, before anything is proved; null for never.
     */
    public Instant lastSignIn(DataRightCase about) {
        return union(ofRut(about.getHolder().rut()), ofTicket(about)).stream()
                .flatMap(person -> person.getAccountId().stream())
                .distinct()
                .map(id -> em.find(Account.class, id))
                .flatMap(account -> account.getLastSignInAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How many rows of others have the number that a rectification asks for. */
    public long ofProposedRut(DataRightCase about) {
        if (about.getKind() != RightKind.RECTIFICACION) {
            return 0;
        }
        Set<Long> hers = persons(about).stream().map(Person::getId).collect(Collectors.toSet());
        return dataRightRepository.points(about).stream()
                .filter(point -> point.getCode().equals(CorrectableField.RUT.name()))
                .flatMap(point -> ofRut(Rut.read(point.getProposed())).stream())
                .filter(one -> !hers.contains(one.getId()))
                .count();
    }

    /** Whether the document that was written is another than the one of the rows found. */
    public boolean isDocumentOfAnother(DataRightCase about) {
        Optional<Rut> written = about.getAsker().rut();
        return written.isPresent()
                && !about.getHolder().representation().isOfAnother()
                && persons(about).stream()
                        .flatMap(one -> one.getRut().stream())
                        .anyMatch(one -> !one.equals(written.get()));
    }

    /** What each point would replace, from the newest row. */
    public Map<String, String> now(DataRightCase about) {
        List<Person> persons = persons(about);
        Map<String, String> values = new LinkedHashMap<>();
        if (about.getKind() == RightKind.RECTIFICACION && !persons.isEmpty()) {
            Person newest = persons.get(persons.size() - 1);
            for (RightPoint point : dataRightRepository.points(about)) {
                values.put(point.getCode(), CorrectableField.valueOf(point.getCode()).of(newest));
            }
        }
        return values;
    }
}

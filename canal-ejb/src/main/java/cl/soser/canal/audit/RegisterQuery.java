package cl.soser.canal.audit;

import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.evidence.EntryKind;
import cl.soser.canal.evidence.EvidenceEntry;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.proof.RecentFactor;
import cl.soser.canal.ticket.Ticket;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of what was done, newest first, for the data officer and informática. */
@Stateless
@RolesAllowed({DATOS, TI})
public class RegisterQuery {

    private static final String NUMBERS = "SELECT t.id, t.number FROM Ticket t WHERE t.id IN :ids";

    /** Of nothing and nobody. */
    private static final long NONE = -1;

    private static final int EXPORTED = 50_000;

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject AuditTrailObserver auditTrailObserver;

    /** One page of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<RegisterRow> page(
            @NotNull @Valid RegisterCriteria criteria,
            Cursor<LocalDate> after,
            @Min(1) @Max(500) int size) {
        return found(criteria, after, size);
    }

    /** All of it for a file, up to fifty thousand; that somebody took it is an entry too. */
    @RecentFactor
    public List<RegisterRow> export(@NotNull @Valid RegisterCriteria criteria) {
        auditTrailObserver.read(
                new AuditAction("REGISTRO_EXPORTADO", "REGISTRO", null, null, criteria.days()));
        return found(criteria, null, EXPORTED).rows();
    }

    private Slice<RegisterRow> found(RegisterCriteria criteria, Cursor<LocalDate> after, int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<EvidenceEntry> query = cb.createQuery(EvidenceEntry.class);
        Root<EvidenceEntry> entry = query.from(EvidenceEntry.class);
        query.select(entry);
        List<Predicate> where = new ArrayList<>();
        where.add(cb.between(entry.get("day"), criteria.from(), criteria.until()));
        where.add(ofTopic(cb, entry, criteria.topic()));
        if (criteria.person() != null) {
            where.add(cb.equal(entry.get("accountId"), account(criteria.person())));
        }
        if (criteria.ticket() != null) {
            where.add(cb.equal(entry.get("ticketId"), ticket(criteria.ticket())));
        }
        Keyset<LocalDate> order =
                new Keyset<>(entry.<LocalDate>get("day"), entry.<Long>get("id"), false);
        return order.page(em, query, where, after, size).map(this::rows);
    }

    /** Without a topic all but the seals of rows, of which there are many. */
    private static Predicate ofTopic(
            CriteriaBuilder cb, Root<EvidenceEntry> entry, RegisterTopic topic) {
        if (topic == null) {
            return cb.not(
                    entry.get("kind").in(EntryKind.FILA.name(), EntryKind.FILA_BORRADA.name()));
        }
        return cb.or(
                topic.patterns().stream()
                        .map(pattern -> cb.like(entry.get("kind"), pattern))
                        .toArray(Predicate[]::new));
    }

    private long account(String person) {
        if (person.matches("\\d{1,18}")) {
            return Long.parseLong(person);
        }
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", String.valueOf(EmailNormalizer.of(person)))
                .getResultStream()
                .findFirst()
                .map(Account::getId)
                .orElse(NONE);
    }

    private long ticket(String number) {
        return em.createNamedQuery(Ticket.BY_NUMBER, Ticket.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(Ticket::getId)
                .orElse(NONE);
    }

    private List<RegisterRow> rows(List<EvidenceEntry> entries) {
        Map<Long, String> names = staff.namesOfStaff(accounts(entries.stream()));
        names.putAll(staff.names(accounts(entries.stream().filter(RegisterQuery::isOfStaff))));
        Map<Long, String> numbers = numbers(entries);
        return entries.stream().map(entry -> row(entry, names, numbers)).toList();
    }

    private static List<Long> accounts(Stream<EvidenceEntry> entries) {
        return entries.map(EvidenceEntry::getAccountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Who was of the staff then; of citizens the register shows the number alone. */
    private static boolean isOfStaff(EvidenceEntry entry) {
        return ActorKind.PERSONAL.name().equals(entry.getActorKind());
    }

    private Map<Long, String> numbers(List<EvidenceEntry> entries) {
        List<Long> ids =
                entries.stream()
                        .map(EvidenceEntry::getTicketId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toList());
        Map<Long, String> numbers = new HashMap<>();
        for (int from = 0; from < ids.size(); from += 500) {
            em.createQuery(NUMBERS, Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + 500)))
                    .getResultStream()
                    .forEach(row -> numbers.put((Long) row[0], (String) row[1]));
        }
        return numbers;
    }

    private static RegisterRow row(
            EvidenceEntry entry, Map<Long, String> names, Map<Long, String> numbers) {
        boolean seal = entry.getActorKind() == null && entry.getObjectType() == null;
        return new RegisterRow(
                entry.getId(),
                entry.getHappenedAt(),
                entry.getKind(),
                entry.getAccountId(),
                entry.getAccountId() == null ? null : names.get(entry.getAccountId()),
                entry.getTicketId() == null ? null : numbers.get(entry.getTicketId()),
                new RegisterRow.RegisterThing(
                        seal ? entry.getTableCode() : entry.getObjectType(),
                        seal ? entry.getRowId() : entry.getObjectId(),
                        entry.getDetail()));
    }
}

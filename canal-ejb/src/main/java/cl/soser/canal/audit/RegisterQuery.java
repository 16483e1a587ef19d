package cl.soser.canal.audit;

import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.evidence.EntryKind;
import cl.soser.canal.evidence.EvidenceEntry;
import cl.soser.canal.evidence.SealedTable;
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
import jakarta.persistence.criteria.Subquery;
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
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The register of what was done, newest first, for the data officer and informática. */
@Stateless
@RolesAllowed({DATOS, TI})
public class RegisterQuery {

    private static final String NUMBERS = "SELECT t.id, t.number FROM Ticket t WHERE t.id IN :ids";

    /** Of nothing and nobody. */
    private static final long NONE = -1;

    private static final int EXPORTED = 50_000;
    private static final int PIECE = 500;

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
            where.add(about(cb, query, entry, criteria.ticket()));
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

    /** Of a request; of another number, such as that of a right, what the acts kept with it. */
    private Predicate about(
            CriteriaBuilder cb,
            CriteriaQuery<EvidenceEntry> query,
            Root<EvidenceEntry> entry,
            String number) {
        long ticket = ticket(number);
        if (ticket != NONE) {
            return cb.equal(entry.get("ticketId"), ticket);
        }
        Subquery<Long> acts = query.subquery(Long.class);
        Root<AuditEntry> act = acts.from(AuditEntry.class);
        acts.select(act.<Long>get("id")).where(cb.equal(act.get("ticketNumber"), number));
        return cb.and(
                cb.equal(entry.get("tableCode"), SealedTable.AUDIT_ENTRY.code()),
                entry.<Long>get("rowId").in(acts));
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
        return new RegisterRows(names(entries), numbers(entries), notes(entries)).of(entries);
    }

    private Map<Long, String> names(List<EvidenceEntry> entries) {
        Map<Long, String> names =
                staff.namesOfStaff(
                        Stream.concat(
                                        entries.stream().map(EvidenceEntry::getAccountId),
                                        entries.stream()
                                                .filter(RegisterRows::isOfAccount)
                                                .map(EvidenceEntry::getObjectId))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        names.putAll(
                staff.names(
                        entries.stream()
                                .filter(RegisterRows::isByStaff)
                                .map(EvidenceEntry::getAccountId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
        return names;
    }

    private Map<Long, String> numbers(List<EvidenceEntry> entries) {
        Map<Long, String> numbers = new HashMap<>();
        inPieces(
                entries.stream().map(RegisterRows::ticketOf),
                ids ->
                        em.createQuery(NUMBERS, Object[].class)
                                .setParameter("ids", ids)
                                .getResultList()
                                .forEach(row -> numbers.put((Long) row[0], (String) row[1])));
        return numbers;
    }

    /** What the acts themselves kept, as long as they keep it. */
    private Map<Long, RegisterNote> notes(List<EvidenceEntry> entries) {
        Map<Long, RegisterNote> notes = new HashMap<>();
        inPieces(
                entries.stream().filter(RegisterRows::isOfAct).map(EvidenceEntry::getRowId),
                ids ->
                        em.createNamedQuery(AuditEntry.NOTES, Object[].class)
                                .setParameter("ids", ids)
                                .getResultList()
                                .forEach(
                                        row ->
                                                notes.put(
                                                        (Long) row[0],
                                                        RegisterNote.of(
                                                                (String) row[1],
                                                                (String) row[2]))));
        return notes;
    }

    private static void inPieces(Stream<Long> ids, Consumer<List<Long>> read) {
        List<Long> all = ids.filter(Objects::nonNull).distinct().toList();
        for (int from = 0; from < all.size(); from += PIECE) {
            read.accept(all.subList(from, Math.min(all.size(), from + PIECE)));
        }
    }
}

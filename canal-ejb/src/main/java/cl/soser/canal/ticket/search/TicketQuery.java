package cl.soser.canal.ticket.search;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.directory.Comuna_;
import cl.soser.canal.directory.School_;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.StageTerm_;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketClocks_;
import cl.soser.canal.ticket.TicketConditions;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.TypedNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The staff's lists, paged by key in the database; counts are limited. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class TicketQuery {

    /** Counting stops here; beyond it a screen says "más de 1.000". */
    public static final int CAP = 1_000;

    /**
     * Of common words it stops here: each ticket counted is found among several, whose words are
     * read one by one, and nobody turns so many pages.
     */
    public static final int COMMON_CAP = 200;

    @PersistenceContext EntityManager em;
    @Inject TicketConditions conditions;
    @Inject ReadingRights rights;
    @Inject TicketListReader ticketListReader;

    /**
     * One page.
     *
     * @param after where the page before ended; null for the first page
     * @param skip rows to skip after that place, for a jump to a page not yet seen
     */
    @PersonalData(purpose = "BUSQUEDA", object = "PERSONA")
    public Slice<TicketRow> page(
            TicketCriteria filter,
            TicketOrder order,
            boolean ascending,
            TicketCursor after,
            int skip,
            int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<TicketRow> query = cb.createQuery(TicketRow.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        var row = row(ticket, cb);
        Keyset<Instant> keys = new Keyset<>(order.of(ticket), ticket.get(Ticket_.id), ascending);
        List<Predicate> where = new ArrayList<>(conditions.of(filter, query, ticket, cb));
        if (after != null) {
            where.add(after(order, after, keys, ticket, cb));
        }
        query.select(row)
                .where(where.toArray(Predicate[]::new))
                .orderBy(sorted(order, keys, ticket, cb));
        return Slice.of(
                closed(
                        em.createQuery(query)
                                .setFirstResult(skip)
                                .setMaxResults(size + 1)
                                .getResultList()),
                size);
    }

    /** Of a restricted ticket that the caller may not read there are number, state, clock, area. */
    private List<TicketRow> closed(List<TicketRow> rows) {
        Set<Long> closed =
                rights.closedAmong(
                        rows.stream().filter(TicketRow::restricted).map(TicketRow::id).toList());
        return closed.isEmpty()
                ? rows
                : rows.stream().map(row -> closed.contains(row.id()) ? row.closed() : row).toList();
    }

    static List<Order> sorted(
            TicketOrder order, Keyset<Instant> keys, Root<Ticket> ticket, CriteriaBuilder cb) {
        List<Order> all = new ArrayList<>();
        if (order.isByAttention()) {
            all.add(cb.asc(ticket.get(Ticket_.attention)));
        }
        all.addAll(keys.order(cb));
        return all;
    }

    private static Predicate after(
            TicketOrder order,
            TicketCursor after,
            Keyset<Instant> keys,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        Predicate next = keys.after(after.instant(), after.id(), cb);
        return order.isByAttention()
                ? cb.or(
                        cb.greaterThan(ticket.get(Ticket_.attention), after.attention()),
                        cb.and(cb.equal(ticket.get(Ticket_.attention), after.attention()), next))
                : next;
    }

    /** Before the conditions: a relation used by its path first would become an inner join. */
    private static Selection<TicketRow> row(Root<Ticket> ticket, CriteriaBuilder cb) {
        var school = ticket.join(Ticket_.school, JoinType.LEFT);
        var comuna = ticket.join(Ticket_.place, JoinType.LEFT);
        var stage = ticket.get(Ticket_.clocks).get(TicketClocks_.stage);
        return cb.construct(
                TicketRow.class,
                ticket.get(Ticket_.id),
                ticket.get(Ticket_.number),
                ticket.get(Ticket_.channel),
                ticket.get("motive").get("code"),
                ticket.get(Ticket_.subject),
                cb.coalesce(school.get(School_.name), ticket.get(Ticket_.schoolNote)),
                school.get(School_.scheme),
                school.get(School_.code),
                comuna.get(Comuna_.name),
                ticket.get(Ticket_.area),
                ticket.get(Ticket_.status),
                ticket.get(Ticket_.operativeUrgency),
                ticket.get(Ticket_.clocks).get(TicketClocks_.running),
                ticket.get(Ticket_.alert),
                ticket.get(Ticket_.possibleRisk),
                ticket.get(Ticket_.dangerKind),
                ticket.get(Ticket_.attention),
                ticket.get(Ticket_.alertTakenAt),
                ticket.get(Ticket_.lookBy),
                ticket.get(Ticket_.held),
                ticket.get(Ticket_.restricted),
                ticket.get(Ticket_.takenBy),
                ticket.get(Ticket_.enteredAt),
                ticket.get(Ticket_.clocks).get(TicketClocks_.attendBy),
                ticket.get(Ticket_.clocks).get(TicketClocks_.dueAt),
                ticket.get(Ticket_.firstAnswerAt),
                ticket.get(Ticket_.lastMovedAt),
                ticket.get(Ticket_.changedAt),
                ticket.get(Ticket_.absorbedInto),
                stage.get(StageTerm_.stage),
                stage.get(StageTerm_.from),
                stage.get(StageTerm_.workDue),
                stage.get(StageTerm_.pausedAt),
                ticket.get(Ticket_.clocks).get(TicketClocks_.slaVersion),
                ticket.get(Ticket_.clocks).get(TicketClocks_.calendarVersion));
    }

    /** As {@link TicketListReader#print} of rows that were read. */
    public static int print(List<TicketRow> rows) {
        return rows.stream()
                .map(row -> Arrays.asList(row.id(), row.changedAt()))
                .toList()
                .hashCode();
    }

    /**
     * What came into a pile since then and the caller may read, the last first: by its stage, an
     * alert by its last change.
     */
    public List<TicketRow> arrived(@NotNull TicketPile pile, @NotNull Instant since, int most) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<TicketRow> query = cb.createQuery(TicketRow.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        var row = row(ticket, cb);
        Path<Instant> came =
                pile == TicketPile.ALERTAS
                        ? ticket.get(Ticket_.lastMovedAt)
                        : ticket.get(Ticket_.clocks).get(TicketClocks_.stage).get(StageTerm_.from);
        List<Predicate> where =
                new ArrayList<>(conditions.of(TicketCriteria.of(pile), query, ticket, cb));
        where.add(rights.readable(query, ticket, cb));
        where.add(cb.greaterThan(came, since));
        query.select(row)
                .where(where.toArray(Predicate[]::new))
                .orderBy(cb.desc(came), cb.desc(ticket.get(Ticket_.id)));
        return em.createQuery(query).setMaxResults(most).getResultList();
    }

    /**
     * Those of these tickets that the caller may read, the first to enter first; in one query, for
     * a list that was found by other means.
     */
    public List<TicketRow> among(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<TicketRow> query = cb.createQuery(TicketRow.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        var row = row(ticket, cb);
        List<Predicate> where = new ArrayList<>();
        where.add(ticket.get(Ticket_.id).in(ids));
        where.add(rights.readable(query, ticket, cb));
        query.select(row)
                .where(where.toArray(Predicate[]::new))
                .orderBy(cb.asc(ticket.get(Ticket_.enteredAt)), cb.asc(ticket.get(Ticket_.id)));
        return em.createQuery(query).getResultList();
    }

    /** Those that a typed number, also a short one, or a RUT may mean; empty if it is neither. */
    @PersonalData(purpose = "BUSQUEDA", object = "PERSONA")
    public List<TicketRow> meant(@NotNull String typed, int most) {
        Optional<TypedNumber> number = TypedNumber.read(typed);
        List<TicketRow> named =
                number.isPresent() ? latest(number.get().toString(), most) : List.of();
        boolean rut =
                typed.chars().filter(Character::isDigit).count() >= 7
                        && Rut.read(typed).isPresent();
        return named.isEmpty() && rut ? latest(typed, most) : named;
    }

    private List<TicketRow> latest(String words, int most) {
        return page(TicketCriteria.ofWords(words), TicketOrder.INGRESO, false, null, 0, most)
                .rows();
    }

    /** Where counting stops: {@link #CAP}, or {@link #COMMON_CAP} of common words. */
    public int cap(TicketCriteria filter) {
        return ticketListReader.cap(filter);
    }

    /**
     * The count, at most {@link #cap} + 1; counting stops there. In one query: most counts are
     * small, and so many keys are read as soon as counted.
     */
    public int count(TicketCriteria filter) {
        return ticketListReader.count(filter);
    }
}

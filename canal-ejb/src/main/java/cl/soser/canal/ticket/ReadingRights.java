package cl.soser.canal.ticket;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tickets the caller, a member of the staff, may read. This is the only place that decides
 * it, as a condition that every query for lists, counts or a single ticket adds to its own.
 *
 * <ul>
 *   <li>The administrator and Operations read all tickets.
 *   <li>An operator reads all tickets that are not restricted.
 *   <li>An area reads the tickets that it answers or has in copy.
 *   <li>A substitute of Operations reads the tickets that wait for approval.
 *   <li>Whoever was called for an alert and took it reads it.
 *   <li>Beside the administrator and Operations, only its named readers read a restricted ticket.
 * </ul>
 */
@ApplicationScoped
public class ReadingRights {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject Caller caller;

    /** Whether no ticket is hidden from the caller. */
    boolean isEverything() {
        return caller.isLeader();
    }

    boolean mayRead(Ticket one) {
        if (isEverything()) {
            return true;
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(ticket.get(Ticket_.id))
                .where(cb.equal(ticket.get(Ticket_.id), one.getId()), readable(query, ticket, cb));
        return !em.createQuery(query).getResultList().isEmpty();
    }

    /** The condition; empty where the caller reads everything. */
    public Optional<Predicate> visible(
            AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        return isEverything() ? Optional.empty() : Optional.of(readable(query, ticket, cb));
    }

    private Predicate readable(AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        Predicate unrestricted = cb.isFalse(ticket.get(Ticket_.restricted));
        Predicate named =
                cb.and(cb.isTrue(ticket.get(Ticket_.restricted)), named(query, ticket, cb));
        if (caller.has(OPERADOR)) {
            return cb.or(unrestricted, named);
        }
        List<Predicate> lent = new ArrayList<>();
        Set<String> areas = caller.has(AREA) ? caller.areas() : Set.of();
        if (!areas.isEmpty()) {
            lent.add(ticket.get(Ticket_.area).in(areas));
            lent.add(copied(areas, query, ticket, cb));
        }
        if (caller.standsInFor(OPERACIONES)) {
            lent.add(cb.equal(ticket.get(Ticket_.status), TicketStatus.EN_VISACION));
        }
        caller.id().ifPresent(me -> lent.add(cb.equal(ticket.get(Ticket_.alertTakenBy), me)));
        return lent.isEmpty()
                ? named
                : cb.or(cb.and(unrestricted, cb.or(lent.toArray(Predicate[]::new))), named);
    }

    /** Whether the caller is one of its named readers; false for a caller who is not signed in. */
    private Predicate named(AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        Optional<Long> account = caller.id();
        if (account.isEmpty()) {
            return cb.disjunction();
        }
        var sub = query.subquery(Long.class);
        var reader = sub.from(TicketReader.class);
        var key = reader.get(TicketReader_.key);
        sub.select(key.get("ticketId")).where(cb.equal(key.get("account"), account.get()));
        return ticket.get(Ticket_.id).in(sub);
    }

    /** Whether the caller is one of its named readers. */
    boolean isNamed(Ticket ticket) {
        return em.find(TicketReader.class, new TicketAccountId(ticket.getId(), caller.requireId()))
                != null;
    }

    /**
     * All accounts that may read the ticket, independent of the caller. A substitute of an absent
     * person is not among them, because that right lasts only for the day.
     */
    Collection<Account> readers(Ticket ticket) {
        Map<Long, Account> all = new LinkedHashMap<>();
        add(all, staff.withRole(ADMINISTRADOR));
        add(all, staff.withRole(OPERACIONES));
        if (ticket.isRestricted()) {
            add(
                    all,
                    em.createNamedQuery(TicketReader.ACCOUNTS, Account.class)
                            .setParameter("ticket", ticket.getId())
                            .setParameter("active", AccountState.ACTIVA)
                            .getResultList());
            return all.values();
        }
        add(all, staff.withRole(OPERADOR));
        Account taker =
                ticket.getAlertTakenBy() == null
                        ? null
                        : em.find(Account.class, ticket.getAlertTakenBy());
        if (taker != null && taker.isActive()) {
            add(all, List.of(taker));
        }
        Set<String> areas = new TreeSet<>(ticket.getCopies());
        areas.add(ticket.getArea());
        for (String area : areas) {
            add(all, staff.ofArea(area));
        }
        return all.values();
    }

    private static void add(Map<Long, Account> all, List<Account> some) {
        some.forEach(one -> all.put(one.getId(), one));
    }

    /**
     * One of those areas has it in copy. IN rather than EXISTS, because the provider writes values
     * into the text of an EXISTS on Derby, and a boolean as a number, which Derby refuses.
     */
    static Predicate copied(
            Set<String> areas, AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        if (areas.isEmpty()) {
            return cb.disjunction();
        }
        var sub = query.subquery(Long.class);
        var other = sub.from(Ticket.class);
        var copy = other.join(Ticket_.copies);
        sub.select(other.get(Ticket_.id)).where(copy.in(areas));
        return ticket.get(Ticket_.id).in(sub);
    }
}

package cl.soser.canal.ticket;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reader.ReaderListRepository;
import cl.soser.canal.reader.RestrictedMatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Which tickets the caller, a member of the staff, may read. This is the only place that decides
 * it, as a condition that every query for lists, counts or a single ticket adds to its own.
 *
 * <ul>
 *   <li>The administrator, Operations and an operator are concerned with all tickets.
 *   <li>An area is concerned with the tickets that it answers or has in copy.
 *   <li>A substitute of Operations is concerned with the tickets that wait for approval.
 *   <li>Whoever was called for an alert and took it is concerned with it.
 *   <li>Who is concerned with a ticket reads it, unless it is restricted: then they see in lists
 *       its number, state, clock and area, and nothing else.
 *   <li>A restricted ticket is read by the people named for its matter ({@link
 *       cl.soser.canal.reader}) and by readers of this ticket alone ({@link TicketReader}): those
 *       who can act today and are not excluded from it ({@link ReaderExclusion}). As long as the
 *       data of its person are blocked, it has no reader.
 * </ul>
 */
@ApplicationScoped
public class ReadingRights {

    /**
     * As whom somebody reads restricted tickets today: of these matters, and tickets that name them
     * alone.
     *
     * @param account null for who reads none
     */
    public record NamedReader(Long account, Set<RestrictedMatter> matters) {

        private static final NamedReader NOBODY = new NamedReader(null, Set.of());
    }

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject ReaderListRepository readerListRepository;
    @Inject Caller caller;

    /** Whether every ticket is in the caller's lists. */
    boolean isEverything() {
        return caller.isLeader() || caller.has(OPERADOR);
    }

    boolean mayRead(Ticket one) {
        return one.isRestricted() ? isReader(one) : mayList(one);
    }

    private boolean isReader(Ticket one) {
        Optional<Long> me = caller.id();
        return me.isPresent()
                && readersOfRestricted(one).stream()
                        .anyMatch(account -> account.getId().equals(me.get()));
    }

    /** Whether it is in the caller's lists; of a restricted one they may see no more than that. */
    boolean mayList(Ticket one) {
        if (isEverything()) {
            return true;
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(ticket.get(Ticket_.id))
                .where(
                        cb.equal(ticket.get(Ticket_.id), one.getId()),
                        cb.or(concerned(query, ticket, cb), named(query, ticket, cb)));
        return !em.createQuery(query).getResultList().isEmpty();
    }

    /** What is in the caller's lists; empty where that is everything. */
    Optional<Predicate> listed(
            Supplier<NamedReader> me,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        return isEverything()
                ? Optional.empty()
                : Optional.of(
                        cb.or(concerned(query, ticket, cb), named(me.get(), query, ticket, cb)));
    }

    /** What the caller may read whole. */
    public Predicate readable(AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        return readable(this::reader, query, ticket, cb);
    }

    Predicate readable(
            Supplier<NamedReader> me,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        Predicate unrestricted = unrestricted(ticket, cb);
        Predicate open =
                isEverything() ? unrestricted : cb.and(unrestricted, concerned(query, ticket, cb));
        return cb.or(open, named(me.get(), query, ticket, cb));
    }

    /** Whoever is concerned with it reads it. */
    static Predicate unrestricted(Root<Ticket> ticket, CriteriaBuilder cb) {
        return cb.isFalse(ticket.get(Ticket_.restricted));
    }

    /** Those of these restricted tickets that are not the caller's to read. */
    public Set<Long> closedAmong(Collection<Long> restricted) {
        if (restricted.isEmpty()) {
            return Set.of();
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(ticket.get(Ticket_.id))
                .where(ticket.get(Ticket_.id).in(restricted), named(query, ticket, cb));
        Set<Long> closed = new HashSet<>(restricted);
        em.createQuery(query).getResultList().forEach(closed::remove);
        return closed;
    }

    private Predicate concerned(AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
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
        return lent.isEmpty() ? cb.disjunction() : cb.or(lent.toArray(Predicate[]::new));
    }

    /** As whom the caller reads restricted tickets today; it takes several queries. */
    NamedReader reader() {
        Optional<Account> me = caller.id().flatMap(staff::find);
        return me.isEmpty() || readerListRepository.able(List.of(me.get())).isEmpty()
                ? NamedReader.NOBODY
                : new NamedReader(me.get().getId(), readerListRepository.mattersOf(me.get()));
    }

    /** The same for a use case with many conditions: asked for when first needed, and once. */
    public Supplier<NamedReader> readerOnce() {
        return new Supplier<>() {
            private NamedReader known;

            @Override
            public NamedReader get() {
                if (known == null) {
                    known = reader();
                }
                return known;
            }
        };
    }

    /** It is restricted, and the caller is one of its readers who can act today. */
    public Predicate named(AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        return named(reader(), query, ticket, cb);
    }

    Predicate named(
            NamedReader me, AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        if (me.account() == null) {
            return cb.disjunction();
        }
        Subquery<Long> alone = query.subquery(Long.class);
        var reader = alone.from(TicketReader.class).get(TicketReader_.key);
        alone.select(reader.get("ticketId")).where(cb.equal(reader.get("account"), me.account()));
        Subquery<Long> never = query.subquery(Long.class);
        var excluded = never.from(ReaderExclusion.class).get(ReaderExclusion_.key);
        never.select(excluded.get("ticketId"))
                .where(cb.equal(excluded.get("account"), me.account()));
        Predicate ofTicket = ticket.get(Ticket_.id).in(alone);
        return cb.and(
                cb.isTrue(ticket.get(Ticket_.restricted)),
                cb.isNull(ticket.get(Ticket_.blockedAt)),
                me.matters().isEmpty()
                        ? ofTicket
                        : cb.or(ticket.get(Ticket_.matter).in(me.matters()), ofTicket),
                cb.not(ticket.get(Ticket_.id).in(never)));
    }

    /**
     * All accounts that may read the ticket, independent of the caller. A substitute of an absent
     * person is not among them, because that right lasts only for the day.
     */
    Collection<Account> readers(Ticket ticket) {
        return readers(ticket, new Staff());
    }

    Map<Ticket, Collection<Account>> readersOf(Collection<Ticket> tickets) {
        Staff known = new Staff();
        Map<Ticket, Collection<Account>> all = new LinkedHashMap<>();
        tickets.forEach(ticket -> all.put(ticket, readers(ticket, known)));
        return all;
    }

    /** The staff of roles and areas, each asked for once. */
    private final class Staff {

        private final Map<String, List<Account>> roles = new HashMap<>();
        private final Map<String, List<Account>> areas = new HashMap<>();

        List<Account> withRole(String role) {
            return roles.computeIfAbsent(role, staff::withRole);
        }

        List<Account> ofArea(String area) {
            return areas.computeIfAbsent(area, staff::ofArea);
        }
    }

    private Collection<Account> readers(Ticket ticket, Staff known) {
        if (ticket.isRestricted()) {
            return readersOfRestricted(ticket);
        }
        Map<Long, Account> all = new LinkedHashMap<>();
        add(all, known.withRole(ADMINISTRADOR));
        add(all, known.withRole(OPERACIONES));
        add(all, known.withRole(OPERADOR));
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
            add(all, known.ofArea(area));
        }
        return all.values();
    }

    /** In the order of the list, then those of this ticket alone. */
    private Collection<Account> readersOfRestricted(Ticket ticket) {
        if (ticket.isBlocked()) {
            return List.of();
        }
        Map<Long, Account> all = new LinkedHashMap<>();
        add(all, readerListRepository.readers(ticket.getMatter()));
        add(
                all,
                readerListRepository.able(
                        em.createNamedQuery(TicketReader.ACCOUNTS, Account.class)
                                .setParameter("ticket", ticket.getId())
                                .getResultList()));
        em.createNamedQuery(ReaderExclusion.OF_TICKET, ReaderExclusion.class)
                .setParameter("ticket", ticket.getId())
                .getResultStream()
                .map(ReaderExclusion::account)
                .forEach(all::remove);
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

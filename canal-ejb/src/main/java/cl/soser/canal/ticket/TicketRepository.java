package cl.soser.canal.ticket;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.request.ForeignObjects;
import cl.soser.canal.sla.ClockRulesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The only access to a single ticket: finds it for the caller, or nothing, and writes the line of
 * its timeline. {@link ReadingRights} decides what the caller may read. For use cases only; pages
 * and the API call those.
 */
@ApplicationScoped
public class TicketRepository {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject ReadingRights rights;
    @Inject Clock clock;
    @Inject Event<TicketChanged> changes;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject ForeignObjects foreignObjects;

    /** The number, typed in any of its spellings that say the year. */
    public static Optional<String> number(String typed) {
        return TypedNumber.whole(typed);
    }

    /** The ticket of a typed number; without its year, of this one or the last. */
    public Optional<Ticket> typed(String typed) {
        int year = LocalDate.now(clock).getYear();
        return TypedNumber.read(typed).stream()
                .flatMap(number -> number.meant(year).stream())
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** For a member of the staff who may read it. */
    public Ticket readable(String number) {
        Ticket ticket = find(number).orElseThrow(NotFoundException::new);
        if (!isReadable(ticket)) {
            throw foreign(ticket);
        }
        return ticket;
    }

    /**
     * For a caller who opens what is in their lists.
     *
     * @throws ClosedTicketException if it is restricted, and not theirs to read
     */
    public Ticket opened(String number) {
        Ticket ticket = find(number).orElseThrow(NotFoundException::new);
        if (isReadable(ticket)) {
            return ticket;
        }
        throw ticket.isRestricted() && rights.mayList(ticket)
                ? new ClosedTicketException()
                : foreign(ticket);
    }

    /** For the area that must answer it, or the administrator. */
    public Ticket workable(TicketRef ref) {
        Ticket ticket = readable(ref.number());
        if (!isWorkable(ticket)) {
            throw foreign(ticket);
        }
        return current(ticket, ref);
    }

    /**
     * For the administrator or whoever took the alert that it is; a restricted one for its readers.
     */
    public Ticket validatable(TicketRef ref) {
        Ticket ticket = readable(ref.number());
        if (!ticket.isRestricted()
                && !caller.has(ADMINISTRADOR)
                && !Long.valueOf(caller.requireId()).equals(ticket.getAlertTakenBy())) {
            if (ticket.isAlert()) {
                throw new NotAllowedException("alert.validate");
            }
            throw foreign(ticket);
        }
        return current(ticket, ref);
    }

    /** For callers who may read it and whose role lets them act; the use case names that role. */
    public Ticket readable(TicketRef ref) {
        return current(readable(ref.number()), ref);
    }

    /**
     * For a caller who has one of these roles. A restricted ticket is handled by its readers in the
     * place of every role (rules, section 5).
     */
    public Ticket handled(TicketRef ref, String... roles) {
        Ticket ticket = readable(ref.number());
        if (!ticket.isRestricted() && Stream.of(roles).noneMatch(caller::has)) {
            throw foreign(ticket);
        }
        return current(ticket, ref);
    }

    /**
     * For a caller who sees it in lists, and of a restricted one perhaps no more than its number,
     * state, clock and area.
     */
    public Ticket listed(String number) {
        Ticket ticket = find(number).orElseThrow(NotFoundException::new);
        if (!isListed(ticket)) {
            throw foreign(ticket);
        }
        return ticket;
    }

    /** It is there and not for the caller; that somebody tried is registered. */
    public NotFoundException foreign(Ticket ticket) {
        return foreignObjects.ticket(ticket.getId(), ticket.getNumber());
    }

    /** Whether the caller sees it in lists. */
    public boolean isListed(Ticket ticket) {
        return isReadable(ticket) || rights.mayList(ticket);
    }

    public Optional<Ticket> find(String number) {
        return em.createNamedQuery(Ticket.BY_NUMBER, Ticket.class)
                .setParameter("number", number)
                .getResultStream()
                .findAny();
    }

    /**
     * Whether the caller, a staff member, may read it, or the ticket into which it was merged. A
     * restricted one only who reads both.
     */
    public boolean isReadable(Ticket ticket) {
        if (ticket.getAbsorbedInto() == null) {
            return rights.mayRead(ticket);
        }
        Ticket leading = em.find(Ticket.class, ticket.getAbsorbedInto());
        return ticket.isRestricted()
                ? rights.mayRead(ticket) && rights.mayRead(leading)
                : rights.mayRead(ticket) || rights.mayRead(leading);
    }

    /** Whether the caller may write its answer. */
    public boolean isWorkable(Ticket ticket) {
        if (ticket.isRestricted()) {
            return isReadable(ticket);
        }
        return caller.has(ADMINISTRADOR)
                || caller.has(AREA) && caller.areas().contains(ticket.getArea());
    }

    /** All accounts that may read the ticket, independent of the caller. */
    public Collection<Account> readers(Ticket ticket) {
        return rights.readers(ticket);
    }

    /** As {@link #readers}, of some at once, asking once for each role and area. */
    public Map<Ticket, Collection<Account>> readersOf(Collection<Ticket> tickets) {
        return rights.readersOf(tickets);
    }

    private static Ticket current(Ticket ticket, TicketRef ref) {
        requireByItself(ticket);
        if (ticket.getVersion() != ref.version()) {
            throw new StaleTicketException(ref.number());
        }
        return ticket;
    }

    /** Acts on a merged ticket are acts on the one that continues. */
    public static void requireByItself(Ticket ticket) {
        if (ticket.getAbsorbedInto() != null) {
            throw new NotAllowedException("merge.absorbed.act", ticket.getNumber());
        }
    }

    /**
     * Applies an act to the ticket, writes its line and fires the event, all in the caller's
     * transaction.
     */
    public void step(Ticket ticket, StepKind kind, String reason, BiConsumer<Ticket, Instant> act) {
        stepAt(ticket, kind, reason, actor(), clock.instant(), act);
    }

    /** The acting account; null for a timer. */
    public Long actor() {
        return caller.id().orElse(null);
    }

    /**
     * The same for something that happened at another instant, by that account or by the system.
     */
    public void stepAt(
            Ticket ticket,
            StepKind kind,
            String reason,
            Long account,
            Instant at,
            BiConsumer<Ticket, Instant> act) {
        TicketStatus before = ticket.getStatus();
        TicketTraits traits = TicketTraits.of(ticket);
        lendRules(ticket);
        act.accept(ticket, at);
        String changed = TicketTraits.of(ticket).since(traits);
        record(ticket, kind, before, reason, changed, account, at);
    }

    /** Its clocks use the versions of its entry, not the present ones. */
    public void lendRules(Ticket ticket) {
        ticket.lend(
                clockRulesRepository.rules(ticket.getSlaVersion(), ticket.getCalendarVersion()));
    }

    public void record(
            Ticket ticket,
            StepKind kind,
            TicketStatus before,
            String reason,
            String changed,
            Long account,
            Instant at) {
        em.persist(new TicketStep(ticket, kind, before, at, account, reason, changed));
        ticket.leftStage().ifPresent(left -> em.persist(new StageVisit(ticket, left, at)));
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new StaleTicketException(ticket.getNumber());
        }
        changes.fire(
                new TicketChanged(
                        ticket.getId(),
                        ticket.getNumber(),
                        kind,
                        before,
                        ticket.getStatus(),
                        ticket.getArea(),
                        account,
                        reason,
                        at));
    }
}

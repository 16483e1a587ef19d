package cl.soser.canal.ticket.merge;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.StageVisit;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tickets that were merged into another one: finds them, absorbs a ticket and restores it. The use
 * case checks the rights and whether the two may be merged.
 *
 * <p>The ticket that is due first always continues, so a merge moves no clock and gains no time.
 */
@ApplicationScoped
public class MergeRepository {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Event<TicketsMerged> events;
    @Inject Clock clock;

    /** Of the two the one whose term ends first; without a term, the one that entered first. */
    public static Ticket survivor(Ticket one, Ticket other) {
        return Stream.of(one, other)
                .min(
                        Comparator.comparing(
                                        Ticket::getDueAt,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Ticket::getEnteredAt)
                                .thenComparing(Ticket::getId))
                .orElseThrow();
    }

    /** The ticket into which this one was merged; itself if it was not. */
    public Ticket leading(Ticket ticket) {
        return ticket.getAbsorbedInto() == null
                ? ticket
                : em.find(Ticket.class, ticket.getAbsorbedInto());
    }

    /** The tickets merged into this one, directly or not, in the order of their entry. */
    public List<Ticket> absorbedBy(Ticket ticket) {
        return em.createNamedQuery(Ticket.ABSORBED, Ticket.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    public List<AbsorbedTicket> absorbedTickets(Ticket ticket) {
        return absorbedBy(ticket).stream()
                .map(one -> new AbsorbedTicket(one, em.find(TicketText.class, one.getId())))
                .toList();
    }

    /** Its messages and those of the tickets it absorbed, in order. */
    public List<TicketMessage> messages(Ticket ticket, List<AbsorbedTicket> absorbed) {
        List<Long> all = new ArrayList<>(List.of(ticket.getId()));
        absorbed.forEach(one -> all.add(one.ticket().getId()));
        return em.createNamedQuery(TicketMessage.OF_TICKETS, TicketMessage.class)
                .setParameter("tickets", all)
                .getResultList();
    }

    /** Every merge of the ticket, at either end. */
    public List<TicketMerge> of(Ticket ticket) {
        return em.createNamedQuery(TicketMerge.OF_TICKET, TicketMerge.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    /** The merge in force, or the requested one. */
    public Optional<TicketMerge> open(Ticket absorbed) {
        return em.createNamedQuery(TicketMerge.OPEN, TicketMerge.class)
                .setParameter("ticket", absorbed.getId())
                .getResultStream()
                .findAny();
    }

    /** Locks the two and checks the versions that the caller saw. */
    public void hold(Ticket one, TicketRef seen, Ticket other, TicketRef otherSeen) {
        Stream.of(one, other)
                .sorted(Comparator.comparing(Ticket::getId))
                .forEach(ticket -> em.lock(ticket, LockModeType.PESSIMISTIC_WRITE));
        requireSeen(one, seen);
        requireSeen(other, otherSeen);
    }

    private static void requireSeen(Ticket ticket, TicketRef seen) {
        if (ticket.getVersion() != seen.version()) {
            throw new StaleTicketException(ticket.getNumber());
        }
    }

    /** Stored; {@link #merge} executes it. */
    public TicketMerge prepare(
            Ticket survivor, Ticket absorbed, SamePerson proof, String reason, long account) {
        TicketMerge merge =
                new TicketMerge(survivor, absorbed, proof, reason, account, clock.instant());
        em.persist(merge);
        try {
            em.flush();
        } catch (PersistenceException overtaken) {
            throw new NotAllowedException("merge.meanwhile", absorbed.getNumber());
        }
        return merge;
    }

    /** From now on the absorbed one, with those it had absorbed, is merged into the other. */
    public void merge(TicketMerge merge) {
        Ticket survivor = merge.getSurvivor();
        Ticket absorbed = merge.getAbsorbed();
        List<String> areas = new ArrayList<>();
        ticketRepository.step(
                absorbed,
                StepKind.FUSION,
                survivor.getNumber() + ": " + merge.getReason(),
                (t, now) -> merge.done(t.absorb(survivor, now), areas(survivor, t, areas), now));
        absorbedBy(absorbed).forEach(one -> one.leadTo(survivor));
        ticketRepository.step(
                survivor,
                StepKind.FUSION_RECIBE,
                absorbed.getNumber() + ": " + merge.getReason(),
                (t, now) -> {
                    t.copyTo(areas);
                    t.touch(now);
                });
    }

    /** People who worked on it may still read it. */
    private static List<String> areas(Ticket survivor, Ticket absorbed, List<String> into) {
        Set<String> all = new LinkedHashSet<>(absorbed.getCopies());
        all.add(absorbed.getArea());
        all.removeAll(survivor.getCopies());
        all.remove(survivor.getArea());
        into.addAll(all);
        return into;
    }

    /** Restores its state and clock; messages since then stay where they were written. */
    public void part(TicketMerge merge, long account, String why) {
        Ticket absorbed = merge.getAbsorbed();
        Ticket survivor = merge.getSurvivor();
        Instant now = clock.instant();
        merge.undo(account, why, now);
        StageVisit ended = StageVisit.of(em, absorbed);
        if (ended != null && absorbed.isLeftBy(merge.getParked())) {
            em.remove(ended);
        }
        ticketRepository.step(
                absorbed,
                StepKind.SEPARACION,
                survivor.getNumber() + ": " + why,
                (t, at) -> t.restore(merge.getParked(), at));
        subtree(absorbed).forEach(one -> one.leadTo(absorbed));
        ticketRepository.step(
                survivor,
                StepKind.SEPARACION_DEJA,
                absorbed.getNumber() + ": " + why,
                (t, at) -> {
                    t.noCopyTo(merge.copies());
                    t.touch(at);
                });
        events.fire(
                new TicketsMerged(
                        merge.getId(), absorbed.getId(), survivor.getNumber(), true, now));
    }

    /** Each ticket that it absorbed is separated and continues with its own clock. */
    public void partAll(Ticket survivor, long account, String why) {
        em.createNamedQuery(TicketMerge.INTO, TicketMerge.class)
                .setParameter("tickets", List.of(survivor.getId()))
                .setParameter("state", MergeState.HECHA)
                .getResultList()
                .forEach(merge -> part(merge, account, why));
    }

    /** Those that it had absorbed, directly or not. */
    private List<Ticket> subtree(Ticket top) {
        List<Ticket> all = new ArrayList<>();
        List<Long> level = List.of(top.getId());
        while (!level.isEmpty()) {
            List<Ticket> next =
                    em.createNamedQuery(TicketMerge.INTO, TicketMerge.class)
                            .setParameter("tickets", level)
                            .setParameter("state", MergeState.HECHA)
                            .getResultStream()
                            .map(TicketMerge::getAbsorbed)
                            .toList();
            all.addAll(next);
            level = next.stream().map(Ticket::getId).toList();
        }
        return all;
    }
}

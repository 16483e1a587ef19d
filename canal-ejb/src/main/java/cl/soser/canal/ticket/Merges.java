package cl.soser.canal.ticket;

import cl.soser.canal.shared.RefusedException;
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
public class Merges {

    @PersistenceContext EntityManager em;
    @Inject Tickets tickets;
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

    /** The ticket in which this one goes on; itself where none absorbed it. */
    public Ticket leading(Ticket ticket) {
        return ticket.getAbsorbedInto() == null
                ? ticket
                : em.find(Ticket.class, ticket.getAbsorbedInto());
    }

    /** Those that go on in this one, however they came to, in the order of their entry. */
    public List<Ticket> absorbedBy(Ticket ticket) {
        return em.createNamedQuery(Ticket.ABSORBED, Ticket.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    List<AbsorbedTicket> toldIn(Ticket ticket) {
        return absorbedBy(ticket).stream()
                .map(one -> new AbsorbedTicket(one, em.find(TicketText.class, one.getId())))
                .toList();
    }

    /** What was said on it and on those it absorbed, in the order in which it was. */
    List<TicketMessage> messages(Ticket ticket, List<AbsorbedTicket> absorbed) {
        List<Long> all = new ArrayList<>(List.of(ticket.getId()));
        absorbed.forEach(one -> all.add(one.ticket().getId()));
        return em.createNamedQuery(TicketMessage.OF_TICKETS, TicketMessage.class)
                .setParameter("tickets", all)
                .getResultList();
    }

    /** Every merge the ticket was ever of, at either end. */
    public List<TicketMerge> of(Ticket ticket) {
        return em.createNamedQuery(TicketMerge.OF_TICKET, TicketMerge.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    /** The one that holds it, or is asked for. */
    public Optional<TicketMerge> open(Ticket absorbed) {
        return em.createNamedQuery(TicketMerge.OPEN, TicketMerge.class)
                .setParameter("ticket", absorbed.getId())
                .getResultStream()
                .findAny();
    }

    /** One act at a time on the two, and on what the caller saw of them. */
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

    /** Kept, and done by {@link #merge} at once or when a second person has said yes. */
    public TicketMerge ask(
            Ticket survivor, Ticket absorbed, SamePerson proof, String reason, long account) {
        TicketMerge merge =
                new TicketMerge(survivor, absorbed, proof, reason, account, clock.instant());
        em.persist(merge);
        try {
            em.flush();
        } catch (PersistenceException overtaken) {
            throw new RefusedException("merge.meanwhile", absorbed.getNumber());
        }
        return merge;
    }

    /** It would take a breach out of the figures. */
    public boolean needsSecond(Ticket absorbed) {
        return absorbed.getFirstAnswerAt() == null && absorbed.isOverdue(clock.instant());
    }

    public void askSecond(TicketMerge merge) {
        tickets.step(
                merge.getAbsorbed(),
                StepKind.FUSION_PEDIDA,
                merge.getSurvivor().getNumber() + ": " + merge.getReason(),
                Ticket::touch);
    }

    public void decide(TicketMerge merge, boolean granted, long account, String why) {
        merge.decide(granted, account, why, clock.instant());
        if (!granted) {
            tickets.step(
                    merge.getAbsorbed(),
                    StepKind.FUSION_NEGADA,
                    merge.getSurvivor().getNumber() + ": " + why,
                    Ticket::touch);
        }
    }

    /** From now on the absorbed one goes on in the other, and so do those it had absorbed. */
    public void merge(TicketMerge merge) {
        Ticket survivor = merge.getSurvivor();
        Ticket absorbed = merge.getAbsorbed();
        List<String> areas = new ArrayList<>();
        tickets.step(
                absorbed,
                StepKind.FUSION,
                survivor.getNumber() + ": " + merge.getReason(),
                (t, now) -> merge.done(t.absorb(survivor, now), areas(survivor, t, areas), now));
        absorbedBy(absorbed).forEach(one -> one.leadTo(survivor));
        tickets.step(
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

    /** Gives back what it was, with its own clock; what was said since stays where it was said. */
    public void part(TicketMerge merge, long account, String why) {
        Ticket absorbed = merge.getAbsorbed();
        Ticket survivor = merge.getSurvivor();
        Instant now = clock.instant();
        merge.undo(account, why, now);
        StageVisit ended = StageVisit.of(em, absorbed);
        if (ended != null && absorbed.isLeftBy(merge.getParked())) {
            em.remove(ended);
        }
        tickets.step(
                absorbed,
                StepKind.SEPARACION,
                survivor.getNumber() + ": " + why,
                (t, at) -> t.restore(merge.getParked(), at));
        subtree(absorbed).forEach(one -> one.leadTo(absorbed));
        tickets.step(
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

    /** Each that it absorbed goes on by itself again, with its own clock. */
    void partAll(Ticket survivor, long account, String why) {
        em.createNamedQuery(TicketMerge.INTO, TicketMerge.class)
                .setParameter("tickets", List.of(survivor.getId()))
                .setParameter("state", MergeState.HECHA)
                .getResultList()
                .forEach(merge -> part(merge, account, why));
    }

    /** Those that it had absorbed, at whatever remove. */
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

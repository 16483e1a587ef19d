package cl.soser.canal.ticket.termchange;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Keeps the changes of terms and the requests for them. Use cases check the rights and ask {@link
 * TermChangePolicy} which of the two it is.
 */
@ApplicationScoped
public class TermChangeRepository {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Clock clock;

    /** The request that waits, if any. */
    public Optional<TermChange> open(Ticket ticket) {
        if (ticket.getTermChangeAskedAt() == null) {
            return Optional.empty();
        }
        return em.createNamedQuery(TermChange.OPEN, TermChange.class)
                .setParameter("ticket", ticket.getId())
                .getResultStream()
                .findAny();
    }

    /** Done just now by one person alone. */
    public void record(Ticket ticket, TermChangeTarget target, String reason) {
        requireNone(ticket);
        em.persist(
                TermChange.done(ticket, target, reason, ticketRepository.actor(), clock.instant()));
    }

    /**
     * Waits for a second person; the ticket, its motive and its clock go on.
     *
     * @param line of the timeline
     */
    public void ask(Ticket ticket, TermChangeTarget target, String reason, String line) {
        ask(ticket, target, reason);
        line(ticket, target.getKind().asked(), line, wanted(target), Ticket::awaitTermChange);
    }

    /** The same where the use case writes the line. */
    public void ask(Ticket ticket, TermChangeTarget target, String reason) {
        requireNone(ticket);
        em.persist(
                TermChange.asked(
                        ticket, target, reason, ticketRepository.actor(), clock.instant()));
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw new NotAllowedException("termChange.asked", ticket.getNumber());
        }
    }

    /** Until it is decided or withdrawn nothing else may be asked. */
    public void requireNone(Ticket ticket) {
        if (open(ticket).isPresent()) {
            throw new NotAllowedException("termChange.asked", ticket.getNumber());
        }
    }

    /** The second person agrees; the use case does it. */
    public void accept(TermChange change, long account, String why) {
        change.accept(account, why, clock.instant());
        change.getTicket().settleTermChange(clock.instant());
        em.flush();
    }

    public void refuse(TermChange change, long account, String why) {
        change.refuse(account, why, clock.instant());
        end(change, change.getKind().refused(), change.getReason() + " / " + why);
    }

    public void withdraw(TermChange change, long account, String why) {
        change.withdraw(account, why, clock.instant());
        end(change, StepKind.CAMBIO_RETIRADO, why);
    }

    /** Only the reading of a wrong institution was changed before the decision: it goes back. */
    private void end(TermChange change, StepKind kind, String why) {
        ticketRepository.step(
                change.getTicket(),
                kind,
                cut(why),
                (t, now) -> {
                    if (change.getKind() == TermChangeKind.INSTITUCION) {
                        t.readWhereCounted(now);
                    }
                    t.settleTermChange(now);
                });
    }

    /** A request that cannot be granted any more. */
    void lapse(TermChange change) {
        Instant now = clock.instant();
        change.lapse(now);
        change.getTicket().settleTermChange(now);
    }

    private static String wanted(TermChangeTarget target) {
        return target.getKind() == TermChangeKind.RECLASIFICACION
                ? "asked:" + target.getFrom() + ">" + target.getTo()
                : null;
    }

    private void line(
            Ticket ticket,
            StepKind kind,
            String why,
            String wanted,
            BiConsumer<Ticket, Instant> act) {
        Instant now = clock.instant();
        TicketStatus status = ticket.getStatus();
        act.accept(ticket, now);
        ticketRepository.record(
                ticket, kind, status, cut(why), wanted, ticketRepository.actor(), now);
    }

    private static String cut(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }
}

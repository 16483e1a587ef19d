package cl.soser.canal.correctiveaction;

import static cl.soser.canal.account.Role.AREA;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.CommitmentRepository;
import cl.soser.canal.response.DisclosurePolicy;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The only access to a single action: finds it for the caller, or throws NotFoundException, joins
 * tickets to it and writes its history. The administrator and Operations read all; others what they
 * answer for, and an area its own. Actions of restricted tickets are read by the readers of these
 * and by who answers for them.
 */
@ApplicationScoped
public class CorrectiveActionRepository {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;
    @Inject CommitmentRepository commitments;

    CorrectiveAction readable(long id) {
        return commitments.readable(CorrectiveAction.class, id, this::isReadable);
    }

    boolean isReadable(CorrectiveAction correctiveAction) {
        if (caller.id().filter(correctiveAction::isOwnOf).isPresent()) {
            return true;
        }
        return correctiveAction.isRestricted()
                ? tickets(correctiveAction).stream().anyMatch(ticketRepository::isReadable)
                : caller.isLeader()
                        || caller.has(AREA)
                                && correctiveAction.getArea() != null
                                && caller.areas().contains(correctiveAction.getArea());
    }

    /** The one that was shown. */
    CorrectiveAction current(CommitmentRef ref) {
        return commitments.current(CorrectiveAction.class, ref, this::isReadable);
    }

    Optional<CorrectiveAction> byKey(String key) {
        return em.createNamedQuery(CorrectiveAction.BY_KEY, CorrectiveAction.class)
                .setParameter("key", key)
                .getResultStream()
                .findAny();
    }

    List<CorrectiveActionTicket> links(Collection<Long> correctiveActions) {
        return correctiveActions.isEmpty()
                ? List.of()
                : em.createNamedQuery(
                                CorrectiveActionTicket.OF_REMEDIES, CorrectiveActionTicket.class)
                        .setParameter("remedies", correctiveActions)
                        .getResultList();
    }

    /** The tickets it is for. */
    public List<Ticket> tickets(CorrectiveAction correctiveAction) {
        return em.createNamedQuery(CorrectiveActionTicket.TICKETS, Ticket.class)
                .setParameter("correctiveAction", correctiveAction.getId())
                .getResultList();
    }

    /**
     * Numbers are typed: an unknown one, or one that the caller may not see, gets its own error.
     */
    public Ticket ticket(String number) {
        try {
            return ticketRepository.readable(number.strip());
        } catch (NotFoundException e) {
            throw new NotAllowedException("remedy.ticket.unknown", number.strip());
        }
    }

    /** The day from which on it can have been done: when it, or its first ticket, came. */
    LocalDate firstDay(CorrectiveAction correctiveAction, ZoneId zone) {
        return Stream.concat(
                        Stream.of(correctiveAction.getCreatedAt()),
                        tickets(correctiveAction).stream().map(Ticket::getEnteredAt))
                .min(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElseThrow();
    }

    /** Begins one, with the first line of its history. */
    public CorrectiveAction begin(
            CreateCorrectiveActionCommand what,
            CorrectiveActionOrigin origin,
            String note,
            long by,
            Instant now) {
        CorrectiveAction correctiveAction =
                new CorrectiveAction(UUID.randomUUID().toString(), what, origin, by, now);
        em.persist(correctiveAction);
        em.flush();
        record(correctiveAction, CorrectiveActionStepKind.CREADA, by, note, now);
        return correctiveAction;
    }

    /**
     * One more ticket it is for.
     *
     * @return false where it was already
     */
    public boolean join(CorrectiveAction correctiveAction, Ticket ticket, Long by, Instant now) {
        boolean known =
                links(List.of(correctiveAction.getId())).stream()
                        .anyMatch(link -> link.ticketId() == ticket.getId());
        if (!known) {
            em.persist(
                    new CorrectiveActionTicket(correctiveAction.getId(), ticket.getId(), by, now));
        }
        return !known;
    }

    /**
     * Rejects words that name the person of one of its tickets, because the citizens of all of them
     * may read these words.
     */
    public void requireDiscretion(String words, CorrectiveAction correctiveAction, Ticket more) {
        List<Ticket> people = new ArrayList<>(tickets(correctiveAction));
        if (more != null) {
            people.add(more);
        }
        if (DisclosurePolicy.isBroken(words, people)) {
            throw new NotAllowedException("remedy.names");
        }
    }

    /** Writes the line of the history, in the transaction of the act. */
    void record(
            CorrectiveAction correctiveAction,
            CorrectiveActionStepKind kind,
            Long account,
            String note,
            Instant at) {
        commitments.recordAndFire(
                correctiveAction,
                new CorrectiveActionStep(correctiveAction, kind, account, note, at));
    }
}

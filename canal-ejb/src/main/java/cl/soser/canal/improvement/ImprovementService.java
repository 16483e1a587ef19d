package cl.soser.canal.improvement;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.commitment.Commitment;
import cl.soser.canal.commitment.CommitmentOwners;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.CommitmentRepository;
import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.correctiveaction.CorrectiveActionOrigin;
import cl.soser.canal.correctiveaction.CorrectiveActionRepository;
import cl.soser.canal.correctiveaction.CreateCorrectiveActionCommand;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** Ideas of how to do better: proposed by people who work on answers, decided by their leaders. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
public class ImprovementService {

    private static final int MOST = 50;

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;
    @Inject CommitmentOwners owners;
    @Inject CommitmentRepository commitments;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Records an idea.
     *
     * @param numbers the suggestions it comes from; none for an idea of staff
     * @return its number
     */
    public long propose(
            @NotBlank @Size(max = 160) String title,
            @NotBlank @Size(max = 2000) String idea,
            @NotNull @Size(max = MOST) List<@NotBlank String> numbers) {
        Improvement improvement = write(title, idea, numbers);
        changed(improvement);
        return improvement.getId();
    }

    /** The same, from suggestions alone: their numbers are typed. */
    public long proposeFromSuggestions(
            @NotBlank @Size(max = 160) String title,
            @NotBlank @Size(max = 2000) String idea,
            @NotNull @Size(max = MOST) List<@NotBlank String> numbers) {
        numbers.forEach(number -> requireSuggestion(number.strip()));
        return propose(title, idea, numbers);
    }

    private void requireSuggestion(String number) {
        if (!correctiveActionRepository
                .ticket(number)
                .getMotive()
                .getCode()
                .equals(ImprovementQuery.SUGGESTION)) {
            throw new NotAllowedException("improvement.notSuggestion", number);
        }
    }

    private Improvement write(String title, String idea, List<String> numbers) {
        Improvement improvement =
                new Improvement(title.strip(), idea.strip(), caller.requireId(), clock.instant());
        em.persist(improvement);
        em.flush();
        for (String number : new LinkedHashSet<>(numbers)) {
            Ticket ticket = correctiveActionRepository.ticket(number);
            if (em.find(ImprovementTicket.class, ticket.getId()) != null) {
                throw new NotAllowedException("improvement.taken", ticket.getNumber());
            }
            em.persist(new ImprovementTicket(ticket.getId(), improvement.getId()));
        }
        try {
            em.flush();
        } catch (PersistenceException taken) {
            throw new NotAllowedException("improvement.taken.now");
        }
        return improvement;
    }

    /** Nothing is done with that suggestion; the reason is kept. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void dismiss(@NotBlank String number, @NotBlank @Size(max = 2000) String reason) {
        requireSuggestion(number);
        Ticket ticket = correctiveActionRepository.ticket(number);
        String title = ticket.getSubject();
        Improvement improvement =
                write(
                        title.length() > 160 ? title.substring(0, 160) : title,
                        title,
                        List.of(number));
        improvement.discard(reason.strip(), caller.requireId(), clock.instant());
        changed(improvement);
    }

    /**
     * Accepts it with an action that carries it out; the citizens who suggested it are informed.
     *
     * @return the number of the action
     */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public long accept(
            @NotNull CommitmentRef ref,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull @Valid CreateCorrectiveActionCommand action) {
        Improvement improvement = current(ref);
        if (!improvement.isOpen()) {
            throw new NotAllowedException("improvement.decided", ref.id());
        }
        Commitment.requireAhead(action.dueOn(), LocalDate.now(clock));
        owners.require(action.owner());
        List<Ticket> from = suggestions(improvement);
        Instant now = clock.instant();
        long me = caller.requireId();
        CorrectiveActionOrigin origin =
                from.isEmpty()
                        ? new CorrectiveActionOrigin(null, false, null)
                        : CorrectiveActionOrigin.of(from.get(0));
        CorrectiveAction correctiveAction =
                correctiveActionRepository.begin(
                        action, origin, "M" + improvement.getId(), me, now);
        from.forEach(ticket -> correctiveActionRepository.join(correctiveAction, ticket, me, now));
        em.flush();
        correctiveActionRepository.requireDiscretion(
                correctiveAction.getDescription(), correctiveAction, null);
        improvement.accept(correctiveAction.getId(), reason.strip(), me, now);
        changed(improvement);
        return correctiveAction.getId();
    }

    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void discard(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String reason) {
        Improvement improvement = current(ref);
        improvement.discard(reason.strip(), caller.requireId(), clock.instant());
        changed(improvement);
    }

    private List<Ticket> suggestions(Improvement improvement) {
        return em.createNamedQuery(ImprovementTicket.OF_IMPROVEMENTS, ImprovementTicket.class)
                .setParameter("improvements", List.of(improvement.getId()))
                .getResultStream()
                .map(link -> em.find(Ticket.class, link.ticketId()))
                .toList();
    }

    private Improvement current(CommitmentRef ref) {
        return commitments.current(Improvement.class, ref, one -> true);
    }

    private void changed(Improvement improvement) {
        commitments.changed(improvement, improvement.getState().name(), improvement.getReason());
    }
}

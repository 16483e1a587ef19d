package cl.soser.canal.personaldata;

import cl.soser.canal.account.signin.AccountClosed;
import cl.soser.canal.person.PersonBlocked;
import cl.soser.canal.person.PersonUnblocked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Set;

/** Puts blocks, orders to keep and closed accounts on the list that a restored backup repeats. */
@ApplicationScoped
public class RepeatedDecisionObserver {

    private static final Set<Long> NONE = Set.of();

    @PersistenceContext EntityManager em;
    @Inject ErasureListRepository erasureListRepository;

    void on(@Observes PersonBlocked event) {
        persons(RepeatedDecision.BLOQUEO, event.persons(), event.at());
    }

    void on(@Observes PersonUnblocked event) {
        persons(RepeatedDecision.DESBLOQUEO, event.persons(), event.at());
    }

    private void persons(RepeatedDecision act, Set<Long> persons, Instant at) {
        for (long person : persons) {
            erasureListRepository.note(
                    act, "persona-" + person, DataSubject.ofPersons(Set.of(person), NONE), at);
        }
    }

    void on(@Observes DataHoldChanged event) {
        DataHold hold = em.find(DataHold.class, event.hold());
        DataSubject of =
                hold.getTicket() == null
                        ? DataSubject.ofPersons(Set.of(hold.getPerson()), NONE)
                        : DataSubject.ofTickets(Set.of(hold.getTicket()), Set.of());
        erasureListRepository.note(
                event.ended() ? RepeatedDecision.NO_CONSERVAR : RepeatedDecision.CONSERVAR,
                "orden-" + hold.key(),
                of,
                event.at());
    }

    void on(@Observes AccountClosed event) {
        erasureListRepository.note(
                RepeatedDecision.CUENTA_CERRADA,
                "cuenta-" + event.accountId(),
                DataSubject.ofPersons(NONE, Set.of(event.accountId())),
                event.closedAt());
    }
}

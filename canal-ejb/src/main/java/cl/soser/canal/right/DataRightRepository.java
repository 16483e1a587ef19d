package cl.soser.canal.right;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.ClockRulesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds and keeps cases, and tells of what is done about them. Checks no rights. */
@ApplicationScoped
public class DataRightRepository {

    @PersistenceContext EntityManager em;
    @Inject RightNumberSequence rightNumberSequence;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Event<RightCaseChanged> changes;
    @Inject Clock clock;

    public Optional<DataRightCase> find(String number) {
        return one(DataRightCase.BY_NUMBER, "number", number);
    }

    public Optional<DataRightCase> ofSubmission(String key) {
        return one(DataRightCase.BY_SUBMISSION, "key", key);
    }

    private Optional<DataRightCase> one(String query, String name, Object value) {
        return em.createNamedQuery(query, DataRightCase.class)
                .setParameter(name, value)
                .getResultStream()
                .findFirst();
    }

    /** Not found where there is none; stale where another person changed it meanwhile. */
    public DataRightCase get(long id, int version) {
        DataRightCase found = em.find(DataRightCase.class, id);
        if (found == null) {
            throw new NotFoundException();
        }
        if (found.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return found;
    }

    /**
     * The one in which it goes on.
     *
     * @throws NotFoundException if there is none with that id
     */
    public DataRightCase leading(long id) {
        DataRightCase found = em.find(DataRightCase.class, id);
        if (found == null) {
            throw new NotFoundException();
        }
        return leading(found);
    }

    /** The one in which it goes on. */
    public DataRightCase leading(DataRightCase one) {
        return one.getJoinedId() == null ? one : em.find(DataRightCase.class, one.getJoinedId());
    }

    /** Opens a case of its own: what somebody wrote proves nothing about who asked before. */
    public DataRightCase open(OpenRightCommand wanted, RightOrigin origin) {
        LocalDate due =
                RightTermPolicy.due(
                        wanted.kind(),
                        origin.receivedOn(),
                        clockRulesRepository.hours(clockRulesRepository.newestCalendar()));
        String number = rightNumberSequence.next(LocalDate.now(clock));
        DataRightCase opened = new DataRightCase(number, wanted, origin, due, clock.instant());
        em.persist(opened);
        em.flush();
        wanted.corrections()
                .forEach((f, value) -> em.persist(new RightPoint(opened.getId(), f.name(), value)));
        wanted.purposes()
                .forEach(one -> em.persist(new RightPoint(opened.getId(), one.name(), null)));
        Long by = origin.enteredBy() == null ? origin.account() : origin.enteredBy();
        tell(opened, RightStepKind.RECIBIDA, by, null);
        return opened;
    }

    /**
     * Its person is proved: where she has the same request open, with the same words, it goes on
     * there. Two at one moment collide on the key; the loser tries again and joins.
     */
    public void settle(DataRightCase about) {
        String key = about.openKey(points(about));
        Optional<DataRightCase> first = one(DataRightCase.BY_OPEN_KEY, "key", key);
        if (first.isPresent() && !first.get().equals(about)) {
            about.join(first.get());
            tell(first.get(), RightStepKind.REPETIDA, about.getAccount(), about.getNumber());
        } else {
            about.lead(key);
        }
        em.flush();
    }

    /** Keeps that something was done, and lets others know. */
    public void tell(DataRightCase about, RightStepKind kind, Long account, String note) {
        em.persist(new RightStep(about.getId(), kind, clock.instant(), account, note));
        changes.fire(
                new RightCaseChanged(
                        about.getId(), about.getNumber(), kind, account, note, clock.instant()));
    }

    public List<RightStep> steps(DataRightCase about) {
        return em.createNamedQuery(RightStep.OF_CASE, RightStep.class)
                .setParameter("case", about.getId())
                .getResultList();
    }

    public List<RightPoint> points(DataRightCase about) {
        return em.createNamedQuery(RightPoint.OF_CASE, RightPoint.class)
                .setParameter("case", about.getId())
                .getResultList();
    }
}

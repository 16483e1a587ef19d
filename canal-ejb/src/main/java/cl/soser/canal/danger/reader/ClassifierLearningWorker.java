package cl.soser.canal.danger.reader;

import static cl.soser.canal.danger.reader.ClassifierState.EN_COLA;
import static cl.soser.canal.danger.reader.ClassifierState.EN_CURSO;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server's part of learning: it is claimed by a lease that each word of progress renews, so
 * that another server takes over what one left behind. For the timer, which has no caller.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class ClassifierLearningWorker {

    /** Longer than a step takes on a slow machine. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    @PersistenceContext EntityManager em;
    @Inject ReaderEditionRepository readerEditionRepository;
    @Inject Clock clock;

    /** The one that waits, or that another server left behind. */
    public Optional<ClassifierClaim> claim() {
        Instant now = clock.instant();
        List<ClassifierVersion> waiting =
                em.createNamedQuery(ClassifierVersion.UNDER_WAY, ClassifierVersion.class)
                        .getResultList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        int number = waiting.get(0).getNumber();
        String token = SecretTokens.random();
        int claimed =
                em.createNamedQuery(ClassifierVersion.CLAIM)
                        .setParameter("queued", EN_COLA)
                        .setParameter("running", EN_CURSO)
                        .setParameter("token", token)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("now", now)
                        .setParameter("number", number)
                        .executeUpdate();
        return claimed == 0
                ? Optional.empty()
                : Optional.of(
                        new ClassifierClaim(
                                number,
                                token,
                                readerEditionRepository
                                        .entries(readerEditionRepository.inForce())
                                        .known()));
    }

    /** False if another server has it. */
    public boolean advance(ClassifierClaim claim, int steps) {
        return em.createNamedQuery(ClassifierVersion.ADVANCE)
                        .setParameter("steps", steps)
                        .setParameter("until", clock.instant().plus(LEASE))
                        .setParameter("number", claim.number())
                        .setParameter("running", EN_CURSO)
                        .setParameter("token", claim.token())
                        .executeUpdate()
                > 0;
    }

    /** It is kept; a person switches it on. */
    public void ready(ClassifierClaim claim, LearnedClassifier learned) {
        held(claim)
                .ifPresent(
                        one -> {
                            em.persist(new StoredClassifier(one.getNumber(), learned.content()));
                            one.ready(
                                    SecretTokens.hash(learned.content()),
                                    learned.messages(),
                                    learned.corrections(),
                                    learned.readings(),
                                    clock.instant());
                        });
    }

    /**
     * It is tried again a little later, a few times.
     *
     * @param code of the failure in the log
     */
    public void failed(ClassifierClaim claim, String code) {
        held(claim)
                .ifPresent(
                        one -> {
                            if (one.getAttempts() < TRIES) {
                                one.retryAfter(clock.instant().plus(PAUSE));
                            } else {
                                one.fail(code, clock.instant());
                            }
                        });
    }

    private Optional<ClassifierVersion> held(ClassifierClaim claim) {
        ClassifierVersion one = em.find(ClassifierVersion.class, claim.number());
        em.refresh(one);
        return Optional.of(one).filter(found -> found.isHeldBy(claim.token()));
    }
}

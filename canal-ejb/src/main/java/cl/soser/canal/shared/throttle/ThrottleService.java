package cl.soser.canal.shared.throttle;

import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Limits against bursts, counted in the database so that every node sees one count and a restart
 * forgets nothing. A hit counts at once and in its own transaction: neither a refused request nor a
 * failing one gives it back by itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ThrottleService {

    @Inject ThrottleWorker throttleWorker;
    @Inject Clock clock;

    /**
     * Counts one hit of a subject.
     *
     * @param subject who is limited: a network, an e-mail key, a pair of both; kept as a hash
     * @throws TooManyRequestsException when the window was already full
     */
    public void pass(Limit limit, String subject) {
        pass(limit, subject, 1);
    }

    /** Counts so many hits at once. */
    public void pass(Limit limit, String subject, int hits) {
        long now = clock.instant().getEpochSecond();
        if (count(limit, SecretTokens.hash(subject), now, hits) > limit.hits()) {
            throw new TooManyRequestsException(
                    limit.startOf(now) + limit.window().toSeconds() - now);
        }
    }

    /** Counts one hit, and tells whether the window had place for it; for a silent refusal. */
    public boolean passes(Limit limit, String subject) {
        long now = clock.instant().getEpochSecond();
        return count(limit, SecretTokens.hash(subject), now, 1) <= limit.hits();
    }

    /** Counts one hit and refuses none: how many there are now in this window. */
    public int hits(Limit limit, String subject) {
        return count(limit, SecretTokens.hash(subject), clock.instant().getEpochSecond(), 1);
    }

    /** Subtracts one hit, for an attempt that was the owner's or that an outage spoiled. */
    public void uncount(Limit limit, String subject) {
        uncount(limit, subject, 1);
    }

    /** Subtracts so many hits that were counted at once. */
    public void uncount(Limit limit, String subject, int hits) {
        long now = clock.instant().getEpochSecond();
        throttleWorker.takeOff(limit.name(), SecretTokens.hash(subject), limit.startOf(now), hits);
    }

    /** Two first hits at one moment collide on the key; the loser then finds the row. */
    private int count(Limit limit, String subject, long now, int hits) {
        long start = limit.startOf(now);
        long end = start + limit.window().toSeconds();
        try {
            return throttleWorker.hit(limit.name(), subject, start, end, hits);
        } catch (EJBException collided) {
            return throttleWorker.hit(limit.name(), subject, start, end, hits);
        }
    }
}

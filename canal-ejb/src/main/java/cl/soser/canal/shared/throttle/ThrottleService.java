package cl.soser.canal.shared.throttle;

import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

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
        if (count(limit, subject, now, hits) > limit.hits()) {
            throw new TooManyRequestsException(
                    limit.startOf(now) + limit.window().toSeconds() - now);
        }
    }

    /**
     * Counts one hit of each in this order, and no more after the first that is full: all of them
     * by one transaction.
     */
    public void pass(Map<Limit, String> limits) {
        long now = clock.instant().getEpochSecond();
        List<ThrottleWorker.Window> windows = new ArrayList<>();
        limits.forEach((limit, subject) -> windows.add(window(limit, subject, now)));
        int full = again(() -> throttleWorker.hit(windows));
        if (full < windows.size()) {
            throw new TooManyRequestsException(windows.get(full).end() - now);
        }
    }

    private static ThrottleWorker.Window window(Limit limit, String subject, long now) {
        long start = limit.startOf(now);
        return new ThrottleWorker.Window(
                limit.name(),
                SecretTokens.hash(subject),
                start,
                start + limit.window().toSeconds(),
                limit.hits());
    }

    /** Counts one hit, and tells whether the window had place for it; for a silent refusal. */
    public boolean passes(Limit limit, String subject) {
        long now = clock.instant().getEpochSecond();
        return count(limit, subject, now, 1) <= limit.hits();
    }

    /** Counts one hit and refuses none: how many there are now in this window. */
    public int hits(Limit limit, String subject) {
        return count(limit, subject, clock.instant().getEpochSecond(), 1);
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

    private int count(Limit limit, String subject, long now, int hits) {
        ThrottleWorker.Window window = window(limit, subject, now);
        return again(() -> throttleWorker.hit(window, hits));
    }

    /** Two first hits at one moment collide on the key; the loser then finds the row. */
    private static int again(IntSupplier act) {
        try {
            return act.getAsInt();
        } catch (EJBException collided) {
            return act.getAsInt();
        }
    }
}

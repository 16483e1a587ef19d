package cl.soser.canal.availability;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Alerts people of an event that lasts three hours, an hour before the contract's limit; also of
 * one that ended before the channel could send the alarm. Its version lets one of two servers do
 * it. For the timer, which has no caller.
 */
@Stateless
public class OutageAlarmWorker {

    private static final Duration AFTER = Duration.ofHours(3);

    /** Older events get no alarm; the pages show them. */
    private static final Duration LATELY = Duration.ofDays(1);

    @PersistenceContext EntityManager em;
    @Inject Event<OutageAlarmRaised> raised;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void raise() {
        Instant now = clock.instant();
        em.createNamedQuery(ChannelOutage.UNALARMED, ChannelOutage.class)
                .setParameter("began", now.minus(AFTER))
                .setParameter("lately", now.minus(LATELY))
                .getResultStream()
                .filter(outage -> lasted(outage.period(), now).compareTo(AFTER) >= 0)
                .forEach(outage -> raise(outage, now));
    }

    private static Duration lasted(AvailabilityTimeline.Outage outage, Instant now) {
        return Duration.between(outage.start(), outage.span(now).until());
    }

    private void raise(ChannelOutage outage, Instant now) {
        outage.alarm(now);
        AvailabilityTimeline.Outage period = outage.period();
        raised.fire(new OutageAlarmRaised(period.start(), period.end(), period.cause(), now));
    }
}

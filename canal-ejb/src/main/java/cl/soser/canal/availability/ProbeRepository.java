package cl.soser.canal.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores the prober's report, also when repeated: each stretch and each event by its start, each
 * day by its date.
 */
@ApplicationScoped
class ProbeRepository {

    /** A little of the future is a clock beside ours; more of it is a wrong one. */
    private static final long AHEAD_SECONDS = 600;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    void keep(ProbeReport report) {
        Instant latest = clock.instant().plusSeconds(AHEAD_SECONDS);
        report.stretches().stream()
                .filter(span -> !span.until().isAfter(latest))
                .forEach(this::keep);
        report.outages().stream()
                .filter(outage -> !outage.start().isAfter(latest))
                .forEach(this::keep);
        report.days().forEach(this::keep);
    }

    private void keep(TimeSpan span) {
        one(ObservedPeriod.AT, ObservedPeriod.class, span.from())
                .ifPresentOrElse(
                        known -> known.reach(span.until()),
                        () -> em.persist(new ObservedPeriod(span)));
    }

    private void keep(AvailabilityTimeline.Outage outage) {
        Optional<ChannelOutage> known = one(ChannelOutage.AT, ChannelOutage.class, outage.start());
        if (known.isEmpty()) {
            em.persist(new ChannelOutage(outage));
        } else if (outage.end() != null) {
            known.get().endOn(outage.end());
        }
    }

    private void keep(ProbeReport.Day report) {
        ProbeDay known = em.find(ProbeDay.class, report.day());
        if (known == null) {
            em.persist(new ProbeDay(report));
        } else {
            known.become(report);
        }
    }

    private <T> Optional<T> one(String query, Class<T> type, Instant start) {
        List<T> found =
                em.createNamedQuery(query, type).setParameter("start", start).getResultList();
        return found.stream().findFirst();
    }
}

package cl.soser.canal.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months that are over, from that of the first request on. */
@ApplicationScoped
public class PassedMonths {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** None before the first request. */
    public List<YearMonth> newestFirst() {
        return em.createQuery(
                        "SELECT t.enteredAt FROM Ticket t ORDER BY t.enteredAt, t.id",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .map(entry -> YearMonth.from(entry.atZone(clock.getZone())))
                .flatMap(this::since)
                .toList();
    }

    private Stream<YearMonth> since(YearMonth first) {
        return Stream.iterate(
                YearMonth.now(clock).minusMonths(1),
                month -> !month.isBefore(first),
                month -> month.minusMonths(1));
    }
}

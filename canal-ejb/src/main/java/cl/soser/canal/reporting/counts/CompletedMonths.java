package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The months that are over, from that of the first request on. */
@ApplicationScoped
public class CompletedMonths {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** None before the first request. */
    public List<YearMonth> newestFirst() {
        return first().map(YearMonth::from).stream().flatMap(this::since).toList();
    }

    /** From the first of that month to the day of the last request; empty before the first. */
    public Optional<DayRange> ofAllEntries() {
        return first().flatMap(
                        first ->
                                last().map(last -> last.plusDays(1))
                                        .map(end -> new DayRange(first.withDayOfMonth(1), end)));
    }

    private Optional<LocalDate> first() {
        return day(em.createNamedQuery(Ticket.ENTRIES, Instant.class));
    }

    private Optional<LocalDate> last() {
        return day(em.createNamedQuery(Ticket.ENTRIES_NEWEST_FIRST, Instant.class));
    }

    private Optional<LocalDate> day(TypedQuery<Instant> entries) {
        return entries.setMaxResults(1)
                .getResultStream()
                .map(entry -> LocalDate.ofInstant(entry, clock.getZone()))
                .findFirst();
    }

    private Stream<YearMonth> since(YearMonth first) {
        return Stream.iterate(
                YearMonth.now(clock).minusMonths(1),
                month -> !month.isBefore(first),
                month -> month.minusMonths(1));
    }
}

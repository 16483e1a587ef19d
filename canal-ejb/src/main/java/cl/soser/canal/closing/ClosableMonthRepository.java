package cl.soser.canal.closing;

import cl.soser.canal.reporting.counts.CompletedMonths;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the months, and those that may be closed now. */
@ApplicationScoped
class ClosableMonthRepository {

    @PersistenceContext EntityManager em;
    @Inject MonthCaseRepository monthCaseRepository;
    @Inject CompletedMonths passed;
    @Inject Clock clock;

    /** Months that are over and not closed, the newest first; none before the first request. */
    List<YearMonth> open() {
        List<YearMonth> open = new ArrayList<>(passed.newestFirst());
        em.createNamedQuery(MonthClose.ALL, MonthClose.class)
                .getResultStream()
                .map(MonthClose::getMonth)
                .forEach(open::remove);
        return open;
    }

    /** The oldest open month, if it must be closed before this one, which is open too. */
    Optional<YearMonth> before(YearMonth month) {
        List<YearMonth> open = open();
        return Optional.of(month)
                .filter(open::contains)
                .map(one -> open.get(open.size() - 1))
                .filter(first -> first.isBefore(month));
    }

    boolean isOver(YearMonth month) {
        return month.isBefore(YearMonth.now(clock));
    }

    /**
     * Requests that entered in it, are owed an answer and whose term has not run out: until there
     * is none, the list would contain undecided requests.
     */
    long running(YearMonth month) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(cb.count(ticket))
                .where(
                        cb.greaterThanOrEqualTo(
                                ticket.get(Ticket_.enteredAt), monthCaseRepository.start(month)),
                        cb.lessThan(
                                ticket.get(Ticket_.enteredAt),
                                monthCaseRepository.start(month.plusMonths(1))),
                        pending(ticket, cb));
        return em.createQuery(query).getSingleResult();
    }

    /** The same of every month that is over, by the month of entry; months without any are none. */
    Map<YearMonth, Long> running() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Instant> query = cb.createQuery(Instant.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        Path<Instant> entered = ticket.get(Ticket_.enteredAt);
        query.select(entered)
                .where(
                        cb.lessThan(entered, monthCaseRepository.start(YearMonth.now(clock))),
                        pending(ticket, cb));
        return em.createQuery(query)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                entry -> YearMonth.from(entry.atZone(clock.getZone())),
                                Collectors.counting()));
    }

    private Predicate pending(Root<Ticket> ticket, CriteriaBuilder cb) {
        return Timeliness.anyOf(Set.of(Timeliness.PENDIENTE), ticket, clock.instant(), cb);
    }
}

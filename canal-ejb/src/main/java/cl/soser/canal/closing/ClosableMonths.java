package cl.soser.canal.closing;

import cl.soser.canal.reporting.PassedMonths;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which months there are, and which of them may be closed by now. */
@ApplicationScoped
class ClosableMonths {

    @PersistenceContext EntityManager em;
    @Inject MonthList list;
    @Inject PassedMonths passed;
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

    boolean isOver(YearMonth month) {
        return month.isBefore(YearMonth.now(clock));
    }

    /**
     * Requests that entered in it, are owed an answer and whose term has not run out: until there
     * is none, the list would tell of some that nothing is decided yet.
     */
    long running(YearMonth month) {
        return em.createQuery(
                        """
                        SELECT COUNT(t) FROM Ticket t
                        WHERE t.enteredAt >= :from AND t.enteredAt < :until
                        AND t.status <> :annulled AND t.firstAnswerAt IS NULL
                        AND t.clocks.dueAt >= :now""",
                        Long.class)
                .setParameter("from", list.start(month))
                .setParameter("until", list.start(month.plusMonths(1)))
                .setParameter("annulled", TicketStatus.ANULADO)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** The same of every month that is over, by the month of entry; months without any are none. */
    Map<YearMonth, Long> running() {
        return em.createQuery(
                        """
                        SELECT t.enteredAt FROM Ticket t
                        WHERE t.clocks.dueAt >= :now AND t.firstAnswerAt IS NULL
                        AND t.enteredAt < :until AND t.status <> :annulled""",
                        Instant.class)
                .setParameter("now", clock.instant())
                .setParameter("until", list.start(YearMonth.now(clock)))
                .setParameter("annulled", TicketStatus.ANULADO)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                entry -> YearMonth.from(entry.atZone(clock.getZone())),
                                Collectors.counting()));
    }
}

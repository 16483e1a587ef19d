package cl.soser.canal.closing;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which months there are, and which of them may be closed by now. */
@ApplicationScoped
class ClosableMonths {

    @PersistenceContext EntityManager em;
    @Inject MonthList list;
    @Inject Clock clock;

    /** Months that are over and not closed, the newest first; none before the first request. */
    List<YearMonth> open() {
        Optional<YearMonth> first =
                em.createQuery(
                                "SELECT t.enteredAt FROM Ticket t ORDER BY t.enteredAt, t.id",
                                Instant.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(entry -> YearMonth.from(entry.atZone(clock.getZone())));
        List<YearMonth> open = new ArrayList<>();
        if (first.isPresent()) {
            Set<YearMonth> closed =
                    em.createNamedQuery(MonthClose.ALL, MonthClose.class)
                            .getResultStream()
                            .map(MonthClose::getMonth)
                            .collect(Collectors.toSet());
            YearMonth month = YearMonth.now(clock).minusMonths(1);
            while (!month.isBefore(first.get())) {
                if (!closed.contains(month)) {
                    open.add(month);
                }
                month = month.minusMonths(1);
            }
        }
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
                        AND t.dueAt >= :now""",
                        Long.class)
                .setParameter("from", list.start(month))
                .setParameter("until", list.start(month.plusMonths(1)))
                .setParameter("annulled", TicketStatus.ANULADO)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}

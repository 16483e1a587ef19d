package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by which terms the requests of some days fell due. */
@Dependent
public class TermUseCounter {

    private static final String USED =
            """
            SELECT t.codes.countedMotive, t.clocks.slaVersion, COUNT(t) FROM Ticket t
            WHERE t.clocks.dueAt >= :from AND t.clocks.dueAt < :until AND t.status <> :annulled
            GROUP BY t.codes.countedMotive, t.clocks.slaVersion""";

    private static final String USED_OF =
            """
            SELECT t.codes.countedMotive, t.clocks.slaVersion, COUNT(t) FROM Ticket t
            WHERE t.clocks.dueAt >= :from AND t.clocks.dueAt < :until AND t.status <> :annulled
              AND t.codes.countedInstitution = :institution
            GROUP BY t.codes.countedMotive, t.clocks.slaVersion""";

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Clock clock;

    private record Term(String motive, long hours) implements Comparable<Term> {

        @Override
        public int compareTo(Term other) {
            int order = motive.compareTo(other.motive);
            return order == 0 ? Long.compare(hours, other.hours) : order;
        }
    }

    /**
     * @param institution null for all of them
     */
    public List<TermUse> of(DayRange days, String institution) {
        TypedQuery<Object[]> query =
                institution == null
                        ? em.createQuery(USED, Object[].class)
                        : em.createQuery(USED_OF, Object[].class)
                                .setParameter("institution", institution);
        Map<Term, Long> used = new TreeMap<>();
        query.setParameter("from", days.start(clock.getZone()))
                .setParameter("until", days.end(clock.getZone()))
                .setParameter("annulled", TicketStatus.ANULADO)
                .getResultList()
                .forEach(
                        row ->
                                used.merge(
                                        term((String) row[0], (Integer) row[1]),
                                        (Long) row[2],
                                        Long::sum));
        return used.entrySet().stream()
                .map(one -> new TermUse(one.getKey().motive, one.getKey().hours, one.getValue()))
                .toList();
    }

    private Term term(String motive, int version) {
        return new Term(
                motive,
                clockRulesRepository
                        .terms(version)
                        .contract(motive)
                        .map(Duration::toHours)
                        .orElse(0L));
    }
}

package cl.soser.canal.reporting.cases;

import cl.soser.canal.reporting.criteria.CaseCursor;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Requests that left the sight of an institution, in order of entry, so that they stand among the
 * others of a list. Checks no rights; callers must check them.
 */
@Dependent
class WithdrawnCaseReader {

    private static final String SINCE =
            """
            SELECT NEW cl.soser.canal.reporting.cases.WithdrawnCase(
                t.id, t.number, t.enteredAt, d.leftAt)
            FROM Ticket t JOIN t.departures d
            WHERE d.institution = :institution AND d.leftAt >= :since
              AND t.enteredAt >= :entered AND (t.enteredAt > :entered OR t.id > :id)
            ORDER BY t.enteredAt, t.id""";

    private static final CaseCursor START = new CaseCursor(Instant.EPOCH, 0);

    @PersistenceContext EntityManager em;

    /**
     * @param after where the page before ended; null for the first
     */
    List<WithdrawnCase> since(Instant since, String institution, CaseCursor after, int most) {
        CaseCursor place = after == null ? START : after;
        return em.createQuery(SINCE, WithdrawnCase.class)
                .setParameter("institution", institution)
                .setParameter("since", since)
                .setParameter("entered", place.instant())
                .setParameter("id", place.id())
                .setMaxResults(most)
                .getResultList();
    }
}

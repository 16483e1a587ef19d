package cl.soser.canal.reporting.cases;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.termchange.TermChange;
import cl.soser.canal.ticket.termchange.TermChangeKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Reads what removed, lengthened or hid the term of a request, by the day on which it was done, for
 * every institution whose figures it changed. Checks no rights; callers must check them.
 */
@Dependent
public class ReclassifiedCaseReader {

    /** A reason of a report is cut after so many characters; the timeline has the whole. */
    private static final int LONGEST_REASON = 500;

    private static final String DONE =
            """
            SELECT c FROM TermChange c JOIN FETCH c.ticket
            WHERE c.doneAt >= :from AND c.doneAt < :until
            ORDER BY c.doneAt, c.id\
            """;

    private static final String DONE_OF =
            """
            SELECT c FROM TermChange c JOIN FETCH c.ticket
            WHERE c.doneAt >= :from AND c.doneAt < :until
              AND (c.institution = :institution
                OR c.target.kind = :moved AND c.target.to = :institution)
            ORDER BY c.doneAt, c.id\
            """;

    @PersistenceContext EntityManager em;
    @Inject CaseMasks caseMasks;
    @Inject Clock clock;

    /**
     * @param institution null for all of them
     */
    public List<ReclassifiedCase> of(DayRange days, String institution) {
        TypedQuery<TermChange> query =
                institution == null
                        ? em.createQuery(DONE, TermChange.class)
                        : em.createQuery(DONE_OF, TermChange.class)
                                .setParameter("institution", institution)
                                .setParameter("moved", TermChangeKind.INSTITUCION);
        List<TermChange> found =
                query.setParameter("from", days.start(clock.getZone()))
                        .setParameter("until", days.end(clock.getZone()))
                        .getResultList();
        Map<Long, CaseMask> masks =
                caseMasks.of(
                        found.stream().map(one -> one.getTicket().getId()).distinct().toList());
        return found.stream().map(one -> row(one, masks.get(one.getTicket().getId()))).toList();
    }

    private static ReclassifiedCase row(TermChange change, CaseMask mask) {
        Ticket ticket = change.getTicket();
        return new ReclassifiedCase(
                ticket.getNumber(),
                change.getKind(),
                change.getTarget().getFrom(),
                change.getTarget().getTo(),
                change.getDoneAt(),
                ticket.isRestricted() ? null : cut(mask.apply(change.getReason())),
                change.getDecidedBy() != null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }
}

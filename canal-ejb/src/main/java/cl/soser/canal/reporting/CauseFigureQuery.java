package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Ticket_;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Why people complained: the requests whose definitive answer left in a period, by the cause that
 * answer named; of one reopened, the last. Readers of an institution or area get their own only.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class CauseFigureQuery {

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject ReportingScope reportingScope;
    @Inject Clock clock;

    /**
     * Only causes that any named.
     *
     * @param filter its codes and its school narrow what is counted
     */
    public Map<CauseKind, Long> of(@NotNull DayRange days, @NotNull CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        CaseCriteria concluded =
                reportingScope.of(filter).progress(CaseProgressCriteria.concluded(days, null));
        Path<CauseKind> cause = ticket.get(Ticket_.causeKind);
        query.multiselect(cause, cb.count(cause))
                .where(conditions.of(concluded, ticket, query, cb).toArray(Predicate[]::new))
                .groupBy(cause);
        Map<CauseKind, Long> counts = new EnumMap<>(CauseKind.class);
        em.createQuery(query)
                .getResultList()
                .forEach(row -> counts.put((CauseKind) row.get(0), (Long) row.get(1)));
        return counts;
    }

    /** The twelve months up to today, in Santiago. */
    public DayRange year() {
        LocalDate end = LocalDate.now(clock).plusDays(1);
        return new DayRange(end.minusYears(1), end);
    }
}

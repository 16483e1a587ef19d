package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.CauseKind;
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
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why people complained: the requests whose definitive answer left in a period, by the cause that
 * answer named; of one reopened, the last. Whoever reads for an institution or an area gets its own
 * alone.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class CauseFigures {

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject AnswerConditions answers;
    @Inject ReportingReach reach;

    /**
     * Only causes that any named.
     *
     * @param filter its codes and its school narrow what is counted
     */
    public Map<CauseKind, Long> of(@NotNull Days days, @NotNull CaseFilter filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Answer> last = query.from(Answer.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Predicate> where =
                new ArrayList<>(List.of(answers.concluding(last, days, null, query, cb)));
        where.add(cb.equal(last.get("ticket").get("id"), ticket.get(Ticket_.id)));
        where.addAll(conditions.of(reach.of(filter), ticket, query, cb));
        var cause = last.get("wording").<CauseKind>get("causeKind");
        query.multiselect(cause, cb.count(ticket.get(Ticket_.id)))
                .where(where.toArray(Predicate[]::new))
                .groupBy(cause);
        Map<CauseKind, Long> counts = new EnumMap<>(CauseKind.class);
        em.createQuery(query)
                .getResultList()
                .forEach(row -> counts.put((CauseKind) row.get(0), (Long) row.get(1)));
        return counts;
    }
}

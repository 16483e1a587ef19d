package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.sla.RunningClock;
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
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is open at this moment, by area and by how long it still has; in one query. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class OpenCases {

    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject ReportingReach reach;
    @Inject Clock clock;

    public Ageing ageing(@NotNull CaseFilter filter) {
        Instant now = clock.instant();
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        var end = ticket.get(Ticket_.attendBy);
        Predicate courtesy = cb.equal(ticket.get(Ticket_.clock), RunningClock.CORTESIA);
        Predicate timed = cb.not(courtesy);
        List<Predicate> where = conditions.of(reach.of(filter), ticket, cb);
        where.add(cb.isTrue(ticket.get(Ticket_.open)));
        query.multiselect(
                        ticket.get(Ticket_.area),
                        sum(cb.and(timed, cb.greaterThan(end, now.plus(DAY.multipliedBy(2)))), cb),
                        sum(
                                cb.and(
                                        timed,
                                        cb.greaterThan(end, now.plus(DAY)),
                                        cb.lessThanOrEqualTo(end, now.plus(DAY.multipliedBy(2)))),
                                cb),
                        sum(
                                cb.and(
                                        timed,
                                        cb.greaterThanOrEqualTo(end, now),
                                        cb.lessThanOrEqualTo(end, now.plus(DAY))),
                                cb),
                        sum(cb.and(timed, cb.lessThan(end, now)), cb),
                        sum(courtesy, cb))
                .where(where.toArray(Predicate[]::new))
                .groupBy(ticket.get(Ticket_.area));
        Map<String, List<Long>> areas = new LinkedHashMap<>();
        for (Tuple row : em.createQuery(query).getResultList()) {
            areas.put(
                    (String) row.get(0),
                    List.of(
                            number(row, 1),
                            number(row, 2),
                            number(row, 3),
                            number(row, 4),
                            number(row, 5)));
        }
        return new Ageing(areas);
    }

    private static Expression<Long> sum(Predicate when, CriteriaBuilder cb) {
        return cb.sum(cb.<Long>selectCase().when(when, 1L).otherwise(0L));
    }

    private static Long number(Tuple row, int column) {
        return ((Number) row.get(column)).longValue();
    }
}

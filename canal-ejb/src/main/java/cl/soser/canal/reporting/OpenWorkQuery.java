package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reporting.criteria.CaseAge;
import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.criteria.ReportingScope;
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
import jakarta.persistence.criteria.Selection;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the open requests by age and area in one query. Readers of an institution or area get
 * their own only, and only the company sees how many people an area has.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class OpenWorkQuery {

    private static final String PEOPLE =
            """
            SELECT area, COUNT(DISTINCT a)
            FROM Account a JOIN a.areas area JOIN a.roles r
            WHERE r = :role AND a.state = :active
            GROUP BY area""";

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject ReportingScope reportingScope;
    @Inject Caller caller;

    /**
     * @param filter its codes and its school narrow what is counted; a period is not used
     */
    public OpenWork of(@NotNull CaseCriteria filter) {
        CaseCriteria own = reportingScope.of(filter).progress(CaseProgressCriteria.OPEN);
        Map<String, Map<CaseAge, OpenWork.Aged>> areas = new TreeMap<>();
        for (Tuple row : count(own)) {
            Object[] figures = row.toArray();
            areas.put(String.valueOf(figures[0]), ages(figures));
        }
        Map<String, Long> people = caller.has(INSTITUCION) ? null : people(own);
        if (people != null) {
            people.keySet().forEach(area -> areas.putIfAbsent(area, none()));
        }
        List<OpenWork.Load> loads = new ArrayList<>();
        Map<CaseAge, OpenWork.Aged> ages = none();
        areas.forEach(
                (area, aged) -> {
                    aged.forEach((age, figure) -> ages.merge(age, figure, OpenWork.Aged::plus));
                    loads.add(
                            new OpenWork.Load(
                                    area,
                                    aged,
                                    people == null ? null : people.getOrDefault(area, 0L)));
                });
        loads.sort(Comparator.comparingLong(OpenWork.Load::open).reversed());
        return new OpenWork(
                ages.values().stream().reduce(OpenWork.Aged.NONE, OpenWork.Aged::plus),
                ages,
                loads);
    }

    private List<Tuple> count(CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        Predicate overdue = conditions.standing(CaseStanding.ABIERTO_VENCIDO, ticket, cb);
        List<Selection<?>> selected = new ArrayList<>();
        selected.add(ticket.get(Ticket_.area));
        for (CaseAge age : CaseAge.values()) {
            Predicate aged = conditions.aged(age, ticket, cb);
            selected.add(sum(aged, cb));
            selected.add(sum(cb.and(aged, overdue), cb));
        }
        query.multiselect(selected)
                .where(conditions.of(filter, ticket, query, cb).toArray(Predicate[]::new))
                .groupBy(ticket.get(Ticket_.area));
        return em.createQuery(query).getResultList();
    }

    private static Expression<Long> sum(Predicate when, CriteriaBuilder cb) {
        return cb.sum(cb.<Long>selectCase().when(when, 1L).otherwise(0L));
    }

    private static Map<CaseAge, OpenWork.Aged> ages(Object[] figures) {
        Map<CaseAge, OpenWork.Aged> ages = new EnumMap<>(CaseAge.class);
        for (CaseAge age : CaseAge.values()) {
            int first = 1 + 2 * age.ordinal();
            ages.put(
                    age,
                    new OpenWork.Aged(
                            ((Number) figures[first]).longValue(),
                            ((Number) figures[first + 1]).longValue()));
        }
        return ages;
    }

    private static Map<CaseAge, OpenWork.Aged> none() {
        Map<CaseAge, OpenWork.Aged> none = new EnumMap<>(CaseAge.class);
        for (CaseAge age : CaseAge.values()) {
            none.put(age, OpenWork.Aged.NONE);
        }
        return none;
    }

    /** Active members of each area, of those the filter leaves. */
    private Map<String, Long> people(CaseCriteria filter) {
        Map<String, Long> people = new TreeMap<>();
        em.createQuery(PEOPLE, Object[].class)
                .setParameter("role", AREA)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList()
                .forEach(row -> people.put((String) row[0], ((Number) row[1]).longValue()));
        String only = filter.codes().get(Dimension.AREA);
        if (only != null) {
            people.keySet().retainAll(List.of(only));
        }
        return people;
    }
}

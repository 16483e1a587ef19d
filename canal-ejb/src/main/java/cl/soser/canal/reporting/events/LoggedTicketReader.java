package cl.soser.canal.reporting.events;

import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.ticket.StageVisit;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.Ticket_;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads requests with their events: five statements for a page of any length. A request that
 * changes while its events are read is read again, because no transaction holds it.
 */
@Dependent
class LoggedTicketReader {

    private static final int TOGETHER = 500;

    private static final String VERSIONS =
            "SELECT t.id, t.version FROM Ticket t WHERE t.id IN :ids";

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject ReportingScope reportingScope;

    /**
     * @param after where the page before ended; null for the first
     */
    List<LoggedTicket> page(CaseCriteria asked, CaseCursor after) {
        List<Long> ids = ids(reportingScope.of(asked), after);
        Map<Long, LoggedTicket> read = new HashMap<>();
        List<Long> missing = ids;
        while (!missing.isEmpty()) {
            read(missing).forEach(one -> read.put(one.ticket().getId(), one));
            Map<Long, Integer> versions = versions(missing);
            missing =
                    missing.stream()
                            .filter(id -> versions.get(id) != read.get(id).ticket().getVersion())
                            .toList();
        }
        return ids.stream().map(read::get).toList();
    }

    private List<Long> ids(CaseCriteria filter, CaseCursor after) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        Path<Instant> entered = ticket.get(Ticket_.enteredAt);
        Path<Long> id = ticket.get(Ticket_.id);
        List<Predicate> where = conditions.of(filter, ticket, query, cb);
        if (after != null) {
            where.add(cb.greaterThanOrEqualTo(entered, after.instant()));
            where.add(
                    cb.or(
                            cb.greaterThan(entered, after.instant()),
                            cb.greaterThan(id, after.id())));
        }
        query.select(id)
                .where(where.toArray(Predicate[]::new))
                .orderBy(cb.asc(entered), cb.asc(id));
        return em.createQuery(query).setMaxResults(TOGETHER).getResultList();
    }

    private List<LoggedTicket> read(List<Long> ids) {
        List<Ticket> tickets =
                em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                        .setParameter("ids", ids)
                        .getResultList();
        Map<Long, List<TicketStep>> steps =
                grouped(TicketStep.OF_TICKETS, TicketStep.class, ids, TicketStep::getTicketId);
        Map<Long, List<StageVisit>> visits =
                grouped(StageVisit.OF_TICKETS, StageVisit.class, ids, StageVisit::getTicketId);
        return tickets.stream()
                .map(
                        ticket ->
                                LoggedTicket.of(
                                        ticket,
                                        steps.getOrDefault(ticket.getId(), List.of()).stream()
                                                .map(LoggedStep::of)
                                                .toList(),
                                        visits.getOrDefault(ticket.getId(), List.of())))
                .toList();
    }

    private <T> Map<Long, List<T>> grouped(
            String query, Class<T> type, Collection<Long> ids, Function<T, Long> ticketId) {
        return em.createNamedQuery(query, type)
                .setParameter("tickets", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ticketId));
    }

    private Map<Long, Integer> versions(List<Long> ids) {
        return em.createQuery(VERSIONS, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }
}

package cl.soser.canal.ticket.search;

import cl.soser.canal.shared.Keyset;
import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.ReadingRights.NamedReader;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketConditions;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.Ticket_;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a list stands for the caller, without its rows. Whether somebody may ask at all is decided by
 * whoever uses it.
 */
@Dependent
public class TicketListReader {

    @PersistenceContext EntityManager em;
    @Inject TicketConditions conditions;
    @Inject ReadingRights rights;

    /**
     * What a page shows, in short: it differs as soon as a row of it changed, came or went.
     *
     * @param first how many rows are before the page
     */
    public int print(
            TicketCriteria filter, TicketOrder order, boolean ascending, int first, int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Ticket> ticket = query.from(Ticket.class);
        Keyset<Instant> keys = new Keyset<>(order.of(ticket), ticket.get(Ticket_.id), ascending);
        query.multiselect(ticket.get(Ticket_.id), ticket.get(Ticket_.changedAt))
                .where(conditions(filter, rights.readerOnce(), query, ticket, cb))
                .orderBy(TicketQuery.sorted(order, keys, ticket, cb));
        List<Object[]> found =
                em.createQuery(query).setFirstResult(first).setMaxResults(size).getResultList();
        return found.stream().map(Arrays::asList).toList().hashCode();
    }

    int cap(TicketCriteria filter) {
        return conditions.isCommon(filter) ? TicketQuery.COMMON_CAP : TicketQuery.CAP;
    }

    /** As {@link TicketQuery#count}. */
    public int count(TicketCriteria filter) {
        return count(filter, rights.readerOnce());
    }

    /**
     * As {@link TicketQuery#count}, for a caller who counts more than once.
     *
     * @param me asked of {@link ReadingRights} once for many counts
     */
    public int count(TicketCriteria filter, Supplier<NamedReader> me) {
        if (conditions.isMany(filter)) {
            return TicketQuery.CAP + 1;
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(ticket.get(Ticket_.id)).where(conditions(filter, me, query, ticket, cb));
        return em.createQuery(query).setMaxResults(cap(filter) + 1).getResultList().size();
    }

    private Predicate[] conditions(
            TicketCriteria filter,
            Supplier<NamedReader> me,
            CriteriaQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        return conditions.of(filter, me, query, ticket, cb).toArray(Predicate[]::new);
    }
}

package cl.soser.canal.bulk;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketConditions;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.search.TicketOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tickets chosen for a bulk act, only those that the caller may read. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class TicketPickQuery {

    @PersistenceContext EntityManager em;
    @Inject TicketConditions conditions;
    @Inject ReadingRights rights;

    /** All tickets of a list, in its order, up to a maximum. */
    public List<TicketPick> matching(
            TicketCriteria filter, TicketOrder order, boolean ascending, int most) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<TicketPick> query = cb.createQuery(TicketPick.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Predicate> where = conditions.of(filter, query, ticket, cb);
        where.add(rights.readable(query, ticket, cb));
        var by = order.of(ticket);
        var id = ticket.get(Ticket_.id);
        select(query, ticket, where, cb)
                .orderBy(
                        ascending ? cb.asc(by) : cb.desc(by), ascending ? cb.asc(id) : cb.desc(id));
        return em.createQuery(query).setMaxResults(most).getResultList();
    }

    /** The tickets with these numbers that the caller may read, the first to enter first. */
    public List<TicketPick> among(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<TicketPick> query = cb.createQuery(TicketPick.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Predicate> where = new ArrayList<>();
        where.add(ticket.get(Ticket_.number).in(numbers));
        where.add(rights.readable(query, ticket, cb));
        select(query, ticket, where, cb)
                .orderBy(cb.asc(ticket.get(Ticket_.enteredAt)), cb.asc(ticket.get(Ticket_.id)));
        return em.createQuery(query).getResultList();
    }

    private static CriteriaQuery<TicketPick> select(
            CriteriaQuery<TicketPick> query,
            Root<Ticket> ticket,
            List<Predicate> where,
            CriteriaBuilder cb) {
        return query.select(
                        cb.construct(
                                TicketPick.class,
                                ticket.get(Ticket_.id),
                                ticket.get(Ticket_.number),
                                ticket.get(Ticket_.version)))
                .where(where.toArray(Predicate[]::new));
    }
}

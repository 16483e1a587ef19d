package cl.soser.canal.shared;

import cl.soser.canal.shared.list.ListOrder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of a list that is read page by page: by a value and then by the id. A page begins after
 * the last row of the page before, so that the database skips no rows.
 */
public record Keyset<Y extends Comparable<? super Y> & Serializable>(
        Expression<Y> value, Expression<Long> id, boolean ascending) {

    /** The same, read from that end. */
    public Keyset<Y> in(ListOrder order) {
        return new Keyset<>(value, id, order.isAscending(ascending));
    }

    /**
     * One page of a query.
     *
     * @param where its conditions
     * @param after where the page before ended; null for the first page
     */
    public <T> Slice<T> page(
            EntityManager em,
            CriteriaQuery<T> query,
            List<Predicate> where,
            Cursor<Y> after,
            int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        List<Predicate> all = new ArrayList<>(where);
        if (after != null) {
            all.add(after(after.value(), after.id(), cb));
        }
        query.where(all.toArray(Predicate[]::new)).orderBy(order(cb));
        return Slice.of(em.createQuery(query), size);
    }

    public List<Order> order(CriteriaBuilder cb) {
        return ascending
                ? List.of(cb.asc(value), cb.asc(id))
                : List.of(cb.desc(value), cb.desc(id));
    }

    /** The rows after this one. */
    public Predicate after(Y lastValue, long lastId, CriteriaBuilder cb) {
        return ascending
                ? cb.and(
                        cb.greaterThanOrEqualTo(value, lastValue),
                        cb.or(cb.greaterThan(value, lastValue), cb.greaterThan(id, lastId)))
                : cb.and(
                        cb.lessThanOrEqualTo(value, lastValue),
                        cb.or(cb.lessThan(value, lastValue), cb.lessThan(id, lastId)));
    }
}

package cl.soser.canal.shared;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.util.List;

/**
 * The order of a list that is read page by page: by a value and then by the id. A page begins after
 * the last row of the page before, so that the database skips no rows.
 */
public record Keyset<Y extends Comparable<? super Y>>(
        Expression<Y> value, Expression<Long> id, boolean ascending) {

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

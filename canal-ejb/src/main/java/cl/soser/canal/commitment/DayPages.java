package cl.soser.canal.commitment;

import cl.soser.canal.shared.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads lists that are ordered by a day and then by number.
 *
 * @param day the attribute that orders them
 * @param newestFirst whether the last day comes first
 */
public record DayPages<T>(EntityManager em, Class<T> type, String day, boolean newestFirst) {

    /**
     * One page.
     *
     * @param after the end of the page before, or null
     */
    public Slice<T> page(
            DayCursor after,
            int size,
            BiFunction<CriteriaBuilder, Root<T>, List<Predicate>> conditions) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<T> query = cb.createQuery(type);
        Root<T> row = query.from(type);
        List<Predicate> where = new ArrayList<>(conditions.apply(cb, row));
        Expression<LocalDate> on = row.get(day);
        Expression<Long> id = row.get("id");
        if (after != null) {
            where.add(
                    cb.or(
                            beyond(cb, on, after.day()),
                            cb.and(cb.equal(on, after.day()), beyond(cb, id, after.id()))));
        }
        query.where(where.toArray(Predicate[]::new)).orderBy(order(cb, on), order(cb, id));
        return Slice.of(em.createQuery(query).setMaxResults(size + 1).getResultList(), size);
    }

    private <V extends Comparable<? super V>> Predicate beyond(
            CriteriaBuilder cb, Expression<V> value, V end) {
        return newestFirst ? cb.lessThan(value, end) : cb.greaterThan(value, end);
    }

    private Order order(CriteriaBuilder cb, Expression<?> by) {
        return newestFirst ? cb.desc(by) : cb.asc(by);
    }
}

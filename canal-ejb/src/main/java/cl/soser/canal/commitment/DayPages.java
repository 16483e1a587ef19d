package cl.soser.canal.commitment;

import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
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
        Keyset<LocalDate> keys =
                new Keyset<>(row.<LocalDate>get(day), row.<Long>get("id"), !newestFirst);
        if (after != null) {
            where.add(keys.after(after.day(), after.id(), cb));
        }
        query.where(where.toArray(Predicate[]::new)).orderBy(keys.order(cb));
        return Slice.of(em.createQuery(query).setMaxResults(size + 1).getResultList(), size);
    }
}

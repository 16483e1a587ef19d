package cl.soser.canal.directory;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole directory, a page at a time in the order in which it became known, so that what a new
 * upload adds comes last.
 */
@Stateless
@PermitAll
@OpenToAll("Establishments are public.")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SchoolPageQuery {

    @PersistenceContext EntityManager em;

    /**
     * @param id those after this one; 0 for the first page
     * @param scheme null for all; so are region and comuna
     */
    public List<School> after(
            long id,
            SchoolScheme scheme,
            String region,
            String comuna,
            @Min(1) @Max(1001) int most) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<School> query = cb.createQuery(School.class);
        Root<School> school = query.from(School.class);
        school.fetch(School_.comuna, JoinType.INNER);
        Join<School, Comuna> where = school.join(School_.comuna);
        List<Predicate> all = new ArrayList<>();
        all.add(cb.greaterThan(school.get(School_.id), id));
        if (scheme != null) {
            all.add(cb.equal(school.get(School_.scheme), scheme));
        }
        if (region != null) {
            all.add(cb.equal(where.get(Comuna_.region).get(Region_.code), region));
        }
        if (comuna != null) {
            all.add(cb.equal(where.get(Comuna_.code), comuna));
        }
        query.select(school).where(all.toArray(Predicate[]::new));
        query.orderBy(cb.asc(school.get(School_.id)));
        return em.createQuery(query).setMaxResults(most).getResultList();
    }
}

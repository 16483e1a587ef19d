package cl.soser.canal.directory;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.Slice;
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
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole directory, a page at a time: in the order in which it became known, so that what a new
 * upload adds comes last, or by name.
 */
@Stateless
@PermitAll
@OpenToAll("Establishments are public.")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SchoolPageQuery {

    @PersistenceContext EntityManager em;

    /**
     * Those of a list by name.
     *
     * @param after the last one of the page before; null for the first page
     */
    public Slice<SchoolRow> named(
            @NotNull SchoolCriteria filter, School after, @Min(1) @Max(Slice.MOST) int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<SchoolRow> query = cb.createQuery(SchoolRow.class);
        Root<School> school = query.from(School.class);
        Join<School, Comuna> comuna = school.join(School_.comuna);
        Join<Comuna, Region> region = comuna.join(Comuna_.region);
        Path<String> name = school.get(School_.name);
        Path<Long> id = school.get(School_.id);
        List<Predicate> all = new ArrayList<>();
        SchoolSearchText.patterns(filter.words() == null ? "" : filter.words())
                .forEach(pattern -> all.add(cb.like(school.get(School_.search), pattern)));
        if (filter.scheme() != null) {
            all.add(cb.equal(school.get(School_.scheme), filter.scheme()));
        }
        if (filter.region() != null) {
            all.add(cb.equal(region.get(Region_.code), filter.region()));
        }
        if (filter.status() != null) {
            all.add(cb.equal(school.get(School_.status), filter.status()));
        }
        if (after != null) {
            all.add(cb.greaterThanOrEqualTo(name, after.getName()));
            all.add(
                    cb.or(
                            cb.greaterThan(name, after.getName()),
                            cb.greaterThan(id, after.getId())));
        }
        query.select(DirectoryQuery.row(cb, school, comuna, region))
                .where(all.toArray(Predicate[]::new))
                .orderBy(cb.asc(name), cb.asc(id));
        return Slice.of(em.createQuery(query).setMaxResults(size + 1).getResultList(), size);
    }

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

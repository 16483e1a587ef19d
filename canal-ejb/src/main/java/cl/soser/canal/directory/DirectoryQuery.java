package cl.soser.canal.directory;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds establishments. What it returns from the catalogues is shared and read-only; an entity that
 * refers to one takes it with {@code em.getReference}.
 */
@Stateless
@PermitAll
@OpenToAll("Establishments are public; a visitor chooses one.")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DirectoryQuery {

    /** As 2220-5; without the dash it would be another number. */
    private static final Pattern WITH_DIGIT = Pattern.compile("(\\d+)\\s?[-‐‑–—]\\s?([\\dkK])");

    private static final int MOST_ROWS = 100;

    @PersistenceContext EntityManager em;
    @Inject TerritoryCache territoryCache;
    @Inject SchoolPlaceCache schoolPlaceCache;

    /** The sixteen, from north to south. */
    public List<Region> regions() {
        return territoryCache.regions();
    }

    /** Those of one region by name; none for an unknown region. */
    public List<Comuna> comunas(String regionCode) {
        return territoryCache.comunas().stream()
                .filter(comuna -> comuna.getRegion().getCode().equals(regionCode))
                .toList();
    }

    /** By its five digits. */
    public Optional<Comuna> comuna(String code) {
        return Optional.ofNullable(territoryCache.comuna(code));
    }

    /** Those of all regions, by name. */
    public List<Comuna> comunas() {
        return territoryCache.comunas();
    }

    /** Where all establishments with a known place lie that are not closed. */
    public List<MapPoint> places() {
        return schoolPlaceCache.places();
    }

    public List<Institution> institutions() {
        return territoryCache.institutions();
    }

    /**
     * Establishments in which every typed word occurs in code, name or comuna, ignoring accents,
     * case, dots and leading zeros. An exact code comes first, then those in service. Closed ones
     * are found too: their status is a warning only.
     *
     * @param words as typed; blank finds nothing
     * @param limit at most this many, and never more than 100
     */
    public List<SchoolRow> find(String words, int limit) {
        return find(SchoolSearchText.patterns(words).stream().map(List::of).toList(), words, limit);
    }

    /**
     * Establishments whose name or comuna is spelt nearly as the words, each with one slip of the
     * fingers at most; for words that {@link #find(String, int)} finds nothing for.
     *
     * @param limit at most this many, and never more than 100
     */
    public List<SchoolRow> near(String words, int limit) {
        return find(SchoolSearchText.nearPatterns(words), words, limit);
    }

    /** Of each word one pattern fits. */
    private List<SchoolRow> find(List<List<String>> patterns, String words, int limit) {
        if (patterns.isEmpty() || limit < 1) {
            return List.of();
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<SchoolRow> query = cb.createQuery(SchoolRow.class);
        Root<School> school = query.from(School.class);
        Join<School, Comuna> comuna = school.join(School_.comuna);
        Join<Comuna, Region> region = comuna.join(Comuna_.region);
        query.select(row(cb, school, comuna, region));
        query.where(
                patterns.stream()
                        .map(any -> likeOne(any, school.get(School_.search), cb))
                        .toArray(Predicate[]::new));
        query.orderBy(
                cb.asc(
                        first(
                                cb,
                                cb.equal(
                                        school.get(School_.code),
                                        SchoolSearchText.codeMeant(words)))),
                cb.asc(first(cb, cb.equal(school.get(School_.status), SchoolStatus.FUNCIONANDO))),
                cb.asc(school.get(School_.name)),
                cb.asc(comuna.get(Comuna_.name)),
                cb.asc(school.get(School_.id)));
        return em.createQuery(query).setMaxResults(Math.min(limit, MOST_ROWS)).getResultList();
    }

    private static Predicate likeOne(
            List<String> patterns, Expression<String> text, CriteriaBuilder cb) {
        return cb.or(
                patterns.stream().map(pattern -> cb.like(text, pattern)).toArray(Predicate[]::new));
    }

    static Selection<SchoolRow> row(
            CriteriaBuilder cb,
            Root<School> school,
            Join<School, Comuna> comuna,
            Join<Comuna, Region> region) {
        return cb.construct(
                SchoolRow.class,
                school.get(School_.id),
                school.get(School_.scheme),
                school.get(School_.code),
                school.get(School_.checkDigit),
                school.get(School_.name),
                comuna.get(Comuna_.code),
                comuna.get(Comuna_.name),
                region.get(Region_.code),
                region.get(Region_.shortName),
                school.get(School_.institution).get(Institution_.code),
                school.get(School_.status));
    }

    private static Expression<Integer> first(CriteriaBuilder cb, Predicate condition) {
        return cb.<Integer>selectCase().when(condition, 0).otherwise(1);
    }

    /** By key, all at once. */
    public Map<Long, School> schools(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createNamedQuery(School.BY_IDS, School.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(School::getId, Function.identity()));
    }

    public School school(Long id) {
        School school = id == null ? null : em.find(School.class, id);
        if (school == null) {
            throw new NotFoundException();
        }
        return school;
    }

    /**
     * By its code within a scheme; leading zeros and dots do not matter, and an RBD may be given
     * with the digit the directory gives it. Empty when the directory does not know it: that warns
     * and never blocks.
     */
    public Optional<School> school(SchoolScheme scheme, String code) {
        String digits = code == null ? "" : code.strip().replace(".", "").replaceFirst("^0+", "");
        return byCode(scheme, digits)
                .or(() -> scheme == SchoolScheme.RBD ? withDigit(digits) : Optional.empty());
    }

    private Optional<School> withDigit(String digits) {
        Matcher parts = WITH_DIGIT.matcher(digits);
        return parts.matches()
                ? byCode(SchoolScheme.RBD, parts.group(1))
                        .filter(found -> parts.group(2).equalsIgnoreCase(found.getCheckDigit()))
                : Optional.empty();
    }

    private Optional<School> byCode(SchoolScheme scheme, String code) {
        return em.createNamedQuery(School.BY_CODE, School.class)
                .setParameter("scheme", scheme)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}

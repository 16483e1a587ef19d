package cl.soser.canal.reporting.cases;

import cl.soser.canal.directory.School_;
import cl.soser.canal.person.Person;
import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads requests by key, page after page: in order of the deadline if the filter is about
 * deadlines, else in order of entry. Checks no rights; callers must check them.
 */
@Dependent
public class CaseRepository {

    private static final Constructor<?> ROW = CaseRow.class.getDeclaredConstructors()[0];

    private static final String SOURCES =
            """
            SELECT t.id, p.firstNames, p.lastNames, s.name, t.comuna
            FROM Ticket t JOIN t.person p LEFT JOIN t.school s WHERE t.id IN :ids""";

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;

    /**
     * @param after where the page before ended; null for the first
     * @param most rows at the most
     */
    List<CaseRow> rows(CaseCriteria filter, boolean ascending, CaseCursor after, int most) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<CaseRow> query = cb.createQuery(CaseRow.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(row(ticket, cb));
        narrow(query, ticket, filter, ascending, after);
        return em.createQuery(query).setMaxResults(most).getResultList();
    }

    /**
     * Who filed a request and about which place.
     *
     * @param person first and last names
     * @param school the name of its establishment; null where it names none of the directory
     * @param comuna the code of its comuna; null where it has none
     */
    record Source(String person, String school, String comuna) {}

    /** A request and its person, for code that must mask the person. */
    record Named(CaseRow row, String name) {

        Source source() {
            return new Source(name, row.school() == null ? null : row.place(), row.comuna());
        }
    }

    /** The same rows, each with first and last names of its person. */
    List<Named> named(CaseCriteria filter, boolean ascending, CaseCursor after, int most) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Selection<?>> columns = new ArrayList<>(columns(ticket, cb));
        Join<Ticket, Person> person = ticket.join("person");
        columns.add(person.get("firstNames"));
        columns.add(person.get("lastNames"));
        query.multiselect(columns);
        narrow(query, ticket, filter, ascending, after);
        return em.createQuery(query)
                .setMaxResults(most)
                .getResultStream()
                .map(Tuple::toArray)
                .map(CaseRepository::named)
                .toList();
    }

    /** Builds the row from columns, because the provider builds none beside other columns. */
    private static Named named(Object[] columns) {
        int names = columns.length - 2;
        try {
            return new Named(
                    (CaseRow) ROW.newInstance(Arrays.copyOf(columns, names)),
                    columns[names] + " " + columns[names + 1]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void narrow(
            CriteriaQuery<?> query,
            Root<Ticket> ticket,
            CaseCriteria filter,
            boolean ascending,
            CaseCursor after) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        List<Predicate> where = conditions.of(filter, ticket, query, cb);
        Path<Instant> by =
                filter.due() == null ? ticket.get(Ticket_.enteredAt) : Timeliness.dueAt(ticket);
        Path<Long> id = ticket.get(Ticket_.id);
        if (after != null) {
            where.add(beyond(after, ascending, by, id, cb));
        }
        query.where(where.toArray(Predicate[]::new))
                .orderBy(
                        ascending ? cb.asc(by) : cb.desc(by), ascending ? cb.asc(id) : cb.desc(id));
    }

    CaseRow one(long id) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<CaseRow> query = cb.createQuery(CaseRow.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(row(ticket, cb)).where(cb.equal(ticket.get(Ticket_.id), id));
        return em.createQuery(query).getSingleResult();
    }

    /** The one with that number; empty if the filter excludes it. */
    Optional<CaseRow> row(CaseCriteria filter, String number) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<CaseRow> query = cb.createQuery(CaseRow.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        Selection<CaseRow> row = row(ticket, cb);
        List<Predicate> where = conditions.of(filter, ticket, query, cb);
        where.add(cb.equal(ticket.get(Ticket_.number), number));
        query.select(row).where(where.toArray(Predicate[]::new));
        return em.createQuery(query).getResultStream().findAny();
    }

    /** Who filed each request and about which place, in one statement. */
    Map<Long, Source> sources(Collection<Long> ticketIds) {
        return ticketIds.isEmpty()
                ? Map.of()
                : em.createQuery(SOURCES, Object[].class)
                        .setParameter("ids", ticketIds)
                        .getResultStream()
                        .collect(
                                Collectors.toMap(
                                        row -> (Long) row[0],
                                        row ->
                                                new Source(
                                                        row[1] + " " + row[2],
                                                        (String) row[3],
                                                        (String) row[4])));
    }

    public long count(CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(cb.count(ticket.get(Ticket_.id)))
                .where(conditions.of(filter, ticket, query, cb).toArray(Predicate[]::new));
        return em.createQuery(query).getSingleResult();
    }

    /** By the codes of these attributes, each row the codes and then the number. */
    public List<Object[]> counts(CaseCriteria filter, List<Dimension> attributes) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Expression<?>> groups = new ArrayList<>();
        attributes.forEach(dimension -> groups.add(dimension.of(ticket)));
        List<Selection<?>> selected = new ArrayList<>(groups);
        selected.add(cb.count(ticket.get(Ticket_.id)));
        query.multiselect(selected)
                .where(conditions.of(filter, ticket, query, cb).toArray(Predicate[]::new))
                .groupBy(groups);
        return em.createQuery(query).getResultStream().map(Tuple::toArray).toList();
    }

    boolean isMoreThan(CaseCriteria filter, int rows) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(ticket.get(Ticket_.id))
                .where(conditions.of(filter, ticket, query, cb).toArray(Predicate[]::new));
        return !em.createQuery(query)
                .setFirstResult(rows)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    static CaseCursor key(CaseCriteria filter, CaseRow row) {
        return new CaseCursor(filter.due() == null ? row.enteredAt() : row.dueAt(), row.id());
    }

    /** Before the conditions: a relation used by its path first would become an inner join. */
    private static Selection<CaseRow> row(Root<Ticket> ticket, CriteriaBuilder cb) {
        return cb.construct(CaseRow.class, columns(ticket, cb).toArray(Selection[]::new));
    }

    private static List<Selection<?>> columns(Root<Ticket> ticket, CriteriaBuilder cb) {
        var school = ticket.join(Ticket_.school, JoinType.LEFT);
        var codes = ticket.get("codes");
        return List.of(
                ticket.get(Ticket_.id),
                ticket.get(Ticket_.number),
                ticket.get(Ticket_.channel),
                ticket.get(Ticket_.context),
                codes.get("contract"),
                codes.get("motive"),
                codes.get("countedMotive"),
                ticket.get("chosenMotive"),
                codes.get("topic"),
                codes.get("subtopic"),
                ticket.get(Ticket_.urgency),
                ticket.get(Ticket_.operativeUrgency),
                ticket.get(Ticket_.status),
                ticket.get(Ticket_.restricted),
                ticket.get(Ticket_.subject),
                ticket.get(Ticket_.institution),
                school.get(School_.scheme),
                school.get(School_.code),
                cb.coalesce(school.get(School_.name), ticket.get(Ticket_.schoolNote)),
                ticket.get(Ticket_.comuna),
                codes.get("region"),
                ticket.get(Ticket_.area),
                ticket.get(Ticket_.enteredAt),
                Timeliness.dueAt(ticket),
                ticket.get(Ticket_.firstAnswerAt),
                ticket.get(Ticket_.closedAt),
                ticket.get(Ticket_.changedAt),
                ticket.get(Ticket_.alert),
                ticket.get("dangerKind"));
    }

    private static Predicate beyond(
            CaseCursor after,
            boolean ascending,
            Path<Instant> by,
            Path<Long> id,
            CriteriaBuilder cb) {
        return ascending
                ? cb.and(
                        cb.greaterThanOrEqualTo(by, after.instant()),
                        cb.or(cb.greaterThan(by, after.instant()), cb.greaterThan(id, after.id())))
                : cb.and(
                        cb.lessThanOrEqualTo(by, after.instant()),
                        cb.or(cb.lessThan(by, after.instant()), cb.lessThan(id, after.id())));
    }
}

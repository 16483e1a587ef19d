package cl.soser.canal.reporting.recent;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.survey.Survey;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.Survey_;
import cl.soser.canal.survey.result.UncountedTicket;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.Timeliness;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the rows that {@link RecentCases} holds. Outside of any transaction: what another one has
 * not committed, or the caller's own, may never be. Checks no rights; callers must check them.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class RecentCaseRepository {

    /** With more changes all rows are read at once. */
    private static final int MOST_CHANGES = 10_000;

    private static final int TOGETHER = 500;

    private static final String CHANGED =
            "SELECT t.id, t.changedAt, t.version FROM Ticket t WHERE t.changedAt >= :since";

    private static final String DEFINITIVE =
            """
            SELECT d.ticket.id, d.id, d.leftOn FROM Answer d
            WHERE d.wording.stage = :definitive AND d.leftOn IS NOT NULL
              AND d.ticket.id IN (SELECT a.ticket.id FROM Answer a
                WHERE a.wording.promisedOn >= :from AND a.leftAt IS NOT NULL)""";

    private static final String DEFINITIVE_OF = DEFINITIVE + " AND d.ticket.id IN :requests";

    private static final String NEWEST = "SELECT MAX(t.id) FROM Ticket t";

    private static final List<Dimension> CODES =
            Stream.of(Dimension.values()).filter(one -> !one.isTime()).toList();

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Requests that changed since, each with its last change; null if they are very many. */
    public Map<Long, Object> changed(Instant since) {
        List<Object[]> rows =
                em.createQuery(CHANGED, Object[].class)
                        .setParameter("since", since)
                        .setMaxResults(MOST_CHANGES + 1)
                        .getResultList();
        if (rows.size() > MOST_CHANGES) {
            return null;
        }
        Map<Long, Object> changed = new HashMap<>();
        rows.forEach(row -> changed.put((Long) row[0], List.of(row[1], row[2])));
        return changed;
    }

    /** The request that was stored last; 0 while there is none. */
    public long newest() {
        Long newest = em.createQuery(NEWEST, Long.class).getSingleResult();
        return newest == null ? 0 : newest;
    }

    /**
     * Requests that entered, were due, answered or closed since.
     *
     * @param requests null for all
     * @param most null instead of more rows
     */
    public Map<Long, List<RecentCase>> cases(LocalDate from, Collection<Long> requests, int most) {
        return read(
                requests,
                most,
                (ids, cb) -> {
                    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
                    Root<Ticket> ticket = query.from(Ticket.class);
                    List<Path<Instant>> instants =
                            List.of(
                                    ticket.get(Ticket_.enteredAt),
                                    Timeliness.dueAt(ticket),
                                    ticket.get(Ticket_.firstAnswerAt),
                                    ticket.get(Ticket_.closedAt));
                    Predicate recent =
                            cb.or(
                                    instants.stream()
                                            .map(one -> since(from, one, cb))
                                            .toArray(Predicate[]::new));
                    query.multiselect(columns(ticket, one -> code(one, ticket), instants))
                            .where(where(ids, ticket, recent));
                    return query;
                },
                (codes, row) ->
                        new RecentCase(
                                codes,
                                (Instant) row[1],
                                (Instant) row[2],
                                day(row[0]),
                                day(row[1]),
                                day(row[2]),
                                day(row[3])));
    }

    /** Answers that people wrote and that left since; the parameters as for {@link #cases}. */
    public Map<Long, List<RecentAnswer>> answers(
            LocalDate from, Collection<Long> requests, int most) {
        return read(
                requests,
                most,
                (ids, cb) -> {
                    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
                    Root<Ticket> ticket = query.from(Ticket.class);
                    Root<Answer> answer = query.from(Answer.class);
                    query.multiselect(
                                    columns(
                                            ticket,
                                            one -> code(one, ticket),
                                            List.of(answer.get("leftAt"), answer.get("pertinent"))))
                            .where(
                                    where(
                                            ids,
                                            ticket,
                                            cb.equal(answer.get("ticket"), ticket),
                                            cb.equal(answer.get("state"), AnswerState.ENVIADA),
                                            cb.isFalse(answer.get("automatic")),
                                            since(from, answer.get("leftAt"), cb)));
                    return query;
                },
                (codes, row) -> new RecentAnswer(codes, day(row[0]), (Boolean) row[1]));
    }

    /** Promises for a day since; the parameters as for {@link #cases}. */
    public Map<Long, List<RecentPromise>> promises(
            LocalDate from, Collection<Long> requests, int most) {
        Map<Long, List<Definitive>> definitive = definitive(from, requests);
        return read(
                requests,
                most,
                (ids, cb) -> {
                    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
                    Root<Ticket> ticket = query.from(Ticket.class);
                    Root<Answer> answer = query.from(Answer.class);
                    Path<LocalDate> promised = answer.get("wording").get("promisedOn");
                    query.multiselect(
                                    columns(
                                            ticket,
                                            one -> code(one, ticket),
                                            List.of(
                                                    ticket.get(Ticket_.id),
                                                    answer.get("id"),
                                                    promised)))
                            .where(
                                    where(
                                            ids,
                                            ticket,
                                            cb.equal(answer.get("ticket"), ticket),
                                            cb.equal(
                                                    answer.get("wording").get("stage"),
                                                    Stage.RESPUESTA),
                                            cb.isNotNull(answer.get("leftAt")),
                                            cb.greaterThanOrEqualTo(promised, from)));
                    return query;
                },
                (codes, row) ->
                        new RecentPromise(
                                codes,
                                (LocalDate) row[2],
                                definitive.getOrDefault((Long) row[0], List.of()).stream()
                                        .filter(one -> one.id > (Long) row[1])
                                        .map(Definitive::left)
                                        .min(Comparator.naturalOrder())
                                        .orElse(null)));
    }

    /** A definitive answer that left. */
    private record Definitive(long id, LocalDate left) {}

    /** Of requests with such a promise. */
    private Map<Long, List<Definitive>> definitive(LocalDate from, Collection<Long> requests) {
        Map<Long, List<Definitive>> found = new HashMap<>();
        for (Collection<Long> ids : parts(requests)) {
            TypedQuery<Object[]> query =
                    ids == null
                            ? em.createQuery(DEFINITIVE, Object[].class)
                            : em.createQuery(DEFINITIVE_OF, Object[].class)
                                    .setParameter("requests", ids);
            query.setParameter("from", from)
                    .setParameter("definitive", Stage.RESPUESTA_DEFINITIVA)
                    .getResultList()
                    .forEach(
                            row ->
                                    found.computeIfAbsent((Long) row[0], one -> new ArrayList<>(1))
                                            .add(
                                                    new Definitive(
                                                            (Long) row[1], (LocalDate) row[2])));
        }
        return found;
    }

    /** Questions about satisfaction that are in the figures; as for {@link #cases}. */
    public Map<Long, List<RecentSurvey>> surveys(
            LocalDate from, Collection<Long> requests, int most) {
        return read(
                requests,
                most,
                (ids, cb) -> {
                    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
                    Root<Ticket> ticket = query.from(Ticket.class);
                    Root<Survey> survey = query.from(Survey.class);
                    query.multiselect(
                                    columns(
                                            ticket,
                                            one -> ofClosing(one, survey, ticket),
                                            List.of(
                                                    survey.get(Survey_.askedAt),
                                                    survey.get(Survey_.askedMonth),
                                                    survey.get(Survey_.score))))
                            .where(
                                    where(
                                            ids,
                                            ticket,
                                            cb.equal(survey.get(Survey_.ticket), ticket),
                                            cb.equal(
                                                    survey.get(Survey_.kind),
                                                    SurveyKind.SATISFACCION),
                                            since(from, survey.get(Survey_.askedAt), cb),
                                            UncountedTicket.none(query, survey, cb)));
                    return query;
                },
                (codes, row) ->
                        new RecentSurvey(codes, day(row[0]), (LocalDate) row[1], (Integer) row[2]));
    }

    /** What the closing left with the question, and else of the request. */
    private static Expression<?> ofClosing(
            Dimension dimension, Root<Survey> survey, Root<Ticket> ticket) {
        return switch (dimension) {
            case TEMA -> survey.get(Survey_.topic);
            case CANAL -> survey.get(Survey_.channel);
            case AREA -> survey.get(Survey_.area);
            default -> code(dimension, ticket);
        };
    }

    private <R> Map<Long, List<R>> read(
            Collection<Long> requests,
            int most,
            BiFunction<Collection<Long>, CriteriaBuilder, CriteriaQuery<Object[]>> query,
            BiFunction<CaseCodes, Object[], R> row) {
        Map<Long, List<R>> rows = new HashMap<>();
        int count = 0;
        for (Collection<Long> ids : parts(requests)) {
            List<Object[]> found =
                    em.createQuery(query.apply(ids, em.getCriteriaBuilder()))
                            .setMaxResults(most + 1)
                            .getResultList();
            count += found.size();
            if (count > most) {
                return null;
            }
            for (Object[] columns : found) {
                rows.computeIfAbsent((Long) columns[0], one -> new ArrayList<>(1))
                        .add(
                                row.apply(
                                        new CaseCodes(
                                                CODES,
                                                Arrays.asList(columns).listIterator(2),
                                                columns[1] == TicketStatus.ANULADO),
                                        Arrays.copyOfRange(
                                                columns, 2 + CODES.size(), columns.length)));
            }
        }
        return rows;
    }

    private static List<Collection<Long>> parts(Collection<Long> requests) {
        List<Collection<Long>> parts = new ArrayList<>();
        if (requests == null) {
            parts.add(null);
            return parts;
        }
        List<Long> all = List.copyOf(requests);
        for (int at = 0; at < all.size(); at += TOGETHER) {
            parts.add(all.subList(at, Math.min(at + TOGETHER, all.size())));
        }
        return parts;
    }

    private static List<Selection<?>> columns(
            Root<Ticket> ticket,
            Function<Dimension, Expression<?>> codes,
            List<? extends Selection<?>> more) {
        List<Selection<?>> columns = new ArrayList<>();
        columns.add(ticket.get(Ticket_.id));
        columns.add(ticket.get(Ticket_.status));
        CODES.forEach(one -> columns.add(codes.apply(one)));
        columns.addAll(more);
        return columns;
    }

    /** Whose school is unknown has no code of it, and is found all the same. */
    private static Expression<?> code(Dimension dimension, Root<Ticket> ticket) {
        return dimension == Dimension.ESTABLECIMIENTO
                ? ticket.join("school", JoinType.LEFT).get("id")
                : dimension.of(ticket);
    }

    private static Predicate[] where(
            Collection<Long> ids, Root<Ticket> ticket, Predicate... conditions) {
        List<Predicate> where = new ArrayList<>(List.of(conditions));
        if (ids != null) {
            where.add(ticket.get(Ticket_.id).in(ids));
        }
        return where.toArray(Predicate[]::new);
    }

    private Predicate since(LocalDate from, Path<Instant> instant, CriteriaBuilder cb) {
        return cb.greaterThanOrEqualTo(instant, from.atStartOfDay(clock.getZone()).toInstant());
    }

    private LocalDate day(Object instant) {
        return instant == null ? null : LocalDate.ofInstant((Instant) instant, clock.getZone());
    }
}

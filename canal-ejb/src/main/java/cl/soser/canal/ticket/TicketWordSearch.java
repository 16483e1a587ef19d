package cl.soser.canal.ticket;

import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the tickets that contain some words. Checks no rights; callers must check them. PostgreSQL
 * takes the beginning of a word for fairly common, however rare or common it is. This class
 * therefore chooses the plan, once for a page that lists and counts: rare words use the word index;
 * common words scan the list, which soon finds them.
 */
@RequestScoped
class TicketWordSearch {

    /** Up to this many matches the word index is faster than a scan. */
    private static final int FEW = 3_000;

    /** The number of recent tickets examined to decide whether words are common. */
    private static final int SAMPLE = 400;

    /**
     * A word in at least this number of sampled tickets is common; the index is not used for it.
     */
    private static final int COMMON = SAMPLE / 20;

    @PersistenceContext EntityManager em;
    @Inject Database database;
    @Inject OftenWordsCache oftenWordsCache;

    private final Map<List<String>, Found> known = new HashMap<>();

    /**
     * What is known about some words.
     *
     * @param few every ticket that holds them, where those are few; else null
     * @param many there are more than a few; the tickets are not known
     * @param common many of the recent tickets hold them; neither the others nor how many there are
     *     is known
     */
    private record Found(List<Long> few, boolean many, boolean common) {}

    /** The condition that a ticket contains all the words; at least one word. */
    Predicate in(
            List<String> words, AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        Found found = known.computeIfAbsent(words, this::find);
        if (found.few() != null) {
            return found.few().isEmpty()
                    ? cb.disjunction()
                    : ticket.get(Ticket_.id).in(found.few());
        }
        var held = query.subquery(Long.class);
        var text = held.from(TicketSearchIndex.class);
        held.select(text.get(TicketSearchIndex_.ticketId)).where(holding(words, true, text, cb));
        return ticket.get(Ticket_.id).in(held);
    }

    /**
     * More than {@link cl.soser.canal.ticket.search.TicketQuery#CAP} contain them; false if only a
     * count can decide.
     */
    boolean areMany(List<String> words) {
        return !words.isEmpty() && known.computeIfAbsent(words, this::find).many();
    }

    /**
     * So many of the recent tickets contain them that a list is soon full, and a count would be
     * long.
     */
    boolean areCommon(List<String> words) {
        return !words.isEmpty() && known.computeIfAbsent(words, this::find).common();
    }

    private Found find(List<String> words) {
        if (!database.isPostgresql()) {
            return new Found(null, false, false);
        }
        if (oftenWordsCache.get(words, this::areOften)) {
            return new Found(null, false, true);
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<TicketSearchIndex> text = query.from(TicketSearchIndex.class);
        query.select(text.get(TicketSearchIndex_.ticketId)).where(holding(words, false, text, cb));
        List<Long> some = em.createQuery(query).setMaxResults(FEW + 1).getResultList();
        return some.size() > FEW ? new Found(null, true, false) : new Found(some, false, false);
    }

    private boolean areOften(List<String> words) {
        List<Long> recent =
                em.createNamedQuery(Ticket.LATEST_IDS, Long.class)
                        .setMaxResults(SAMPLE)
                        .getResultList();
        if (recent.size() < SAMPLE) {
            return false;
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<TicketSearchIndex> text = query.from(TicketSearchIndex.class);
        query.select(cb.count(text))
                .where(
                        cb.and(holding(words, true, text, cb)),
                        text.get(TicketSearchIndex_.ticketId).in(recent));
        return em.createQuery(query).getSingleResult() >= COMMON;
    }

    private Predicate[] holding(
            List<String> words, boolean walking, Root<TicketSearchIndex> text, CriteriaBuilder cb) {
        if (!database.isPostgresql()) {
            return words.stream()
                    .map(word -> cb.like(text.get(TicketSearchIndex_.words), "%" + word + "%"))
                    .toArray(Predicate[]::new);
        }
        String prefixes =
                words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
        Expression<?> wanted = cb.literal(prefixes);
        return new Predicate[] {
            cb.isTrue(
                    cb.function(
                            walking ? "canal_holds" : "canal_matches",
                            Boolean.class,
                            text.get(TicketSearchIndex_.words),
                            walking ? cb.function("canal_wanted", Object.class, wanted) : wanted))
        };
    }
}

package cl.soser.canal.right.named;

import cl.soser.canal.response.Answer;
import cl.soser.canal.shared.database.Database;
import cl.soser.canal.shared.privacy.NamePassages;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Requests of others that name somebody in their text, in a message, in a note or in an answer, and
 * the sentences that do.
 */
@ApplicationScoped
public class NamedTextReader {

    private static final int MOST = 20;

    /** What is like a name in a database that cannot take accents off may be something else. */
    private static final int CANDIDATES = 2_000;

    private static final long NOBODY = -1;

    private static final String ACCENTED = "áéíóúüñàèìòù";
    private static final String BARE = "aeiouunaeiou";

    private static final String DETAILS =
            "SELECT t.id, t.subject, x.detail FROM TicketText x, Ticket t"
                    + " WHERE t.id = x.ticketId AND t.id IN :ids";
    private static final String MESSAGES_OF =
            "SELECT m.ticketId, m.body FROM TicketMessage m WHERE m.ticketId IN :ids ORDER BY m.id";
    private static final String ANSWERS_OF =
            "SELECT a.ticket.id, a.wording.body FROM Answer a"
                    + " WHERE a.ticket.id IN :ids ORDER BY a.id";

    @PersistenceContext EntityManager em;
    @Inject Database database;

    /**
     * Ids of the newest that name that person by name and surname; none for a name of one word.
     *
     * @param hers rows of that person, whose own requests are not told
     */
    public List<Long> find(String name, Collection<Long> hers) {
        if (NamePassages.spellings(name).isEmpty()) {
            return List.of();
        }
        Set<Long> found = new TreeSet<>(Comparator.reverseOrder());
        found.addAll(find(new Place<>(TicketText.class, "ticketId", "foldedProse"), name, hers));
        found.addAll(find(new Place<>(TicketMessage.class, "ticketId", "body"), name, hers));
        found.addAll(find(new Place<>(Answer.class, "ticket.id", "wording.body"), name, hers));
        return found.stream().limit(MOST).toList();
    }

    /** A text of a request: its entity, and where that has the id of the request and the text. */
    private record Place<T>(Class<T> entity, String ticket, String text) {

        boolean isFolded() {
            return entity == TicketText.class;
        }

        static <Y> Expression<Y> path(Path<?> from, String names) {
            Path<?> path = from;
            String[] parts = names.split("\\.");
            for (int i = 0; i < parts.length - 1; i++) {
                path = path.get(parts[i]);
            }
            return path.get(parts[parts.length - 1]);
        }
    }

    private <T> List<Long> find(Place<T> place, String name, Collection<Long> hers) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<T> row = query.from(place.entity());
        Root<Ticket> ticket = query.from(Ticket.class);
        Expression<Long> id = ticket.get("id");
        Expression<String> text = Place.path(row, place.text());
        query.multiselect(id, text)
                .where(
                        builder.equal(Place.path(row, place.ticket()), id),
                        builder.not(
                                ticket.get("person")
                                        .get("id")
                                        .in(hers.isEmpty() ? List.of(NOBODY) : hers)),
                        isLike(builder, text, place.isFolded(), NamePassages.spellings(name)))
                .orderBy(builder.desc(id));
        return em.createQuery(query)
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .filter(one -> !NamePassages.of(one.get(text), List.of(name)).isEmpty())
                .map(one -> one.get(id))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Predicate isLike(
            CriteriaBuilder builder, Expression<String> text, boolean folded, Set<String> names) {
        boolean bare = folded || database.isPostgresql();
        Expression<String> compared = folded ? text : builder.lower(text);
        if (!folded && bare) {
            compared =
                    builder.function(
                            "translate",
                            String.class,
                            compared,
                            builder.literal(ACCENTED),
                            builder.literal(BARE));
        }
        List<Predicate> likes = new ArrayList<>();
        for (String name : names) {
            String like = bare ? name : NamePassages.accented(name);
            likes.add(builder.like(compared, "%" + like + "%"));
        }
        return builder.or(likes.toArray(Predicate[]::new));
    }

    /**
     * The sentences of each request that name somebody, by the id of the request: its text first,
     * then messages, then answers; without those of restricted ones.
     */
    public Map<Ticket, List<String>> passages(
            Collection<Ticket> tickets, Collection<String> names) {
        List<Long> ids =
                tickets.stream().filter(one -> !one.isRestricted()).map(Ticket::getId).toList();
        Map<Long, List<String>> texts = byTicket(ids);
        Map<Ticket, List<String>> passages = new LinkedHashMap<>();
        for (Ticket ticket : tickets) {
            passages.put(
                    ticket,
                    texts.getOrDefault(ticket.getId(), List.of()).stream()
                            .flatMap(text -> NamePassages.of(text, names).stream())
                            .distinct()
                            .toList());
        }
        return passages;
    }

    /** All that was written in some requests. */
    public List<String> texts(Collection<Long> tickets) {
        return byTicket(tickets).values().stream().flatMap(List::stream).toList();
    }

    private Map<Long, List<String>> byTicket(Collection<Long> ids) {
        Map<Long, List<String>> texts = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            read(em.createQuery(DETAILS, Object[].class), ids, texts);
            read(em.createQuery(MESSAGES_OF, Object[].class), ids, texts);
            read(em.createQuery(ANSWERS_OF, Object[].class), ids, texts);
        }
        return texts;
    }

    private static void read(
            TypedQuery<Object[]> query, Collection<Long> ids, Map<Long, List<String>> texts) {
        for (Object[] row : query.setParameter("ids", ids).getResultList()) {
            List<String> of = texts.computeIfAbsent((Long) row[0], id -> new ArrayList<>());
            Stream.of(row).skip(1).filter(Objects::nonNull).forEach(text -> of.add((String) text));
        }
    }
}

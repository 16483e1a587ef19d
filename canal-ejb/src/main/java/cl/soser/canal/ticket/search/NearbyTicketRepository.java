package cl.soser.canal.ticket.search;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tickets of the same topic that entered within two days of an instant at the same school, or about
 * the same lot; found by index, on any channel. Restricted tickets are near to none. Checks no
 * rights; callers must check them.
 */
@ApplicationScoped
public class NearbyTicketRepository {

    /** How far apart two tickets about one event may enter, in elapsed hours (rules, section 4). */
    public static final Duration APART = Duration.ofHours(48);

    private static final String SUCH =
            """
            SELECT NEW cl.soser.canal.ticket.search.SimilarityFacts(
                t.id, s.id, t.topic.code, x.lotKey, t.enteredAt, t.subject, x.detail, x.product)
            FROM TicketText x JOIN Ticket t ON t.id = x.ticketId LEFT JOIN t.school s
            WHERE t.topic.code = :topic AND t.enteredAt BETWEEN :from AND :until
            AND t.status <> :annulled AND t.restricted = FALSE AND\s""";

    private static final String LATEST = " ORDER BY t.enteredAt DESC, t.id DESC";
    private static final String OF_SCHOOL = SUCH + "s.id = :same" + LATEST;
    private static final String OF_LOT = SUCH + "x.lotKey = :same" + LATEST;

    @PersistenceContext EntityManager em;

    /** The ticket itself as it would be compared. */
    public SimilarityFacts of(Ticket ticket) {
        TicketText text = em.find(TicketText.class, ticket.getId());
        return new SimilarityFacts(
                ticket.getId(),
                ticket.getSchool() == null ? null : ticket.getSchool().getId(),
                ticket.getTopic().getCode(),
                text.getLotKey(),
                ticket.getEnteredAt(),
                ticket.getSubject(),
                text.getDetail(),
                text.getProduct());
    }

    /**
     * The nearest in time first, without the ticket itself.
     *
     * @param most of its school, and as many of its lot: a day with much at one school hides no lot
     */
    public List<SimilarityFacts> near(SimilarityFacts one, int most) {
        Map<Long, SimilarityFacts> found = new LinkedHashMap<>();
        if (one.school() != null) {
            near(em.createQuery(OF_SCHOOL, SimilarityFacts.class), one.school(), one, most)
                    .forEach(t -> found.put(t.ticketId(), t));
        }
        if (one.lotKey() != null) {
            near(em.createQuery(OF_LOT, SimilarityFacts.class), one.lotKey(), one, most)
                    .forEach(t -> found.put(t.ticketId(), t));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(t -> between(one.enteredAt(), t.enteredAt())))
                .toList();
    }

    private static Stream<SimilarityFacts> near(
            TypedQuery<SimilarityFacts> query, Object value, SimilarityFacts one, int most) {
        return query.setParameter("same", value)
                .setParameter("topic", one.topic())
                .setParameter("from", one.enteredAt().minus(APART))
                .setParameter("until", one.enteredAt().plus(APART))
                .setParameter("annulled", TicketStatus.ANULADO)
                .setMaxResults(most + 1) // it may be one of them itself
                .getResultStream()
                .filter(t -> !t.ticketId().equals(one.ticketId()))
                .limit(most);
    }

    private static Duration between(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}

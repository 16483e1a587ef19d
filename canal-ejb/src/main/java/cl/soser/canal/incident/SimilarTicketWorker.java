package cl.soser.canal.incident;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.search.NearbyTicketRepository;
import cl.soser.canal.ticket.search.SimilarityFacts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a stored ticket with others that may be about the same event, and stores those alike as
 * offers. {@link SimilarTicketJob} calls it for one ticket at a time; what two servers do at once
 * fails on the key of the pair, and is done again.
 */
@Stateless
public class SimilarTicketWorker {

    /** At most this number of the nearest tickets are compared, of its school and of its lot. */
    private static final int MOST = 20;

    /**
     * So many pairs with the nearest of those alike are enough, at its school and elsewhere: the
     * tickets of a larger incident are connected by a chain of pairs.
     */
    private static final int PAIRS = 5;

    @PersistenceContext EntityManager em;
    @Inject NearbyTicketRepository nearbyTicketRepository;

    /** Tickets that wait, the oldest first. */
    public List<Long> waiting(int most) {
        return em.createNamedQuery(TicketComparison.WAITING, Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Does nothing where the ticket waits no longer. */
    public void compare(long ticketId) {
        TicketComparison asked =
                em.find(TicketComparison.class, ticketId, LockModeType.PESSIMISTIC_WRITE);
        if (asked == null) {
            return;
        }
        Ticket ticket = em.find(Ticket.class, ticketId);
        if (!ticket.isRestricted()) { // that it is like another would tell what it says
            offerThoseLike(ticket, asked.askedAt());
        }
        em.remove(asked);
    }

    private void offerThoseLike(Ticket ticket, Instant at) {
        Set<Long> paired =
                offersOf(Set.of(ticket.getId())).stream()
                        .map(offer -> offer.pair().otherThan(ticket.getId()))
                        .collect(Collectors.toSet());
        SimilarityFacts one = nearbyTicketRepository.of(ticket);
        Map<Boolean, List<SimilarityFacts>> bySchool =
                nearbyTicketRepository.near(one, MOST).stream()
                        .filter(other -> !paired.contains(other.ticketId()))
                        .collect(Collectors.partitioningBy(other -> isAtSameSchool(one, other)));
        Map<Long, TicketSimilarity> alike = new LinkedHashMap<>();
        bySchool.values().forEach(nearest -> alike.putAll(firstAlike(one, nearest)));
        if (alike.isEmpty()) {
            return;
        }
        long group = groupOf(ticket.getId(), alike.keySet());
        alike.forEach(
                (other, likeness) ->
                        em.persist(
                                new IncidentOffer(
                                        new TicketPairId(ticket.getId(), other),
                                        group,
                                        likeness,
                                        at)));
    }

    private static boolean isAtSameSchool(SimilarityFacts one, SimilarityFacts other) {
        return one.school() != null && one.school().equals(other.school());
    }

    private static Map<Long, TicketSimilarity> firstAlike(
            SimilarityFacts one, List<SimilarityFacts> nearest) {
        Map<Long, TicketSimilarity> alike = new LinkedHashMap<>();
        for (SimilarityFacts other : nearest) {
            if (alike.size() == PAIRS) {
                break;
            }
            TicketSimilarity.between(one, other)
                    .ifPresent(found -> alike.put(other.ticketId(), found));
        }
        return alike;
    }

    /** All that hangs together is one group, named by the first ticket of it. */
    private long groupOf(long ticketId, Set<Long> others) {
        Set<Long> all = new HashSet<>(others);
        all.add(ticketId);
        Set<Long> groups =
                new HashSet<>(
                        em.createNamedQuery(IncidentOffer.GROUPS_OF_TICKETS, Long.class)
                                .setParameter("tickets", all)
                                .getResultList());
        long group = Stream.concat(groups.stream(), all.stream()).min(Long::compare).orElseThrow();
        groups.remove(group);
        if (!groups.isEmpty()) {
            em.createNamedQuery(IncidentOffer.REGROUP)
                    .setParameter("group", group)
                    .setParameter("groups", groups)
                    .executeUpdate();
        }
        return group;
    }

    private List<IncidentOffer> offersOf(Set<Long> tickets) {
        return em.createNamedQuery(IncidentOffer.OF_TICKETS, IncidentOffer.class)
                .setParameter("tickets", tickets)
                .getResultList();
    }
}

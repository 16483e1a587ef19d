package cl.soser.canal.incident;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.intake.TicketFiled;
import cl.soser.canal.ticket.search.NearbyTicketRepository;
import cl.soser.canal.ticket.search.SimilarityFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a ticket enters on any channel, or its topic is corrected, finds others that may be about
 * the same event and stores them as offers.
 */
@ApplicationScoped
class SimilarTicketObserver {

    /**
     * At most this number of the nearest tickets are compared. The tickets of a larger incident are
     * connected by a chain of pairs.
     */
    private static final int MOST = 20;

    @PersistenceContext EntityManager em;
    @Inject NearbyTicketRepository nearbyTicketRepository;

    void on(@Observes TicketFiled filed) {
        if (!filed.automatic()) {
            look(filed.ticketId(), filed.enteredAt(), Set.of());
        }
    }

    void on(@Observes TicketChanged change) {
        if (change.kind() != StepKind.RECLASIFICACION) {
            return;
        }
        List<IncidentOffer> before = offersOf(Set.of(change.ticketId()));
        Set<Long> refused =
                before.stream()
                        .filter(IncidentOffer::isRefused)
                        .map(offer -> offer.pair().otherThan(change.ticketId()))
                        .collect(Collectors.toSet());
        before.stream().filter(offer -> !offer.isRefused()).forEach(em::remove);
        em.flush();
        look(change.ticketId(), change.happenedAt(), refused);
    }

    private void look(long ticketId, Instant now, Set<Long> refused) {
        Ticket ticket = em.find(Ticket.class, ticketId);
        if (ticket.isRestricted()) {
            return; // that it is like another would tell what it says
        }
        SimilarityFacts one = nearbyTicketRepository.of(ticket);
        Map<Long, TicketSimilarity> alike = new LinkedHashMap<>();
        for (SimilarityFacts other : nearbyTicketRepository.near(one, MOST)) {
            Optional<TicketSimilarity> likeness =
                    refused.contains(other.ticketId())
                            ? Optional.empty()
                            : TicketSimilarity.between(one, other);
            likeness.ifPresent(found -> alike.put(other.ticketId(), found));
        }
        if (alike.isEmpty()) {
            return;
        }
        long group = groupOf(ticketId, alike.keySet());
        alike.forEach(
                (other, likeness) ->
                        em.persist(
                                new IncidentOffer(
                                        new TicketPairId(ticketId, other), group, likeness, now)));
    }

    /** All that hangs together is one group, named by the first ticket of it. */
    private long groupOf(long ticketId, Set<Long> others) {
        Set<Long> groups =
                offersOf(others).stream()
                        .filter(offer -> !offer.isRefused())
                        .map(IncidentOffer::group)
                        .collect(Collectors.toSet());
        long group =
                Stream.of(groups.stream(), others.stream(), Stream.of(ticketId))
                        .flatMap(ids -> ids)
                        .min(Long::compare)
                        .orElseThrow();
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

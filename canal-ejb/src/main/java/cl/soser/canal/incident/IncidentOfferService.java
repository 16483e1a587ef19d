package cl.soser.canal.incident;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Groups of recent tickets that may be one incident and were neither joined nor refused, as far as
 * the caller may read the tickets.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class IncidentOfferService {

    /** By then each has been answered by itself. */
    private static final Duration WORTH_JOINING = Duration.ofDays(7);

    @PersistenceContext EntityManager em;
    @Inject TicketQuery ticketQuery;
    @Inject IncidentTicketRepository incidentTicketRepository;
    @Inject Clock clock;

    /**
     * One page, the newest first.
     *
     * @param below only groups below this one; null for the first page
     */
    public OfferedPage page(Long below, int size) {
        List<OfferedGroup> shown = new ArrayList<>();
        long from = below == null ? Long.MAX_VALUE : below;
        while (true) {
            List<Long> found = groups(from, size + 1);
            Map<Long, List<IncidentOffer>> offers = offers(found);
            Sight sight = new Sight(offers.values().stream().flatMap(List::stream).toList());
            for (Long group : found) {
                List<OfferedGroup> offered = sight.groups(offers.getOrDefault(group, List.of()));
                if (shown.size() >= size && !offered.isEmpty()) {
                    return new OfferedPage(shown, from);
                }
                shown.addAll(offered);
                from = group;
            }
            if (found.size() <= size) {
                return new OfferedPage(shown, null);
            }
        }
    }

    private List<Long> groups(long below, int most) {
        Instant since = clock.instant().minus(WORTH_JOINING);
        return em.createNamedQuery(IncidentOffer.OPEN_GROUPS, Long.class)
                .setParameter("since", since)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }

    private Map<Long, List<IncidentOffer>> offers(List<Long> groups) {
        return groups.isEmpty()
                ? Map.of()
                : em.createNamedQuery(IncidentOffer.OF_GROUPS, IncidentOffer.class)
                        .setParameter("groups", groups)
                        .getResultStream()
                        .collect(Collectors.groupingBy(IncidentOffer::group));
    }

    /** What the caller may see of some offers, read at once for all of them. */
    private final class Sight {

        private final Map<Long, TicketRow> rows;
        private final Map<Long, Incident> joined;

        Sight(List<IncidentOffer> offers) {
            Set<Long> tickets = new HashSet<>();
            offers.forEach(
                    offer -> {
                        tickets.add(offer.pair().low());
                        tickets.add(offer.pair().high());
                    });
            rows =
                    ticketQuery.among(tickets).stream()
                            .filter(row -> row.status() != TicketStatus.ANULADO)
                            .collect(Collectors.toMap(TicketRow::id, Function.identity()));
            joined = incidentTicketRepository.incidentsOf(tickets);
        }

        /** The key of a group: the ticket, or its incident if it is joined. */
        private Long node(long ticketId) {
            Incident incident = joined.get(ticketId);
            return incident == null ? ticketId : Long.valueOf(-incident.getId());
        }

        private boolean isOffered(long ticketId) {
            Incident incident = joined.get(ticketId);
            return rows.containsKey(ticketId) && (incident == null || incident.isOpen());
        }

        List<OfferedGroup> groups(List<IncidentOffer> offers) {
            Map<TicketPairId, IncidentOffer> offered = new LinkedHashMap<>();
            Set<TicketPairId> refused = new HashSet<>();
            for (IncidentOffer offer : offers) {
                TicketPairId pair = offer.pair();
                Long one = node(pair.low());
                Long other = node(pair.high());
                if (one.equals(other) || !isOffered(pair.low()) || !isOffered(pair.high())) {
                    continue;
                }
                TicketPairId nodes = new TicketPairId(one, other);
                if (offer.isRefused()) {
                    refused.add(nodes);
                } else {
                    offered.put(nodes, offer);
                }
            }
            return TicketClusters.of(
                            offered.keySet(),
                            (one, other) ->
                                    refused.contains(new TicketPairId(one, other))
                                            || one < 0 && other < 0)
                    .stream()
                    .map(cluster -> group(cluster, offered))
                    .filter(Sight::isWorthShowing)
                    .toList();
        }

        private OfferedGroup group(Set<Long> cluster, Map<TicketPairId, IncidentOffer> offered) {
            List<IncidentOffer> why =
                    offered.entrySet().stream()
                            .filter(
                                    one ->
                                            cluster.contains(one.getKey().low())
                                                    && cluster.contains(one.getKey().high()))
                            .map(Map.Entry::getValue)
                            .toList();
            return new OfferedGroup(
                    cluster.stream()
                            .filter(node -> node > 0)
                            .map(rows::get)
                            .sorted(
                                    java.util.Comparator.comparing(TicketRow::enteredAt)
                                            .thenComparing(TicketRow::id))
                            .toList(),
                    why.stream().anyMatch(IncidentOffer::isSameSchool),
                    why.stream().anyMatch(IncidentOffer::isSameLot),
                    why.isEmpty() ? "" : why.get(0).words(),
                    cluster.stream()
                            .filter(node -> node < 0)
                            .map(node -> -node)
                            .findFirst()
                            .orElse(null));
        }

        private static boolean isWorthShowing(OfferedGroup group) {
            int least = group.incident() == null ? 2 : 1;
            return group.tickets().size() >= least
                    && group.tickets().stream().anyMatch(TicketRow::isOpen);
        }
    }
}

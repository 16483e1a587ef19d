package cl.soser.canal.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which tickets belong to which incident. */
@ApplicationScoped
class IncidentTicketRepository {

    @PersistenceContext EntityManager em;

    /** The tickets of each of these incidents. */
    Map<Long, List<Long>> of(Collection<Long> incidents) {
        return incidents.isEmpty()
                ? Map.of()
                : em.createNamedQuery(IncidentTicket.OF_INCIDENTS, IncidentTicket.class)
                        .setParameter("incidents", incidents)
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        IncidentTicket::incident,
                                        Collectors.mapping(
                                                IncidentTicket::ticketId, Collectors.toList())));
    }

    List<Long> of(long incident) {
        return of(List.of(incident)).getOrDefault(incident, List.of());
    }

    /** The incident of each of these tickets that belongs to one. */
    Map<Long, Incident> incidentsOf(Collection<Long> tickets) {
        return tickets.isEmpty()
                ? Map.of()
                : em.createNamedQuery(IncidentTicket.INCIDENTS_OF, Object[].class)
                        .setParameter("tickets", tickets)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Incident) row[1]));
    }

    /** The newest tickets about a school that belong to an incident, each with it. */
    Map<Long, Incident> ofSchool(long school, int most) {
        return em.createNamedQuery(IncidentTicket.OF_SCHOOL, Object[].class)
                .setParameter("school", school)
                .setMaxResults(most)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> (Long) row[0],
                                row -> (Incident) row[1],
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    Optional<IncidentTicket> find(long ticketId) {
        return Optional.ofNullable(em.find(IncidentTicket.class, ticketId));
    }
}

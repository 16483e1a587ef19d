package cl.soser.canal.incident;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Incidents opened at past instants, to fill a history. Callers must have checked authorisation.
 */
@ApplicationScoped
public class PastIncidents {

    @PersistenceContext EntityManager em;
    @Inject IncidentNamer incidentNamer;
    @Inject TicketRepository ticketRepository;

    public Incident open(List<Ticket> all, long by, Instant at) {
        Incident incident = incidentNamer.incident(all, by, at);
        em.persist(incident);
        em.flush();
        for (Ticket ticket : all) {
            em.persist(new IncidentTicket(incident, ticket.getId(), by, at));
            ticketRepository.stepAt(
                    ticket, StepKind.INCIDENTE_ENTRA, incident.label(), by, at, (t, now) -> {});
        }
        return incident;
    }
}

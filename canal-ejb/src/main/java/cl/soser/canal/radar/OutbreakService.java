package cl.soser.canal.radar;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.incident.IncidentService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What people make of a possible outbreak, each in one act. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES})
public class OutbreakService {

    @PersistenceContext EntityManager em;
    @Inject RadarRepository radarRepository;
    @Inject IncidentService incidentService;
    @Inject TicketQuery ticketQuery;
    @Inject Caller caller;
    @Inject Event<OutbreakDecided> decisions;
    @Inject Clock clock;

    /**
     * Joins its reports to one incident; repeated, those that came since.
     *
     * @return the incident's number
     */
    public long join(@NotNull OutbreakRef ref) {
        Outbreak outbreak = current(ref);
        List<Long> tickets = radarRepository.ticketsOf(ref.id());
        List<String> numbers =
                ticketQuery.among(tickets).stream()
                        .map(TicketRow::number)
                        .limit(IncidentService.MOST)
                        .toList();
        if (numbers.isEmpty()) {
            throw new NotFoundException();
        }
        Instant now = clock.instant();
        long incident = incidentService.gather(numbers);
        outbreak.confirm(incident, tickets.size(), caller.requireId(), now);
        flush(outbreak);
        decisions.fire(
                new OutbreakDecided(
                        "CONFIRMADO", outbreak.getId(), incident, outbreak.getLabel(), now));
        return incident;
    }

    /**
     * Chance alone, or known otherwise, for a reason that is kept; people are told again only when
     * it has clearly grown.
     */
    public void dismiss(@NotNull OutbreakRef ref, @NotBlank @Size(max = 500) String reason) {
        Outbreak outbreak = current(ref);
        Instant now = clock.instant();
        outbreak.dismiss(
                reason.strip(),
                radarRepository.ticketsOf(ref.id()).size(),
                caller.requireId(),
                now);
        flush(outbreak);
        decisions.fire(
                new OutbreakDecided(
                        "DESCARTADO",
                        outbreak.getId(),
                        null,
                        outbreak.getLabel() + ": " + outbreak.getDismissal(),
                        now));
    }

    private Outbreak current(OutbreakRef ref) {
        Outbreak outbreak = em.find(Outbreak.class, ref.id());
        if (outbreak == null) {
            throw new NotFoundException();
        }
        if (outbreak.getVersion() != ref.version()) {
            throw new NotAllowedException("radar.stale", ref.id());
        }
        return outbreak;
    }

    private void flush(Outbreak outbreak) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("radar.stale", outbreak.getId());
        }
    }
}

package cl.soser.canal.incident;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Joins tickets about the same event, and separates them. Nothing is joined automatically. Every
 * act is about tickets that the caller may read, and writes a line on each and one in the audit
 * trail.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class IncidentService {

    /** The most tickets of one act; more are taken as a mistake. */
    public static final int MOST = 200;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject IncidentTicketRepository incidentTicketRepository;
    @Inject AnswerRecipientRepository answerRecipientRepository;
    @Inject IncidentNamer incidentNamer;
    @Inject Caller caller;
    @Inject Event<IncidentChanged> changes;
    @Inject Clock clock;

    /**
     * Opens an incident with these tickets.
     *
     * @return its number
     * @throws NotAllowedException if one of them belongs to another incident by now
     */
    public long open(@NotEmpty @Size(max = MOST) List<@NotBlank String> numbers) {
        List<Ticket> all = readable(numbers);
        if (all.size() < 2) {
            throw new NotAllowedException("incident.two");
        }
        Instant now = clock.instant();
        Incident incident = incidentNamer.incident(all, caller.requireId(), now);
        em.persist(incident);
        em.flush();
        fire("ABIERTO", incident, null, incident.getName(), now);
        all.forEach(ticket -> join(incident, ticket, now));
        return incident.getId();
    }

    /**
     * Joins those that belong to no incident: to the open incident that another of them belongs to,
     * else to a new one.
     *
     * @return the incident's number
     */
    public long gather(@NotEmpty @Size(max = MOST) List<@NotBlank String> numbers) {
        Map<Long, Incident> joined =
                incidentTicketRepository.incidentsOf(
                        readable(numbers).stream().map(Ticket::getId).toList());
        List<String> free =
                readable(numbers).stream()
                        .filter(one -> !joined.containsKey(one.getId()))
                        .map(Ticket::getNumber)
                        .toList();
        Incident known =
                joined.values().stream()
                        .filter(Incident::isOpen)
                        .min(Comparator.comparing(Incident::getId))
                        .orElse(null);
        if (known == null) {
            return open(free);
        }
        if (!free.isEmpty()) {
            add(new IncidentRef(known.getId(), known.getVersion()), free);
        }
        return known.getId();
    }

    /** Further tickets of the same thing. */
    public void add(
            @NotNull IncidentRef ref, @NotEmpty @Size(max = MOST) List<@NotBlank String> numbers) {
        Incident incident = current(ref);
        Instant now = clock.instant();
        incident.move(now);
        flush(incident);
        if (incidentTicketRepository.of(incident.getId()).size() + numbers.size() > MOST) {
            throw new NotAllowedException("incident.full", MOST);
        }
        readable(numbers).forEach(ticket -> join(incident, ticket, now));
    }

    /** This one is about something else. */
    public void takeOut(
            @NotNull IncidentRef ref,
            @NotBlank String number,
            @NotBlank @Size(max = 1900) String reason) {
        Incident incident = current(ref);
        Ticket ticket = ticketRepository.readable(number);
        IncidentTicket member =
                incidentTicketRepository
                        .find(ticket.getId())
                        .filter(one -> one.incident().equals(incident.getId()))
                        .orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        incident.move(now);
        flush(incident);
        em.remove(member);
        answerRecipientRepository.withdraw(ticket);
        step(ticket, StepKind.INCIDENTE_SALE, incident.label() + ": " + reason.strip());
        fire("SALE", incident, ticket, reason, now);
    }

    /** What people call it by. */
    public void rename(@NotNull IncidentRef ref, @NotBlank @Size(max = 120) String name) {
        Incident incident = current(ref);
        Instant now = clock.instant();
        incident.rename(name.strip(), now);
        flush(incident);
        fire("NOMBRE", incident, null, incident.getName(), now);
    }

    /** Nothing more joins it. Its tickets go on, each by itself. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void close(@NotNull IncidentRef ref, @NotBlank @Size(max = 1900) String reason) {
        Incident incident = current(ref);
        Instant now = clock.instant();
        incident.close(caller.requireId(), reason.strip(), now);
        flush(incident);
        incidentTicketRepository
                .of(incident.getId())
                .forEach(
                        id ->
                                step(
                                        em.find(Ticket.class, id),
                                        StepKind.INCIDENTE_CIERRA,
                                        incident.label() + ": " + reason.strip()));
        fire("CERRADO", incident, null, reason, now);
    }

    /**
     * These others are about something else. The pairs are not offered again; repeating it changes
     * nothing.
     */
    public void refuse(
            @NotBlank String number, @NotEmpty @Size(max = MOST) List<@NotBlank String> others) {
        Ticket ticket = ticketRepository.readable(number);
        Instant now = clock.instant();
        for (Ticket other : readable(others)) {
            IncidentOffer offer =
                    em.find(IncidentOffer.class, new TicketPairId(ticket.getId(), other.getId()));
            if (offer == null) {
                throw new NotAllowedException("incident.offer.gone");
            }
            if (!offer.isRefused()) {
                offer.refuse(caller.requireId(), now);
                step(ticket, StepKind.INCIDENTE_DESCARTADO, null);
                step(other, StepKind.INCIDENTE_DESCARTADO, null);
                fire("DESCARTADO", null, ticket, other.getNumber(), now);
            }
        }
    }

    private List<Ticket> readable(List<String> numbers) {
        return new LinkedHashSet<>(numbers).stream().map(this::readable).toList();
    }

    /**
     * Numbers are typed: an unknown one, or one that the caller may not see, gets its own error.
     */
    private Ticket readable(String number) {
        try {
            return ticketRepository.readable(number);
        } catch (NotFoundException e) {
            throw new NotAllowedException("incident.unknown", number);
        }
    }

    /** The key of the row lets one of two who join it at the same moment. */
    private void join(Incident incident, Ticket ticket, Instant now) {
        if (ticket.getStatus() == TicketStatus.ANULADO) {
            throw new NotAllowedException("incident.annulled", ticket.getNumber());
        }
        incidentTicketRepository
                .find(ticket.getId())
                .ifPresent(
                        other -> {
                            throw new NotAllowedException(
                                    "incident.taken", ticket.getNumber(), other.incident());
                        });
        em.persist(new IncidentTicket(incident, ticket.getId(), caller.requireId(), now));
        try {
            em.flush();
        } catch (PersistenceException taken) {
            throw new NotAllowedException("incident.taken.now", ticket.getNumber());
        }
        step(ticket, StepKind.INCIDENTE_ENTRA, incident.label());
        fire("ENTRA", incident, ticket, null, now);
    }

    /** Changes nothing on the ticket, so that open pages of it do not become stale. */
    private void step(Ticket ticket, StepKind kind, String reason) {
        ticketRepository.step(ticket, kind, reason, (t, now) -> {});
    }

    /** For people who may read at least one of its tickets. */
    private Incident current(IncidentRef ref) {
        Incident incident = em.find(Incident.class, ref.id());
        boolean seen =
                incident != null
                        && incidentTicketRepository.of(ref.id()).stream()
                                .anyMatch(
                                        id ->
                                                ticketRepository.isReadable(
                                                        em.find(Ticket.class, id)));
        if (!seen) {
            throw new NotFoundException();
        }
        if (incident.getVersion() != ref.version()) {
            throw new NotAllowedException("incident.stale", ref.id());
        }
        return incident;
    }

    private void flush(Incident incident) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("incident.stale", incident.getId());
        }
    }

    private void fire(String change, Incident incident, Ticket ticket, String reason, Instant now) {
        changes.fire(
                new IncidentChanged(
                        change,
                        incident == null ? null : incident.getId(),
                        ticket == null ? null : ticket.getNumber(),
                        reason,
                        now));
    }
}

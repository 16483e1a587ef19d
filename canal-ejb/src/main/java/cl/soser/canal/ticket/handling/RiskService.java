package cl.soser.canal.ticket.handling;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.danger.DangerCorrection;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;

/**
 * What people say of what was read: a possible risk is an alert or none, an alert was none, the
 * danger is of another kind. What they say is kept for the classifier to learn from; what was known
 * at entry stays on record.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class RiskService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /** People are called as if it had entered as an alert. */
    public void confirm(@Valid TicketRef ref) {
        Ticket ticket = ticketRepository.readable(ref);
        ticketRepository.step(ticket, StepKind.RIESGO_CONFIRMADO, null, Ticket::confirmRisk);
        keep(ticket, DangerLevel.ALERTA);
    }

    public void clear(@Valid TicketRef ref) {
        Ticket ticket = ticketRepository.readable(ref);
        ticketRepository.step(ticket, StepKind.RIESGO_DESCARTADO, null, Ticket::clearRisk);
        keep(ticket, DangerLevel.NINGUNO);
    }

    /** There was no danger: the ticket takes its place among the others. */
    @RolesAllowed(ADMINISTRADOR)
    public void clearAlert(@Valid TicketRef ref) {
        Ticket ticket = ticketRepository.readable(ref);
        ticketRepository.step(ticket, StepKind.ALERTA_DESCARTADA, null, Ticket::clearAlert);
        keep(ticket, DangerLevel.NINGUNO);
    }

    /** It is a danger of another kind. */
    @RolesAllowed(ADMINISTRADOR)
    public void nameDanger(@Valid TicketRef ref, @NotNull DangerKind kind) {
        Ticket ticket = ticketRepository.readable(ref);
        ticketRepository.step(
                ticket, StepKind.PELIGRO_CORREGIDO, null, (t, now) -> t.nameDanger(kind, now));
        keep(ticket, ticket.isAlert() ? DangerLevel.ALERTA : DangerLevel.POSIBLE_RIESGO);
    }

    private void keep(Ticket ticket, DangerLevel right) {
        em.persist(
                new DangerCorrection(
                        ticket.getId(),
                        em.find(TicketDanger.class, ticket.getId()),
                        right,
                        ticket.getDangerKind(),
                        caller.requireId(),
                        clock.instant()));
    }
}

package cl.soser.canal.ticket.handling;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.danger.DangerCorrection;
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
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * A possible risk, looked at by a person: it is an alert or it is none. Whoever may read the ticket
 * may say so; what they say is kept for the classifier to learn from.
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
        decide(ref, StepKind.RIESGO_CONFIRMADO, DangerLevel.ALERTA, Ticket::confirmRisk);
    }

    public void clear(@Valid TicketRef ref) {
        decide(ref, StepKind.RIESGO_DESCARTADO, DangerLevel.NINGUNO, Ticket::clearRisk);
    }

    private void decide(
            TicketRef ref, StepKind kind, DangerLevel right, BiConsumer<Ticket, Instant> act) {
        Ticket ticket = ticketRepository.readable(ref);
        ticketRepository.step(ticket, kind, null, act);
        TicketDanger read = em.find(TicketDanger.class, ticket.getId());
        em.persist(new DangerCorrection(read, right, caller.requireId(), clock.instant()));
    }
}

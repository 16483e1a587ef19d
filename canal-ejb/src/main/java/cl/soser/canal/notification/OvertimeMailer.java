package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.intake.TicketFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Tells the people on call of a stage for which no working time is left before the term ends. The
 * administrators are told while nobody is on call, and of a restricted ticket.
 */
@ApplicationScoped
class OvertimeMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject StaffRecipients staffRecipients;
    @Inject TicketRecipients ticketRecipients;
    @Inject OnCallService onCallService;

    /** An automatic answer leaves at once. */
    void on(@Observes TicketFiled filed) {
        if (!filed.automatic()) {
            notify(ticketMessageBuilder.ticket(filed.ticketId()), filed.enteredAt());
        }
    }

    void on(@Observes TicketChanged change) {
        if (change.kind() != StepKind.INGRESO) {
            notify(ticketMessageBuilder.ticket(change.ticketId()), change.happenedAt());
        }
    }

    private void notify(Ticket ticket, Instant at) {
        ticket.getStageTerm()
                .filter(term -> term.isElapsed() && term.getSince().equals(at))
                .filter(term -> !isCalledFor(ticket, term))
                .ifPresent(term -> onCall(ticket).forEach(one -> post(one, ticket, term)));
    }

    /** An alert calls people by itself until its routing is validated. */
    private static boolean isCalledFor(Ticket ticket, StageTerm term) {
        return ticket.isAlert() && term.getStage() == InternalStage.VALIDACION;
    }

    private List<Account> onCall(Ticket ticket) {
        if (ticket.isRestricted()) {
            return ticketRecipients.leading(ticket);
        }
        List<Account> people =
                onCallService.of(ticket.getArea()).stream()
                        .map(one -> em.find(Account.class, one.account()))
                        .filter(Account::isActive)
                        .toList();
        return people.isEmpty() ? staffRecipients.withRole(Role.ADMINISTRADOR) : people;
    }

    private void post(Account one, Ticket ticket, StageTerm term) {
        outbox.post(
                ticketMessageBuilder
                        .internal(
                                MessageCode.SIN_HORAS_HABILES,
                                ticket,
                                ticket.getVisits() + ":" + term.getSince().toEpochMilli())
                        .happened(term.getSince())
                        .with("etapa", MessageLabels.word("stage." + term.getStage()))
                        .with("plazo", FullDate.of(term.getWorkDue()))
                        .to(one.getEmail(), one.getDisplayName()));
    }
}

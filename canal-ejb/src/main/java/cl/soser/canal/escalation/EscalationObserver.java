package cl.soser.canal.escalation;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.warning.MilestoneReached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Applies the steps of escalation when a term reaches a warning. After downtime a ticket may have
 * passed several steps at once: every change is applied, and each recipient is notified once.
 */
@ApplicationScoped
class EscalationObserver {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.escalation.ladder");

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject EscalationStepCache escalationStepCache;
    @Inject Event<EscalationReached> escalations;

    void on(@Observes MilestoneReached event) {
        Ticket ticket = em.find(Ticket.class, event.ticketId());
        List<EscalationStep> reached =
                escalationStepCache.active().stream()
                        .filter(escalationStep -> escalationStep.isFor(event, ticket))
                        .toList();
        if (reached.isEmpty()) {
            return;
        }
        Map<EscalationRecipient, Boolean> recipients = new EnumMap<>(EscalationRecipient.class);
        for (EscalationStep escalationStep : reached) {
            escalationStep
                    .recipients()
                    .forEach(
                            one ->
                                    recipients.merge(
                                            one, escalationStep.isImmediate(), Boolean::logicalOr));
        }
        if (!recipients.isEmpty()) {
            escalations.fire(new EscalationReached(event, recipients));
        }
        for (EscalationStep escalationStep : reached) {
            raise(escalationStep, ticket, event);
            handOver(escalationStep, ticket, event);
        }
    }

    private void raise(EscalationStep escalationStep, Ticket ticket, MilestoneReached event) {
        Urgency to = escalationStep.raiseTo();
        if (to != null && rank(to) > rank(ticket.getOperativeUrgency())) {
            ticketRepository.stepAt(
                    ticket,
                    StepKind.URGENCIA,
                    reason(escalationStep),
                    null,
                    event.reachedAt(),
                    (t, now) -> t.treatAs(to, now));
        }
    }

    /** Only while an area writes; a text under review or approval does not move. */
    private void handOver(EscalationStep escalationStep, Ticket ticket, MilestoneReached event) {
        String to = escalationStep.handTo();
        if (to != null
                && ticket.getStatus() == TicketStatus.EN_AREA
                && !to.equals(ticket.getArea())) {
            ticketRepository.stepAt(
                    ticket,
                    StepKind.DERIVACION,
                    reason(escalationStep),
                    null,
                    event.reachedAt(),
                    (t, now) -> t.reroute(to, now));
        }
    }

    static int rank(Urgency urgency) {
        return switch (urgency) {
            case NO_INDICADA, BAJA -> 0;
            case MEDIA -> 1;
            case ALTA -> 2;
        };
    }

    private static String reason(EscalationStep escalationStep) {
        return new MessageFormat(WORDS.getString("reason." + escalationStep.text().clock()))
                .format(new Object[] {String.valueOf(escalationStep.percent())});
    }
}

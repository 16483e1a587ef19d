package cl.soser.canal.alert;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** A person takes an alert. Of two at once the first one does, and the second learns who. */
@ApplicationScoped
class AlertTaker {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject StaffRepository staff;
    @Inject Clock clock;

    void take(long ticketId, long account) {
        Alert alert = em.find(Alert.class, ticketId, LockModeType.PESSIMISTIC_WRITE);
        Ticket ticket = em.find(Ticket.class, ticketId);
        em.refresh(ticket); // as it is now that nobody else can take it
        if (ticket.getAlertTakenAt() != null) {
            if (!Long.valueOf(account).equals(ticket.getAlertTakenBy())) {
                throw taken(ticket);
            }
            return; // pressed twice
        }
        ticketRepository.stepAt(
                ticket,
                StepKind.ALERTA_TOMADA,
                null,
                account,
                clock.instant(),
                (t, now) -> t.takeAlert(account, now));
        if (alert != null) {
            alert.end();
        }
    }

    private NotAllowedException taken(Ticket ticket) {
        Long who = ticket.getAlertTakenBy();
        String at = DeadlineLabels.compact(ticket.getAlertTakenAt());
        return who == null
                ? new NotAllowedException("alert.taken", "", at)
                : new NotAllowedException("alert.taken", staff.names(List.of(who)).get(who), at);
    }
}

package cl.soser.canal.alert;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.intake.TicketFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Raises an alert in the transaction that makes a ticket one, and ends it with its ticket. */
@ApplicationScoped
class AlertObserver {

    /** What the demonstration invents of the past calls nobody. */
    private static final Duration HISTORY = Duration.ofHours(6);

    @PersistenceContext EntityManager em;
    @Inject AlertTeller alertTeller;
    @Inject AlertRecipients alertRecipients;
    @Inject DangerQuery dangerQuery;
    @Inject HolidayService holidayService;
    @Inject InstallationSettings settings;
    @Inject Event<RestrictedDangerRaised> openDangers;
    @Inject Clock clock;

    void on(@Observes TicketFiled filed) {
        if (filed.alert()) {
            raise(em.find(Ticket.class, filed.ticketId()), filed.enteredAt());
        }
    }

    void on(@Observes TicketChanged change) {
        switch (change.kind()) {
            case RIESGO_CONFIRMADO -> raiseAnew(change);
            case PELIGRO_CORREGIDO -> callAgain(change);
            case VALIDACION, CORRECCION -> take(change);
            default -> {}
        }
    }

    private void raise(Ticket ticket, Instant at) {
        Instant now = clock.instant();
        if (settings.demo() && at.isBefore(now.minus(HISTORY))) {
            ticket.takeAlert(null, at);
            return;
        }
        Alert alert =
                new Alert(
                        ticket.getId(),
                        at,
                        AlertPolicy.times(matter(ticket), now, holidayService.businessHours()));
        em.persist(alert);
        em.flush();
        if (alert.isDue(now)) {
            alertTeller.tell(alert, ticket, now);
        }
        alertRecipients
                .openDanger(ticket)
                .ifPresent(
                        kind ->
                                openDangers.fire(
                                        new RestrictedDangerRaised(
                                                ticket.getId(), kind.areas().get(0), kind, at)));
    }

    /** It may have been one before, and cleared. */
    private void raiseAnew(TicketChanged change) {
        if (em.find(Alert.class, change.ticketId()) == null) {
            raise(em.find(Ticket.class, change.ticketId()), change.happenedAt());
        } else {
            callAgain(change);
        }
    }

    /** Who answers the right danger knows nothing of it yet. */
    private void callAgain(TicketChanged change) {
        Ticket ticket = em.find(Ticket.class, change.ticketId());
        Alert alert = em.find(Alert.class, change.ticketId(), PESSIMISTIC_WRITE);
        if (alert == null || !ticket.isAlertUntaken()) {
            return;
        }
        Instant now = clock.instant();
        alert.beginAgain(AlertPolicy.times(matter(ticket), now, holidayService.businessHours()));
        if (alert.isDue(now)) {
            alertTeller.tell(alert, ticket, now);
        }
    }

    private AlertPolicy.Matter matter(Ticket ticket) {
        boolean violent = false;
        if (ticket.getDangerKind() == DangerKind.LABORAL) {
            TicketText text = em.find(TicketText.class, ticket.getId());
            violent = dangerQuery.isViolent(ticket.getSubject(), text.getDetail());
        }
        return new AlertPolicy.Matter(ticket.getDangerKind(), ticket.getContext(), violent);
    }

    /** Whoever validates an alert has seen to it. */
    private void take(TicketChanged change) {
        Ticket ticket = em.find(Ticket.class, change.ticketId());
        if (ticket.isAlertUntaken()) {
            ticket.takeAlert(change.account(), change.happenedAt());
        }
    }
}

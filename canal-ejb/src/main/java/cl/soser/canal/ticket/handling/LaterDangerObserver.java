package cl.soser.canal.ticket.handling;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.routing.Route;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads what a citizen writes on a ticket after its entry ("ahora está hospitalizado") as its first
 * words were read, in the transaction that keeps it. The words may only raise: an alert stays one.
 * A closed ticket that may be reopened is, if they tell of an alert.
 */
@ApplicationScoped
class LaterDangerObserver {

    private static final Set<StepKind> WRITTEN =
            EnumSet.of(StepKind.REPLICA, StepKind.TRAS_CIERRE, StepKind.REAPERTURA);

    private static final int LONGEST = 300;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject DangerRouting dangerRouting;
    @Inject DangerQuery dangerQuery;
    @Inject Clock clock;

    void on(@Observes TicketChanged change) {
        if (!WRITTEN.contains(change.kind())) {
            return;
        }
        Ticket ticket = em.find(Ticket.class, change.ticketId());
        String words = words(change);
        if (words == null || ticket.isAlert() || ticket.getStatus() == TicketStatus.ANULADO) {
            return;
        }
        DangerReading reading = dangerQuery.read("", words);
        if (reading.level() == DangerLevel.NINGUNO) {
            return;
        }
        String sentence = sentence(reading, words);
        if (!ticket.getStatus().isOpen() && !reopen(ticket, reading, sentence)) {
            return;
        }
        raise(ticket, reading, sentence);
    }

    private String words(TicketChanged change) {
        return change.kind() == StepKind.REAPERTURA
                ? change.reason()
                : em.createNamedQuery(TicketMessage.OF_KIND, TicketMessage.class)
                        .setParameter("ticket", change.ticketId())
                        .setParameter("kind", MessageKind.CIUDADANO)
                        .setMaxResults(1)
                        .getResultStream()
                        .findAny()
                        .map(TicketMessage::getBody)
                        .orElse(null);
    }

    private static String sentence(DangerReading reading, String words) {
        String cause = reading.cause() == null ? null : reading.cause().of("", words);
        String sentence = (cause == null ? words : cause).strip();
        return "«" + sentence.substring(0, Math.min(sentence.length(), LONGEST)) + "»";
    }

    private boolean reopen(Ticket ticket, DangerReading reading, String sentence) {
        if (reading.level() != DangerLevel.ALERTA || !ticket.isReopenable(clock.instant())) {
            return false;
        }
        ticketRepository.stepAt(
                ticket, StepKind.REAPERTURA, sentence, null, clock.instant(), Ticket::reopen);
        return true;
    }

    /** By the system, not by the citizen who wrote. */
    private void raise(Ticket ticket, DangerReading reading, String sentence) {
        if (!ticket.isAlert() && !ticket.isPossibleRisk()) {
            DangerKind kind = reading.kind();
            Route anew = dangerRouting.route(ticket, kind, reading.level());
            if (kind.isRestricted()) {
                dangerRouting.restrict(ticket, kind, anew); // before anybody is called
            }
            ticketRepository.stepAt(
                    ticket,
                    StepKind.RIESGO_LEIDO,
                    sentence,
                    null,
                    clock.instant(),
                    (t, now) -> t.suspectRisk(kind, anew, now));
        }
        if (reading.level() == DangerLevel.ALERTA && !ticket.isAlert()) {
            ticketRepository.stepAt(
                    ticket,
                    StepKind.RIESGO_CONFIRMADO,
                    sentence,
                    null,
                    clock.instant(),
                    Ticket::confirmRisk);
        }
    }
}

package cl.soser.canal.notification;

import cl.soser.canal.notification.outbox.MessageChannel;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.push.PushSubscriptionRepository;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.response.AnswerLeft;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.merge.TicketsMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Notices on the telephones that follow a ticket: an answer came, a question was asked, its state
 * is another one for the citizen. They say nothing of it, and come beside the messages of {@link
 * CitizenMailer}, never in their place.
 */
@ApplicationScoped
class NoticeMailer {

    /** What is older is found on the page. */
    private static final Duration NEWS = Duration.ofDays(1);

    /** Told by their own events, or done by the citizen just now. */
    private static final Set<StepKind> TOLD_ELSEWHERE =
            EnumSet.of(
                    StepKind.INGRESO,
                    StepKind.REPLICA,
                    StepKind.RESPUESTA,
                    StepKind.RESPUESTA_DEFINITIVA,
                    StepKind.FUSION,
                    StepKind.SEPARACION);

    /** The citizen reads one word for them. */
    private static final Set<TicketStatus> UNDER_STUDY =
            EnumSet.of(TicketStatus.EN_AREA, TicketStatus.EN_REVISION, TicketStatus.EN_VISACION);

    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject PushSubscriptionRepository pushSubscriptionRepository;
    @Inject Clock clock;

    void on(@Observes AnswerLeft left) {
        tell(left.ticketId(), "respuesta:" + left.answer(), left.leftAt());
    }

    void on(@Observes TicketChanged change) {
        if (isNews(change)) {
            tell(
                    change.ticketId(),
                    change.kind() + ":" + change.happenedAt().toEpochMilli(),
                    change.happenedAt());
        }
    }

    void on(@Observes TicketsMerged event) {
        tell(
                event.ticketId(),
                (event.parted() ? "separacion:" : "fusion:") + event.merge(),
                event.at());
    }

    private static boolean isNews(TicketChanged change) {
        if (TOLD_ELSEWHERE.contains(change.kind())) {
            return false;
        }
        if (change.kind() == StepKind.ANULACION) {
            return CitizenMailer.annulment(change).isPresent();
        }
        return change.kind() == StepKind.RECORDATORIO
                || change.from() != change.to() && !isUnderStudy(change);
    }

    private static boolean isUnderStudy(TicketChanged change) {
        return UNDER_STUDY.contains(change.from()) && UNDER_STUDY.contains(change.to());
    }

    private void tell(long ticketId, String occasion, Instant at) {
        if (at.isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        Ticket ticket = ticketMessageBuilder.ticket(ticketId);
        pushSubscriptionRepository
                .following(ticket)
                .forEach(
                        browser ->
                                outbox.post(
                                        new NewMessage(
                                                        MessageCode.AVISO,
                                                        ticket.getNumber() + ":" + occasion)
                                                .by(MessageChannel.AVISO)
                                                .about(ticket.getNumber(), ticketId)
                                                .to(browser.getEndpointHash(), "")
                                                .keptBack(ticket.isBlocked())
                                                .happened(at)
                                                .uselessAfter(at.plus(NEWS))));
    }
}

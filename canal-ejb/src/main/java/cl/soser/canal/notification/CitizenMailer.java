package cl.soser.canal.notification;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.inbound.ReplyJoined;
import cl.soser.canal.notification.outbox.CallDutyObserver;
import cl.soser.canal.notification.outbox.MessageChannel;
import cl.soser.canal.notification.outbox.MessageState;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.OutboundMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FirstAidQuery;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerLeft;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.response.workflow.AnswerCallRequested;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.language.ChosenLanguage;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.ticket.FirstAid;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.intake.TicketFiled;
import cl.soser.canal.ticket.merge.TicketsMerged;
import cl.soser.canal.ticket.tracking.FollowCodeIssued;
import cl.soser.canal.ticket.tracking.FollowCodeRequested;
import cl.soser.canal.ticket.tracking.FollowUpService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages to the citizen about a ticket, written in the transaction of the act. */
@ApplicationScoped
class CitizenMailer {

    /** For this number of days after the closing, a citizen may reopen (rules, section 5). */
    private static final Duration REOPENING = Duration.ofDays(10);

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject FirstAidQuery firstAidQuery;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject ChosenLanguage chosenLanguage;
    @Inject Clock clock;

    /** The receipt; where the automatic answer goes out at once, it says that too. */
    void on(@Observes TicketFiled filed) {
        Ticket ticket = ticketMessageBuilder.ticket(filed.ticketId());
        boolean proved = ticket.getPerson().hasProvedMailbox();
        if (!filed.automatic() && (byMail(ticket).isPresent() || isNotifiedLater(ticket))) {
            MessageCode code = proved ? MessageCode.ACUSE : MessageCode.ACUSE_SIN_CONFIRMAR;
            outbox.post(
                    toCitizen(code, ticket, "")
                            .happened(filed.enteredAt())
                            .with("auxilio", firstAid(ticket))
                            .with(
                                    "reservado",
                                    ticket.isRestricted()
                                            ? MessageLabels.word("restricted.readers")
                                            : ""));
        }
    }

    /** By the kind of danger; a complaint without any still says where help is. */
    private String firstAid(Ticket ticket) {
        if (ticket.getFirstAid() != null) {
            return firstAidQuery.of(ticket.getFirstAid()).text();
        }
        return ticket.getMotive().getCode().equals("RECLAMO")
                ? firstAidQuery.of(FirstAid.NINGUNO).text()
                : "";
    }

    /** Who wrote on paper knows no number yet; a caller was read theirs. */
    private static boolean isNotifiedLater(Ticket ticket) {
        return ticket.getChannel() == Channel.PAPEL && !CallDutyObserver.contact(ticket).isEmpty();
    }

    /**
     * An answer by telephone or letter has its message since it was ready; in an imported history
     * only this event exists.
     */
    void on(@Observes AnswerLeft left) {
        if (!isNotified(left.answer())) {
            Answer answer = em.find(Answer.class, left.answer());
            outbox.post(notice(answer, left.files(), "", left.leftAt()).happened(left.leftAt()));
        }
    }

    void on(@Observes AnswerCallRequested ready) {
        String time = ":" + ready.readyAt().toEpochMilli();
        Answer answer = em.find(Answer.class, ready.answer());
        outbox.post(notice(answer, ready.files(), time, ready.readyAt()));
    }

    private boolean isNotified(long answer) {
        return em.createNamedQuery(OutboundMessage.OF_ANSWER, Long.class)
                        .setParameter("answer", answer)
                        .setParameter("pending", MessageState.PENDIENTE)
                        .setParameter("sent", MessageState.ENVIADO)
                        .getSingleResult()
                > 0;
    }

    /**
     * @param time distinguishes occasions of the same answer, which may be withdrawn
     */
    private NewMessage notice(Answer answer, int files, String time, Instant at) {
        Ticket ticket = ticketMessageBuilder.ticket(answer.getTicket().getId());
        boolean steps = answer.getStage() == Stage.RESPUESTA;
        MessageCode code =
                answer.isAutomatic()
                        ? MessageCode.RESPUESTA_AUTOMATICA
                        : steps ? MessageCode.RESPUESTA : MessageCode.RESPUESTA_DEFINITIVA;
        NewMessage message =
                toCitizen(code, ticket, answer.getId() + time)
                        .ofAnswer(answer.getId())
                        .with("respuesta", answer.getBody())
                        .dated("promesa", answer.getPromisedOn())
                        .with("archivos", files(files))
                        .dated(
                                "reabrirHasta",
                                at.plus(REOPENING),
                                ticketMessageBuilder.zone(ticket));
        if (!steps && !answer.isAutomatic()) {
            verdict(message, answer);
        }
        return message;
    }

    /** They stay with the ticket, where who may read them is asked again. */
    private static String files(int count) {
        return count == 0 ? "" : MessageLabels.word("files", count);
    }

    /** The procedure requires that a complaint's last answer states cause and actions. */
    private static void verdict(NewMessage message, Answer answer) {
        Finding finding = answer.getFinding();
        if (finding != null) {
            message.with("resultado", MessageLabels.word("finding." + finding));
        }
        message.with("causa", answer.getCause());
        String actions =
                answer.text().actions().stream()
                        .map(CitizenMailer::line)
                        .collect(Collectors.joining("; "));
        message.with(
                "acciones",
                actions.isEmpty() && answer.getNoActionReason() != null
                        ? MessageLabels.word("action.none", answer.getNoActionReason())
                        : actions);
    }

    private static String line(PromisedActionContent action) {
        return action.doneOn() == null
                ? MessageLabels.word(
                        "action.due", action.description(), FullDate.of(action.dueOn()))
                : MessageLabels.word(
                        "action.done", action.description(), FullDate.of(action.doneOn()));
    }

    void on(@Observes TicketChanged change) {
        Optional<MessageCode> code = code(change);
        if (code.isPresent()) {
            Ticket ticket = ticketMessageBuilder.ticket(change.ticketId());
            String occasion = change.kind() + ":" + change.happenedAt().toEpochMilli();
            NewMessage message =
                    toCitizen(code.get(), ticket, occasion).happened(change.happenedAt());
            if (change.kind() == StepKind.PEDIDO || change.kind() == StepKind.RECORDATORIO) {
                question(ticket)
                        .ifPresent(
                                asked ->
                                        message.with("pregunta", asked.getBody())
                                                .dated(
                                                        "preguntado",
                                                        asked.getWrittenAt(),
                                                        ticketMessageBuilder.zone(ticket)));
            }
            annulment(change).ifPresent(cause -> message.with("razon", cause));
            outbox.post(message);
        }
    }

    /** One number leads to the other from now on, or no longer does. */
    void on(@Observes TicketsMerged event) {
        Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
        MessageCode code = event.parted() ? MessageCode.SEPARACION : MessageCode.FUSION;
        outbox.post(
                toCitizen(code, ticket, "fusion:" + event.merge())
                        .happened(event.at())
                        .with("otra", event.other()));
    }

    private static Optional<MessageCode> code(TicketChanged change) {
        return Optional.ofNullable(
                switch (change.kind()) {
                    case PEDIDO -> MessageCode.PEDIMOS_DATOS;
                    case RECORDATORIO -> MessageCode.RECORDATORIO;
                    case REAPERTURA -> MessageCode.REAPERTURA;
                    case ANULACION ->
                            annulment(change).map(c -> MessageCode.ANULACION).orElse(null);
                    default -> null;
                });
    }

    /** In our own words; spam and tests get no message. */
    static Optional<String> annulment(TicketChanged change) {
        String reason = change.reason() == null ? "" : change.reason();
        for (AnnulmentCause cause : AnnulmentCause.values()) {
            String key = "annulled." + cause;
            if (reason.startsWith(cause + ":") && MessageLabels.has(key)) {
                return Optional.of(MessageLabels.word(key));
            }
        }
        return Optional.empty();
    }

    private Optional<TicketMessage> question(Ticket ticket) {
        return em.createNamedQuery(TicketMessage.OF_KIND, TicketMessage.class)
                .setParameter("ticket", ticket.getId())
                .setParameter("kind", MessageKind.PEDIDO)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void on(@Observes FollowCodeRequested request) {
        Ticket ticket = ticketMessageBuilder.ticket(request.ticketId());
        if (byMail(ticket).isPresent()) {
            var expires = clock.instant().plus(FollowUpService.CODE_LIVES);
            String occasion = SecretTokens.hash(request.code() + clock.millis());
            outbox.post(
                    toCitizen(MessageCode.CODIGO_SEGUIMIENTO, ticket, occasion)
                            .by(MessageChannel.CORREO)
                            .uselessAfter(expires)
                            .spoken(language(ticket))
                            .with("codigo", request.code())
                            .with("hora", FullDate.hour(expires)));
        }
    }

    /** That of the page where the code was asked for, else the one that is kept. */
    private Language language(Ticket ticket) {
        return chosenLanguage.get().or(ticket.getPerson()::getReadingLanguage).orElse(null);
    }

    /** Read out, it needs no message. */
    void on(@Observes FollowCodeIssued event) {
        if (event.isTexted()) {
            Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
            var expires = event.at().plus(FollowUpService.CODE_LIVES);
            String occasion = SecretTokens.hash(event.code() + clock.millis());
            outbox.post(
                    ticketMessageBuilder
                            .about(MessageCode.CODIGO_TELEFONO, ticket, occasion)
                            .by(MessageChannel.TELEFONO)
                            .to(event.telephone(), ticket.getPerson().getFullName())
                            .uselessAfter(expires)
                            .with("codigo", event.code())
                            .with("hora", FullDate.hour(expires)));
        }
    }

    /**
     * Files of a mail that were rejected are reported once; so is the fact that a case is closed.
     */
    void on(@Observes ReplyJoined reply) {
        Ticket ticket = ticketMessageBuilder.ticket(reply.ticketId());
        if (reply.byHand() || byMail(ticket).isEmpty()) {
            return;
        }
        if (!reply.refused().isEmpty()) {
            outbox.post(
                    toCitizen(MessageCode.ARCHIVOS_NO_RECIBIDOS, ticket, "correo:" + reply.mail())
                            .typed(
                                    "lista",
                                    reply.refused().stream()
                                            .map(CitizenMailer::line)
                                            .collect(Collectors.joining("\n"))));
        }
        if (reply.afterClosing() && !ticket.getStatus().isOpen()) {
            Instant until = ticket.getClosedAt().plus(REOPENING);
            outbox.post(
                    toCitizen(
                                    MessageCode.CORREO_TRAS_CIERRE,
                                    ticket,
                                    "cierre:" + ticket.getClosedAt().toEpochMilli())
                            .dated(
                                    "reabrirHasta",
                                    reply.at().isAfter(until) ? null : until,
                                    ticketMessageBuilder.zone(ticket)));
        }
    }

    private static String size(long bytes) {
        double kilobytes = bytes / 1024.0;
        return kilobytes < 100
                ? MessageLabels.word("mailFile.size.small", Math.ceil(kilobytes))
                : MessageLabels.word("mailFile.size", kilobytes / 1024);
    }

    private static String line(ReplyJoined.RefusedFile file) {
        String why = "mailFile." + file.why();
        return MessageLabels.word(
                "mailFile",
                file.name(),
                size(file.size()),
                MessageLabels.word(MessageLabels.has(why) ? why : "mailFile.other"));
    }

    private NewMessage toCitizen(MessageCode code, Ticket ticket, String occasion) {
        Person person = ticket.getPerson();
        NewMessage message =
                ticketMessageBuilder
                        .about(code, ticket, occasion)
                        .unverified(!person.hasProvedMailbox())
                        .keptBack(ticket.isBlocked() && !code.isSecret());
        Optional<String> mailbox = byMail(ticket);
        if (mailbox.isPresent()) {
            return message.to(mailbox.get(), person.getFirstNames());
        }
        return message.by(way(ticket))
                .to(CallDutyObserver.contact(ticket), person.getFullName())
                .unverified(false);
    }

    private static Optional<String> byMail(Ticket ticket) {
        return ticket.getAnswerChannel() == AnswerChannel.CORREO
                ? ticket.getPerson().getEmail()
                : Optional.empty();
    }

    /** Without a mailbox staff must call, text or write (rules, section 3). */
    private static MessageChannel way(Ticket ticket) {
        return switch (ticket.getAnswerChannel()) {
            case SMS -> MessageChannel.SMS;
            case CARTA -> MessageChannel.CARTA;
            default -> MessageChannel.LLAMADA;
        };
    }
}

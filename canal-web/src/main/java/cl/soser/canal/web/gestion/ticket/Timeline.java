package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.danger.DangerReading.Excerpt;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.workflow.ApprovalDecision;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.handling.TicketDetails;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import cl.soser.canal.web.gestion.ticket.TimelineEntry.Look;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Messages, answers, notes and changes, in one order: the oldest first. */
final class Timeline {

    /** Steps that a message or an answer beside them already shows. */
    private static final Set<StepKind> SHOWN_ELSEWHERE =
            EnumSet.of(
                    StepKind.INGRESO,
                    StepKind.PEDIDO,
                    StepKind.REPLICA,
                    StepKind.RESPUESTA,
                    StepKind.RESPUESTA_DEFINITIVA);

    private Timeline() {}

    /**
     * @param strangers mailbox of each message that came from one that is not the person's
     */
    static List<TimelineEntry> of(
            TicketDetails sheet,
            List<Answer> answers,
            Map<Long, String> strangers,
            Supplier<List<ApprovalDecision>> decisions) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(
                new TimelineEntry(
                                Look.PERSON,
                                sheet.ticket().getEnteredAt(),
                                null,
                                Bundles.text(
                                        "timeline.filed", sheet.ticket().getPerson().getFullName()),
                                sheet.text().getDetail(),
                                List.of(),
                                null)
                        .of(OwnerKind.TICKET, sheet.ticket().getId())
                        .marked(causeInDetail(sheet.danger())));
        for (AbsorbedTicket absorbed : sheet.absorbed()) {
            entries.add(
                    new TimelineEntry(
                                    Look.PERSON,
                                    absorbed.ticket().getEnteredAt(),
                                    null,
                                    Bundles.text(
                                            "timeline.filed.absorbed",
                                            absorbed.ticket().getPerson().getFullName(),
                                            absorbed.ticket().getNumber()),
                                    absorbed.text().getDetail(),
                                    List.of(),
                                    null)
                            .of(OwnerKind.TICKET, absorbed.ticket().getId()));
        }
        sheet.steps().stream()
                .filter(Timeline::isShown)
                .map(step -> change(step, title(step, answers, decisions)))
                .forEach(entries::add);
        sheet.messages().stream()
                .map(message -> ofMessage(message, sheet, strangers.get(message.getId())))
                .forEach(entries::add);
        answers.stream()
                .filter(answer -> answer.getState() == AnswerState.ENVIADA)
                .map(Timeline::answered)
                .forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::getWhen));
        return entries;
    }

    private static Excerpt causeInDetail(TicketDanger danger) {
        Excerpt cause = danger == null ? null : danger.getCause();
        return cause != null && cause.part() == Excerpt.Part.DETAIL ? cause : null;
    }

    /** A released automatic answer has a reason that nothing else shows. */
    private static boolean isShown(TicketStep step) {
        return !SHOWN_ELSEWHERE.contains(step.getKind()) || step.getReason() != null;
    }

    /** A yes that an edit made void says so; a no says why. */
    private static String title(
            TicketStep step, List<Answer> answers, Supplier<List<ApprovalDecision>> decisions) {
        if (step.getKind() == StepKind.VISACION
                && answers.stream()
                        .noneMatch(one -> step.getHappenedAt().equals(one.getApprovedAt()))) {
            return Bundles.text("step.VISACION.void");
        }
        if (step.getKind() == StepKind.RECHAZO) {
            return decisions.get().stream()
                    .filter(one -> step.getHappenedAt().equals(one.getAt()))
                    .findAny()
                    .map(
                            one ->
                                    Bundles.text(
                                            "step.RECHAZO.why",
                                            Bundles.text("rejection." + one.getRejectionReason())))
                    .orElseGet(() -> Bundles.text("step.RECHAZO"));
        }
        return Bundles.text("step." + step.getKind());
    }

    private static TimelineEntry change(TicketStep step, String title) {
        return new TimelineEntry(
                Look.CHANGE,
                step.getHappenedAt(),
                step.getAccount(),
                title,
                reasonText(step.getReason()),
                step.getChanges() == null ? List.of() : List.of(step.getChanges().split(",")),
                null);
    }

    /** Why, with the cause of an annulment as it is called. */
    static String reasonText(String reason) {
        if (reason == null) {
            return null;
        }
        for (AnnulmentCause cause : AnnulmentCause.values()) {
            if (reason.startsWith(cause + ": ")) {
                return Bundles.text("annulmentCause." + cause)
                        + reason.substring(cause.name().length());
            }
        }
        return reason;
    }

    /** Number of its ticket, if that is another one that was merged into this one. */
    private static String origin(TicketMessage message, TicketDetails sheet) {
        return sheet.absorbed().stream()
                .map(AbsorbedTicket::ticket)
                .filter(one -> one.getId().equals(message.getTicketId()))
                .map(Ticket::getNumber)
                .findAny()
                .orElse(null);
    }

    private static TimelineEntry ofMessage(
            TicketMessage message, TicketDetails sheet, String stranger) {
        String person = sheet.ticket().getPerson().getFullName();
        Look look =
                switch (message.getKind()) {
                    case CIUDADANO -> Look.PERSON;
                    case PEDIDO -> Look.ASKED;
                    case NOTA -> Look.NOTE;
                };
        if (message.getWithdrawnAt() != null) {
            look = Look.NOTE;
        }
        String title = title(message, person, stranger);
        String origin = origin(message, sheet);
        return new TimelineEntry(
                        look,
                        message.getWrittenAt(),
                        message.getAccount(),
                        origin == null ? title : Bundles.text("timeline.origin", title, origin),
                        message.getBody(),
                        List.of(),
                        null)
                .of(OwnerKind.MESSAGE, message.getId())
                .mailed(message.getMailedAt());
    }

    private static String title(TicketMessage message, String person, String stranger) {
        if (message.getWithdrawnAt() != null) {
            return Bundles.text("timeline.withdrawn");
        }
        if (message.getKind() != MessageKind.CIUDADANO) {
            return Bundles.text("timeline." + message.getKind());
        }
        return stranger == null
                ? Bundles.text("timeline.CIUDADANO", person)
                : Bundles.text("timeline.CIUDADANO.from", person, stranger);
    }

    private static TimelineEntry answered(Answer answer) {
        return new TimelineEntry(
                        Look.ANSWER,
                        answer.getLeftAt(),
                        answer.getWrittenBy(),
                        Bundles.text(
                                answer.isAutomatic()
                                        ? "timeline.automatic"
                                        : "timeline." + answer.getStage()),
                        answer.getBody(),
                        List.of(),
                        answer)
                .of(OwnerKind.ANSWER, answer.getId());
    }
}

package cl.soser.canal.web.portal.request;

import cl.soser.canal.response.sent.CitizenAnswer;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import cl.soser.canal.ticket.tracking.CitizenTicketDetails;
import cl.soser.canal.web.shared.FileItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The messages of a ticket in both directions and in their order, as its citizen may read them. */
final class Conversation {

    /** Whose words an entry are; decides its look. */
    enum Voice {
        OWN,
        ASKED,
        ANSWER,
        REOPENING
    }

    /** Files by what they belong to. */
    record Files(
            Map<Long, List<FileItem>> tickets,
            Map<Long, List<FileItem>> messages,
            Map<Long, List<FileItem>> answers) {}

    /**
     * One message.
     *
     * @param mailed when the mail it came by was sent; null for what came by none
     * @param answer its cause, actions and the like; null unless it is an answer
     */
    public record Entry(
            Voice voice,
            Instant at,
            Instant mailed,
            String text,
            CitizenAnswer answer,
            List<FileItem> files) {}

    private Conversation() {}

    static List<Entry> of(CitizenTicketDetails mine, List<CitizenAnswer> answers, Files files) {
        List<Entry> entries = new ArrayList<>();
        entries.add(
                new Entry(
                        Voice.OWN,
                        mine.ticket().getEnteredAt(),
                        null,
                        mine.text().getDetail(),
                        null,
                        files.tickets().getOrDefault(mine.ticket().getId(), List.of())));
        for (AbsorbedTicket absorbed : mine.absorbed()) {
            entries.add(
                    new Entry(
                            Voice.OWN,
                            absorbed.ticket().getEnteredAt(),
                            null,
                            absorbed.text().getDetail(),
                            null,
                            files.tickets().getOrDefault(absorbed.ticket().getId(), List.of())));
        }
        for (TicketMessage message : mine.messages()) {
            entries.add(
                    new Entry(
                            message.getKind() == MessageKind.PEDIDO ? Voice.ASKED : Voice.OWN,
                            message.getWrittenAt(),
                            message.getMailedAt(),
                            message.getBody(),
                            null,
                            files.messages().getOrDefault(message.getId(), List.of())));
        }
        for (TicketStep step : mine.steps()) {
            if (step.getKind() == StepKind.REAPERTURA) {
                entries.add(
                        new Entry(
                                Voice.REOPENING,
                                step.getHappenedAt(),
                                null,
                                step.getReason(),
                                null,
                                List.of()));
            }
        }
        for (CitizenAnswer answer : answers) {
            entries.add(
                    new Entry(
                            Voice.ANSWER,
                            answer.leftAt(),
                            null,
                            answer.body(),
                            answer,
                            files.answers().getOrDefault(answer.id(), List.of())));
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }
}

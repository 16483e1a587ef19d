package cl.soser.canal.response;

import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Fired in the transaction in which an answer leaves; the message to the citizen is written in it.
 *
 * @param promisedOn day by which a definitive answer is promised; null in a definitive one
 * @param files how many go with it
 */
public record AnswerLeft(
        long ticketId,
        String number,
        long answer,
        Stage stage,
        boolean automatic,
        String body,
        LocalDate promisedOn,
        int files,
        Instant leftAt) {

    /** Fired when a text has left. */
    public static AnswerLeft of(Answer answer, int files) {
        Ticket ticket = answer.getTicket();
        return new AnswerLeft(
                ticket.getId(),
                ticket.getNumber(),
                answer.getId(),
                answer.getStage(),
                answer.isAutomatic(),
                answer.getBody(),
                answer.getPromisedOn(),
                files,
                answer.getLeftAt());
    }
}

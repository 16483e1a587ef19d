package cl.soser.canal.inbound;

import java.time.Instant;
import java.util.List;

/**
 * Fired in the transaction in which a citizen's mail joins their ticket.
 *
 * @param afterClosing the ticket was closed, and stays so
 * @param byHand a person of the company put it there: the citizen gets no message
 * @param refused files that could not be taken
 */
public record ReplyJoined(
        long mail,
        long ticketId,
        String number,
        boolean afterClosing,
        boolean byHand,
        List<RefusedFile> refused,
        Instant at) {

    public ReplyJoined {
        refused = List.copyOf(refused);
    }

    /**
     * @param why key of the reason: {@code file.tooBig}
     */
    public record RefusedFile(String name, long size, String why) {}
}

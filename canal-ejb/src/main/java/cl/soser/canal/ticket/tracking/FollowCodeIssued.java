package cl.soser.canal.ticket.tracking;

import java.time.Instant;

/**
 * Fired when a colleague gives a code to follow a ticket.
 *
 * @param telephone where the code is to be sent; null if it was read out
 */
public record FollowCodeIssued(
        long ticketId, String number, String code, String telephone, Instant at) {

    /** By a text message; read out otherwise. */
    public boolean isTexted() {
        return telephone != null;
    }

    @Override
    public String toString() {
        return "FollowCodeIssued[" + number + "]";
    }
}

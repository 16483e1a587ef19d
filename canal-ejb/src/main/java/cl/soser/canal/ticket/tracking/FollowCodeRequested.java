package cl.soser.canal.ticket.tracking;

/** A code to follow a ticket without an account must reach the contact written on it. */
public record FollowCodeRequested(long ticketId, String number, String code) {

    @Override
    public String toString() {
        return "FollowCodeRequested[" + number + "]";
    }
}

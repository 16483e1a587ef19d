package cl.soser.canal.ticket.tracking;

/**
 * How the caller may give the person of a ticket a code to follow it.
 *
 * @param spoken by reading it out to her on the line
 * @param texted by a text message to the telephone that she left
 */
public record FollowCodeWays(boolean spoken, boolean texted) {

    static final FollowCodeWays NONE = new FollowCodeWays(false, false);
}

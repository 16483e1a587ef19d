package cl.soser.canal.right;

import java.time.LocalDate;

/**
 * How a case came in.
 *
 * @param receivedOn the day from which the terms run
 * @param account of the citizen who was signed in; null for others
 * @param enteredBy of the staff who wrote it down; null on the portal
 * @param mail of which it was made; null where of none
 * @param ticketId from which it was made; null where from none
 */
public record RightOrigin(
        RightChannel channel,
        LocalDate receivedOn,
        Long account,
        Long enteredBy,
        Long mail,
        Long ticketId) {}

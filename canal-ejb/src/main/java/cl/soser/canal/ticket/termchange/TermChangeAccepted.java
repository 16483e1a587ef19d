package cl.soser.canal.ticket.termchange;

/**
 * A second person accepted a change of a term, which is done in the same transaction.
 *
 * @param number of the ticket
 * @param to code of what it becomes, or the number of the ticket into which it is merged
 * @param askedBy who asked
 * @param reason theirs
 * @param account who accepted
 * @param why their reason
 */
public record TermChangeAccepted(
        TermChangeKind kind,
        String number,
        String to,
        Long askedBy,
        String reason,
        long account,
        String why) {}

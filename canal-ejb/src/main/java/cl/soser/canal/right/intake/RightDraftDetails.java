package cl.soser.canal.right.intake;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a mail or a ticket already says of a case that staff open from it.
 *
 * @param number of the ticket; null where it is a mail
 * @param name of a ticket's person masked, as are mailbox and document
 */
public record RightDraftDetails(
        String number,
        String name,
        String email,
        String document,
        String text,
        LocalDate receivedOn)
        implements Serializable {}

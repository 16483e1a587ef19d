package cl.soser.canal.phone;

import java.io.Serializable;
import java.time.Instant;

/**
 * A ticket a call may have to do with.
 *
 * @param linked that it came of a call already
 * @param linkable that it may have come of this one
 */
public record TicketHint(
        String number, String subject, Instant enteredAt, boolean linked, boolean linkable)
        implements Serializable {}

package cl.soser.canal.phone;

import java.io.Serializable;
import java.time.Instant;

/**
 * A ticket that a call may belong to.
 *
 * @param linked whether it has a call already
 * @param linkable whether it may belong to this one
 */
public record CallTicketCandidate(
        String number, String subject, Instant enteredAt, boolean linked, boolean linkable)
        implements Serializable {}

package cl.soser.canal.ticket.consent;

import cl.soser.canal.purpose.Purpose;
import java.io.Serializable;
import java.time.Instant;

/**
 * One purpose that a representative may allow, and what was said last.
 *
 * @param given whether it is allowed now
 * @param name who allows it; null where nobody does
 * @param at when; null where nobody does
 */
public record ConsentRow(
        Purpose purpose,
        ConsentWording wording,
        boolean given,
        String name,
        Relation relation,
        Instant at)
        implements Serializable {}

package cl.soser.canal.ticket.restricted;

import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.warning.RiskLevel;
import java.io.Serializable;
import java.time.Instant;

/**
 * A restricted ticket as everybody sees it who may not read it.
 *
 * @param due what its clock counts to; null where it has none
 * @param met when its answer left; null while it runs
 * @param risk the colour of its clock
 * @param blocked the data of its person are only kept: it has no reader until that is lifted
 * @param readers how many can act on it today
 * @param listed whether people are named for its matter; else Operations management reads it
 * @param excluding the caller may exclude a reader
 * @param gap null unless fewer than two can act
 */
public record RestrictedTicketDetails(
        String number,
        TicketStatus status,
        String area,
        Instant enteredAt,
        Instant due,
        Instant met,
        RiskLevel risk,
        boolean blocked,
        int readers,
        boolean listed,
        boolean excluding,
        Gap gap)
        implements Serializable {

    /**
     * Fewer than two can act.
     *
     * @param nameFrom from when on Operations names a reader
     * @param naming the caller may name one now
     * @param leaving the last who can act is to be excluded; not told to that person
     * @param waiting proposed by one, to be confirmed by another; null if none is
     */
    public record Gap(
            Instant since, Instant nameFrom, boolean naming, boolean leaving, Waiting waiting)
            implements Serializable {}

    /**
     * A reader who was proposed.
     *
     * @param own by the caller, or it is the caller: another must confirm
     */
    public record Waiting(String name, String reason, String proposedBy, boolean own)
            implements Serializable {}
}

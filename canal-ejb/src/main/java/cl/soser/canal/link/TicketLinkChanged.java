package cl.soser.canal.link;

import java.time.Instant;

/**
 * Fired in the transaction in which two tickets were linked or parted.
 *
 * @param change HECHO or QUITADO
 * @param ticket number it was done on
 * @param other number at the other end
 */
public record TicketLinkChanged(
        String change, long link, LinkKind kind, String ticket, String other, Instant at) {}

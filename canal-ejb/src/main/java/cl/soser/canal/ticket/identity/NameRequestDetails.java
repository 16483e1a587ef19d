package cl.soser.canal.ticket.identity;

import java.io.Serializable;

/**
 * What its reader sees of a wish to know names.
 *
 * @param reason why not; null where they were not refused
 * @param open whether the names can be read now
 */
public record NameRequestDetails(
        NameRequestState state, String purpose, String reason, boolean open)
        implements Serializable {}

package cl.soser.canal.paper.photo;

import java.time.Instant;

/**
 * Fired in the transaction in which a photograph is sent back to its sender.
 *
 * @param sender their account
 * @param text what was wrong and what to do, in words
 */
public record PhotoReturned(
        long photo,
        long sender,
        long school,
        ReturnReason reason,
        String text,
        Instant photographedAt,
        Instant at) {}

package cl.soser.canal.notification.outbox;

import java.io.Serializable;

/**
 * What an act on all failed messages did.
 *
 * @param done how many it was done to
 * @param left how many stay as they are: an erased text cannot be sent, an awaited answer cannot be
 *     discarded, and what staff must tell themselves is neither
 * @param more whether further ones have not been looked at
 */
public record FailedMessagesResult(int done, int left, boolean more) implements Serializable {}

package cl.soser.canal.inbound;

import java.io.Serializable;
import java.time.Instant;

/**
 * The state of the mailbox.
 *
 * @param on whether there is one
 * @param address what citizens answer to, without the ticket
 * @param readAt when it was last read to its end; null before the first time
 * @param failedAt since when it cannot be read; null where it can
 */
public record MailboxStatus(
        boolean on, String address, Instant readAt, Instant failedAt, String failure)
        implements Serializable {}

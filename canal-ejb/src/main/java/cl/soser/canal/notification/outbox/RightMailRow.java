package cl.soser.canal.notification.outbox;

import java.io.Serializable;
import java.time.Instant;

/**
 * A message about a case, as the officer sees it.
 *
 * @param lastError the server's words, or a key that begins with "outbox.reason."
 * @param readable false for secrets, outside the demo, and for erased texts
 */
public record RightMailRow(
        long id,
        Instant createdAt,
        String recipient,
        String subject,
        MessageState state,
        Instant sentAt,
        String lastError,
        boolean readable)
        implements Serializable {}

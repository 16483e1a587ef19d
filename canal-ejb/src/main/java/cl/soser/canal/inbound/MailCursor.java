package cl.soser.canal.inbound;

import java.io.Serializable;
import java.time.Instant;

/** Where a page of mails ended. */
public record MailCursor(Instant receivedAt, long id) implements Serializable {}

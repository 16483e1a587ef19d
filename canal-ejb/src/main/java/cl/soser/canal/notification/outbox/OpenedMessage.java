package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.RenderedMessage;
import java.io.Serializable;

/** Where a message goes and what it says, to who said what for. */
public record OpenedMessage(String recipient, RenderedMessage text) implements Serializable {}

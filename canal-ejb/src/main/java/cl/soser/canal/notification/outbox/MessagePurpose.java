package cl.soser.canal.notification.outbox;

/** What somebody reads a message of the outbox for; kept with each opening. */
public enum MessagePurpose {
    /** Why it did not arrive. */
    ENTREGA,
    /** Its person asks about it. */
    PREGUNTA,
    /** Whether its words are right. */
    TEXTO
}

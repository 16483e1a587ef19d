package cl.soser.canal.notification.outbox;

/** The state of a message. */
public enum MessageState {
    /** Waits for its time, for the mail server or for a person's call. */
    PENDIENTE,
    /** Handed to the mail server, or done by a person. */
    ENVIADO,
    /** It left and came back: the other side reported later that it cannot be delivered. */
    REBOTADO,
    /** Refused for good by the receiving side, or given up after three days. */
    FALLIDO,
    /** Never left and never will: too late to be useful, over a limit, or withdrawn by a person. */
    DESCARTADO
}

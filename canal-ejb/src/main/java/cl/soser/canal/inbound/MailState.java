package cl.soser.canal.inbound;

/** The state of an incoming mail. */
public enum MailState {
    /** Stored and not classified yet. */
    RECIBIDO,
    /** A person must say where it belongs. */
    BANDEJA,
    /** One of very many from one sender in a short time; a person looks at them together. */
    RAFAGA,
    /** The reply of a ticket's citizen, on that ticket. */
    UNIDO,
    /** On a ticket as an internal note, because another person wrote it. */
    NOTA,
    /** Became a ticket of its own. */
    INGRESADO,
    /** No person wrote it: an absence, a list, a receipt. */
    AUTOMATICO,
    /** A report that a mail of ours did not arrive. */
    REBOTE,
    /** A person stated why it belongs to no ticket. */
    DESCARTADO;

    /** Waits for a person. */
    public boolean isWaiting() {
        return this == BANDEJA || this == RAFAGA;
    }

    /** It is on a ticket as a message, and may be removed from it again. */
    public boolean isReturnable() {
        return this == UNIDO || this == NOTA;
    }

    /** Whether a person may still say where it belongs. */
    public boolean isMovable() {
        return isWaiting() || this == AUTOMATICO || this == DESCARTADO || this == REBOTE;
    }
}

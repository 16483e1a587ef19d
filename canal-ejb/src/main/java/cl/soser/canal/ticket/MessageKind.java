package cl.soser.canal.ticket;

/** The direction of a ticket's message. */
public enum MessageKind {
    /** The citizen adds something. */
    CIUDADANO,
    /** The company asks the citizen for more. */
    PEDIDO,
    /** Internal; no citizen and no institution ever sees it. */
    NOTA
}

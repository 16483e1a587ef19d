package cl.soser.canal.ticket;

/** Who a message of a ticket speaks to. */
public enum MessageKind {
    /** The citizen adds something. */
    CIUDADANO,
    /** The company asks the citizen for more. */
    PEDIDO,
    /** Among the company's people; no citizen and no institution ever sees it. */
    NOTA
}

package cl.soser.canal.ticket.termchange;

/** What became of a change of a term. */
public enum TermChangeState {
    /** Waits for a second person. */
    PEDIDO,
    HECHO,
    NEGADO,
    /** By the person who asked. */
    RETIRADO,
    /**
     * The ticket was answered, annulled or merged meanwhile, so that it cannot be done any more.
     */
    CADUCADO
}

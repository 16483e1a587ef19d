package cl.soser.canal.bulk;

/** The result of a bulk act on one of its tickets. */
public enum BulkItemState {
    PENDIENTE,
    HECHA,
    RECHAZADA,
    /** Done, and to be revoked. */
    DESHACER,
    DESHECHA,
    /** Done and not revoked, because the ticket has changed since. */
    QUEDA
}

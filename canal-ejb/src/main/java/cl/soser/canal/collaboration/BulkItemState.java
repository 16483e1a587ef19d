package cl.soser.canal.collaboration;

/** What came of an act on many on one of its tickets. */
public enum BulkItemState {
    PENDIENTE,
    HECHA,
    RECHAZADA,
    /** Done, and to be taken back. */
    DESHACER,
    DESHECHA,
    /** Done, and not taken back, because somebody has touched it since. */
    QUEDA
}

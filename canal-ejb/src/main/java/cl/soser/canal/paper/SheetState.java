package cl.soser.canal.paper;

/** What became of a sheet. */
public enum SheetState {
    /** Nothing is known of it; it has no row. */
    EN_BLANCO,
    /** It became a ticket. */
    USADA,
    /** Spoiled or withdrawn: whatever is written on it does not count. */
    ANULADA,
    /** Lost; if it turns up with text on it, it is used. */
    EXTRAVIADA
}

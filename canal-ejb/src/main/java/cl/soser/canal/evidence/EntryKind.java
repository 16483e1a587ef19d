package cl.soser.canal.evidence;

/** What entries tell that are no act of the audit trail. */
public enum EntryKind {
    /** A row was written. */
    FILA,
    /** A row was removed by the channel itself. */
    FILA_BORRADA,
    /** A row that was there before it was sealed. */
    ORIGEN,
    /** A row was not what was last sealed of it, as the channel came to change it. */
    ALTERADA,
    /** Texts of a row and their salts are gone, on a ground of the law. */
    SUPRESION
}

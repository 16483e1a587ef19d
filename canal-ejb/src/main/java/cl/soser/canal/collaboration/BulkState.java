package cl.soser.canal.collaboration;

/** How far an act on many tickets has come. */
public enum BulkState {
    /** Its tickets are fixed; nothing has been done. */
    PREPARADA,
    EN_CURSO,
    LISTA,
    DESHACIENDO,
    DESHECHA;

    /** A server works on it. */
    public boolean isUnderWay() {
        return this == EN_CURSO || this == DESHACIENDO;
    }
}

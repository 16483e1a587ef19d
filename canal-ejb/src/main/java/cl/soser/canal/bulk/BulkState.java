package cl.soser.canal.bulk;

/** The progress of a bulk act. */
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

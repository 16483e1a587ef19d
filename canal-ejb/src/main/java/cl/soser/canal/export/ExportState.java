package cl.soser.canal.export;

/** How the making of a file stands. */
public enum ExportState {
    EN_COLA,
    EN_CURSO,
    LISTA,
    CANCELADA,
    FALLIDA,
    /** It was ready, and has been kept for as long as such files are. */
    VENCIDA;

    /** Somebody still waits for it. */
    public boolean isUnderWay() {
        return this == EN_COLA || this == EN_CURSO;
    }
}

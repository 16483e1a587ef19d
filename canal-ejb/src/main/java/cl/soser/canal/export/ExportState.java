package cl.soser.canal.export;

/** The state of a file in preparation. */
public enum ExportState {
    EN_COLA,
    EN_CURSO,
    LISTA,
    CANCELADA,
    FALLIDA,
    /** It was ready, and has been kept for as long as such files are. */
    VENCIDA;

    /** It is still in preparation. */
    public boolean isUnderWay() {
        return this == EN_COLA || this == EN_CURSO;
    }
}

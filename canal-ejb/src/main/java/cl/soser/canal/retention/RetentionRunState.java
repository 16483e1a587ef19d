package cl.soser.canal.retention;

/** How far a run of the terms of retention is. */
public enum RetentionRunState {
    /** Only counted; the officer looks at it first. */
    POR_APROBAR,
    /** The next night does it. */
    APROBADA,
    EN_CURSO,
    HECHA,
    RECHAZADA,
    /** The terms changed before it was done. */
    REEMPLAZADA;

    public boolean isOpen() {
        return this == POR_APROBAR || this == APROBADA || this == EN_CURSO;
    }
}

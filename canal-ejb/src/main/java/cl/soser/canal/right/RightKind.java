package cl.soser.canal.right;

/** Which right is asked for; the words of each are {@code rightKind.<name>}. */
public enum RightKind {
    ACCESO,
    RECTIFICACION,
    SUPRESION,
    OPOSICION,
    PORTABILIDAD,
    BLOQUEO;

    /** Whether the person receives a copy of the data. */
    public boolean isCopy() {
        return this == ACCESO || this == PORTABILIDAD;
    }

    /** A block is decided in days, and its term does not grow. */
    public boolean isExtendable() {
        return this != BLOQUEO;
    }
}

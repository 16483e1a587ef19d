package cl.soser.canal.right.register;

/** Which register; the words of each are {@code registerKind.<name>}. */
public enum RegisterKind {
    ACTIVIDAD,
    DESTINATARIO,
    TRANSFERENCIA,
    EVALUACION
}

package cl.soser.canal.phone;

/** Where a file of calls stands. */
public enum ImportState {
    EN_CURSO,
    TERMINADA,
    FALLIDA
}

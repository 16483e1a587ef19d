package cl.soser.canal.phone;

/** The state of a file of calls. */
public enum CallImportState {
    EN_CURSO,
    TERMINADA,
    FALLIDA
}

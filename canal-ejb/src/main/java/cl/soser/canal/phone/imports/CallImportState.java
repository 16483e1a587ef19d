package cl.soser.canal.phone.imports;

/** The state of a file of calls. */
public enum CallImportState {
    EN_CURSO,
    TERMINADA,
    FALLIDA
}

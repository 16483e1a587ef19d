package cl.soser.canal.configuration;

/** Whether a change added, changed or removed its subject. */
public enum ChangeAction {
    CREA,
    CAMBIA,
    QUITA
}

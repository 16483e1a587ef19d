package cl.soser.canal.configuration;

/** What a change did to its thing. */
public enum ChangeAction {
    CREA,
    CAMBIA,
    QUITA
}

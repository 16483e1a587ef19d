package cl.soser.canal.collaboration;

/** The list a saved view opens. */
public enum ViewPage {
    BANDEJA,
    BUSQUEDA
}

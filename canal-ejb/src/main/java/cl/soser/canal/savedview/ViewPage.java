package cl.soser.canal.savedview;

/** The list a saved view opens. */
public enum ViewPage {
    BANDEJA,
    BUSQUEDA
}

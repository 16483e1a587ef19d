package cl.soser.canal.savedview;

/** How tall the rows of a list are; who has not chosen gets what the window has room for. */
public enum RowDensity {
    COMPACTA,
    AMPLIA
}

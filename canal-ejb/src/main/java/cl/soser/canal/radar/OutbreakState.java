package cl.soser.canal.radar;

/** What people said of a possible outbreak. */
public enum OutbreakState {
    POSIBLE,
    CONFIRMADO,
    DESCARTADO
}

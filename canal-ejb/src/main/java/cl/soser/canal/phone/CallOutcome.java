package cl.soser.canal.phone;

/**
 * How a call offered to the line ended. All but the first count as abandoned (rules, section 8);
 * the order decides between two exits of one instant.
 */
public enum CallOutcome {
    ATENDIDA,
    COLGO,
    TIEMPO_AGOTADO,
    TECLA,
    COLA_VACIA,

    /** The exchange never reported it; while the call is young, it may still continue. */
    SIN_CIERRE;

    public boolean isAnswered() {
        return this == ATENDIDA;
    }
}

package cl.soser.canal.response;

/** Whether the company found a Reclamo right. */
public enum Finding {
    ACOGIDO,
    PARCIAL,
    NO_ACOGIDO
}

package cl.soser.canal.phone.indicator;

/** Why the line was down. */
public enum OutageCause {
    OPERADOR_TELEFONICO,
    CENTRAL,
    ENERGIA,
    INTERNET,
    MANTENCION,
    OTRA
}

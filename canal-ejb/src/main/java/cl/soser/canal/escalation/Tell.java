package cl.soser.canal.escalation;

/** Whom a rung tells. A restricted ticket tells the administrator and Operations alone. */
public enum Tell {
    /** Who took the ticket, or the whole area while nobody has. */
    ENCARGADO,
    AREA,
    ADMINISTRADOR,
    OPERACIONES,
    /** Whoever is on call at that moment. */
    GUARDIA
}

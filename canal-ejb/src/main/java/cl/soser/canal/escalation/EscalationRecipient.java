package cl.soser.canal.escalation;

/**
 * The people whom a step notifies. For a restricted ticket only the administrator and Operations
 * are notified.
 */
public enum EscalationRecipient {
    /** The person who took the ticket, or the whole area while no person has. */
    ENCARGADO,
    AREA,
    ADMINISTRADOR,
    OPERACIONES,
    /** The person on call at that moment. */
    GUARDIA
}

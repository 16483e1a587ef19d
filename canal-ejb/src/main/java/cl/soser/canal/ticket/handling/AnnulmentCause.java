package cl.soser.canal.ticket.handling;

/** Why a ticket is annulled without an answer (rules, section 5). */
public enum AnnulmentCause {
    SPAM,
    PRUEBA,
    DUPLICADO,
    DESISTIDO
}

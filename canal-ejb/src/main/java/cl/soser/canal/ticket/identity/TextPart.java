package cl.soser.canal.ticket.identity;

/** Which of the two texts that a person wrote. */
public enum TextPart {
    ASUNTO,
    DETALLE
}

package cl.soser.canal.ticket.handling;

/** What a colleague needs a person's contact for; kept with each opening of it. */
public enum ContactPurpose {
    LLAMAR,
    ESCRIBIR,
    IDENTIFICAR,
    CORREGIR
}

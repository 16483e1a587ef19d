package cl.soser.canal.person;

/** How the answer reaches a person; all but mail are done by staff and recorded as done. */
public enum AnswerChannel {
    CORREO,
    LLAMADA,
    SMS,
    CARTA
}

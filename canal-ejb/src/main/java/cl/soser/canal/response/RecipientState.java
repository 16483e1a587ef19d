package cl.soser.canal.response;

/** The state of another ticket that an answer serves. */
public enum RecipientState {
    ELEGIDA,
    /** The answer has left; this ticket's own must be created. */
    LISTA,
    ENTREGADA,
    /** It was answered or closed meanwhile, or this text does not suit it. */
    OMITIDA
}

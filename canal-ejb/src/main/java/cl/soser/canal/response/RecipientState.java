package cl.soser.canal.response;

/** How far one more ticket has come on its way to the answer that serves it too. */
public enum RecipientState {
    ELEGIDA,
    /** The answer has gone; this ticket's own is to be made of it. */
    LISTA,
    ENTREGADA,
    /** It was answered or closed meanwhile, or may not be answered like this. */
    OMITIDA
}
